// What the hosted page has within it, so that hosted.js need not ask: styles and texts, the program
// that early.js has asked for, and a tap that came before the check.

const early = document.getElementById('early');

const GIVEN = {
  styles: () => document.getElementById('styles').textContent,

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

  /** Does what was tapped before, once the program has drawn the same button: after the word about a
      withdrawal, and not if the patient has tapped again meanwhile. */
  replay(root) {
    const { tapped } = early;
    early.tapped = undefined;
    if (!tapped) return;
    let again = false;
    root.addEventListener('click', () => { again = true; }, { capture: true, once: true });
    const word = Promise.resolve(early.withdrawn).catch(() => {});
    Promise.race([word, new Promise((then) => setTimeout(then, 1000))]).then(() => setTimeout(() => {
      if (again || !root.isConnected) return;
      [...root.querySelectorAll('main button')].find((it) => it.textContent === tapped)?.click();
    }));
  },
};
