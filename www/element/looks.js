// The style sheets of the shadow root.

import { ASSETS } from '#assets';
import { windowOf } from './page.js';

/** Looks for what stands in the shadow root before, and without, the style sheet. None of them comes from the page. */
const PLAIN = `:host, div:not([class]) { display: flow-root }
  .ac-note { all: initial; display: block; visibility: inherit; color-scheme: inherit; margin-block-end: 16px; padding: 16px;
    border: 2px solid; border-radius: 12px; background: #fff; color: #10222a; font: medium/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
  :host([own-page]) .ac-note { margin: 16px }
  .ac-note ul { padding-inline-start: 1.2em }
  .ac-note a { display: inline-block; min-block-size: 44px; align-content: center; color: #0b5063; font-weight: bold }
  @supports (color: light-dark(#000, #fff)) {
    .ac-note { background: light-dark(#fff, #182428); color: light-dark(#10222a, #edf3f4) }
    .ac-note a { color: light-dark(#0b5063, #8bd3e2) }
  }
  .ac-said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }`;

export const HAS_SHEETS = 'adoptedStyleSheets' in Document.prototype;

/**
 * By window: one belongs to the document it was made in.
 * @type {WeakMap<Window, CSSStyleSheet[]>}
 */
const sheets = new WeakMap();

/**
 * Gives a root its looks; until the check is live the leaflet keeps those of the page. An old browser has none:
 * there only the advice stands in it.
 * @param {ShadowRoot} shadow
 * @param {boolean} live
 */
export function dress(shadow, live) {
  if (!HAS_SHEETS) return;
  const view = windowOf(shadow);
  if (!sheets.has(view)) {
    sheets.set(view, [PLAIN, ASSETS.styles()].map((text) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    }));
  }
  shadow.adoptedStyleSheets = /** @type {CSSStyleSheet[]} */ (sheets.get(view)).slice(0, live ? 2 : 1);
}
