// What the hosted page has within it, so that hosted.js need not ask: styles and words, the program
// that early.js has asked for, and a tap that came before the check.

import { BUILD } from '#build';

export const early = /** @type {HTMLElement & import('../types/assets.d.ts').Early} */ (document.getElementById('early'));

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id */
export const text = (id) => part(id).textContent;

/** @type {import('../types/assets.d.ts').Assets} */
export const ASSETS = {
  __proto__: null,

  styles: () => text('styles'),
  fallback: () => JSON.parse(text('fallback')),

  /** One a line. */
  texts: (lang) => (part('texts').lang === lang ? text('texts').split('\n') : undefined),

  /** Once: an answer can be read only once. */
  early(name) {
    const { program } = early;
    if (name !== BUILD.files.wasm || !program) return undefined;
    early.program = undefined;
    return program;
  },

  /** Which control of the first screen has the focus before the check is there. */
  before() {
    const all = [...document.querySelectorAll('.ac-host main .ac-btn')];
    return { focused: all.indexOf(/** @type {Element} */ (document.activeElement?.closest('.ac-btn'))) };
  },

  /** Hands on the focus, and does what was tapped before, after the word about a withdrawal. Controls are known
      by their place, since the browser may have translated their words. */
  replay(root, { focused }, click) {
    // Not before the screen is drawn.
    queueMicrotask(() => {
      const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('main .ac-btn')]);
      all[focused]?.focus({ preventScroll: true });
      const { tapped } = early;
      early.tapped = undefined;
      if (!tapped) return;
      const control = all.filter((it) => it.localName === 'button')[tapped.place];
      const word = Promise.resolve(early.withdrawn).catch(() => {});
      Promise.race([word, new Promise((then) => setTimeout(then, 1000))]).then(() => setTimeout(() => {
        // Where the patient has gone on meanwhile it is no longer there.
        if (control?.isConnected) click(control, tapped);
      }));
    });
  },
};
