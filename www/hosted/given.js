// What the hosted page has within it, so that hosted.js need not ask: styles and texts, the program
// that early.js has asked for, and a tap that came before the check.

const early = document.getElementById('early');

const GIVEN = {
  styles: () => document.querySelector('style').textContent,

  texts(lang) {
    const texts = document.getElementById('texts');
    return texts.lang === lang ? JSON.parse(texts.textContent) : undefined;
  },

  /** Once: an answer can be read only once. */
  early(name) {
    const { program } = early;
    if (name !== BUILD.files.wasm || !program) return undefined;
    early.program = undefined;
    return program;
  },

  /** The first screen has the buttons of the page, in the same order, once the program has drawn it. */
  replay(root) {
    const { tapped } = early;
    early.tapped = undefined;
    setTimeout(() => root.querySelectorAll('main button')[tapped]?.click());
  },
};
