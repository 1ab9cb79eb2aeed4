// Types for pages that include aftercheck.js by script tag.

/** `<after-check>`. */
export interface AfterCheckElement extends HTMLElement {}

/** Its attributes; docs/EMBEDDING.md has more about them. */
export interface AfterCheckAttributes {
{{attributes}}}

declare global {
  interface HTMLElementTagNameMap {
    'after-check': AfterCheckElement;
  }
  interface HTMLElementEventMap {
    /** The check is live. */
    'aftercheck-ready': CustomEvent<null>;
    /** The check cannot run; the leaflet stays. */
    'aftercheck-unavailable': CustomEvent<{ reason: 'slow' | 'load' | 'blocked' | 'unsupported' | 'error' | 'withdrawn' }>;
    'aftercheck-started': CustomEvent<null>;
    /** A screen was reached: how many lie before it. */
    'aftercheck-step': CustomEvent<{ index: number }>;
    'aftercheck-finished': CustomEvent<null>;
    'aftercheck-cleared': CustomEvent<null>;
  }
}
