// What the hosted page has within it, so that hosted.js need not ask: styles and words, the program
// that early.js has asked for, and a tap that came before the check.

const early = document.getElementById('early');
const text = (id) => document.getElementById(id).textContent;

const GIVEN = {
  styles: () => text('styles'),
  fallback: () => JSON.parse(text('fallback')),

  /** One a line. */
  texts: (lang) => (document.getElementById('texts').lang === lang ? text('texts').split('\n') : undefined),

  /** Once: an answer can be read only once. */
  early(name) {
    const { program } = early;
    if (name !== BUILD.files.wasm || !program) return undefined;
    early.program = undefined;
    return program;
  },

  /** The words of the control that has the focus before the check is there. */
  focused: () => document.activeElement?.closest('.ac-host .ac-btn')?.textContent,

  /** Hands on the focus, and does what was tapped before, after the word about a withdrawal. Controls are
      known by their words: where the patient has gone on meanwhile they are no longer there. */
  replay(root, focused) {
    const find = (words) => [...root.querySelectorAll('main .ac-btn')].find((it) => it.textContent === words);
    // Not before the screen is drawn.
    queueMicrotask(() => find(focused)?.focus({ preventScroll: true }));
    const { tapped } = early;
    early.tapped = undefined;
    if (!tapped) return;
    const word = Promise.resolve(early.withdrawn).catch(() => {});
    Promise.race([word, new Promise((then) => setTimeout(then, 1000))]).then(() => setTimeout(() => {
      if (!root.isConnected) return;
      find(tapped)?.click();
    }));
  },
};
