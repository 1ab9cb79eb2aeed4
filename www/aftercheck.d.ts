// Types for pages that include aftercheck.js by script tag.

/** How soon help is needed, least urgent first. */
export type AftercheckLevel =
  | 'L0_SELF_CARE' | 'L1_MESSAGE' | 'L2_CONTACT_NOW' | 'L3_MEDICAL_TODAY' | 'L4_EMERGENCY';

/** What `assess` gives; the npm package has the full type. */
export interface AftercheckAssessment {
  level: AftercheckLevel;
  reasons: { id: string; questions: string[]; sources: string[] }[];
  undecided: AftercheckLevel | null;
  lungWatch: boolean;
  explanations: string[];
  tips: { id: string; offered: boolean }[];
  worse: { question: string; to: string; level: AftercheckLevel }[];
  milder: { question: string; to: string; level: AftercheckLevel }[];
  pack: { id: string; version: string; reviewedBy: string | null; reviewDue: string };
}

/** `<after-check>`. Its attributes are described in docs/EMBEDDING.md. */
export interface AfterCheckElement extends HTMLElement {}

export interface AfterCheckConstructor {
  new (): AfterCheckElement;
  /** Assesses answers without any UI. Rejects with an Error that names the key and what is allowed. */
  assess(answers: Record<string, string | number | string[] | null | undefined>): Promise<AftercheckAssessment>;
}

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
