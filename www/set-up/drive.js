// Made-up answers, given to the check of the preview as a patient would: one control after another.

const PAUSE_MS = 15;
const PATIENCE_MS = 4000;
/** More than any pack has screens. */
const MOST_SCREENS = 40;

const moment = () => new Promise((then) => { setTimeout(then, PAUSE_MS); });

/** @param {() => unknown} holds */
async function until(holds) {
  for (const begin = performance.now(); !holds(); await moment()) {
    if (performance.now() - begin > PATIENCE_MS) throw new Error('the preview does not go on');
  }
}

/** @param {ShadowRoot} root */
const title = (root) => root.querySelector('[data-title]')?.textContent;

/**
 * @param {ShadowRoot} root
 * @param {string} [css]
 * @returns {HTMLElement[]}
 */
const all = (root, css) => [...root.querySelectorAll(/** @type {any} */ (css))];

/** @param {ShadowRoot} root @param {HTMLElement | undefined} button */
async function press(root, button) {
  const before = title(root);
  if (!button) throw new Error('the preview has no button');
  button.click();
  await until(() => title(root) !== before);
}

/**
 * From the first screen to the result. The highest level is told at once to whoever says to have a sign of an emergency.
 * @param {ShadowRoot} root
 * @param {Record<string, number | number[]> | undefined} answers
 */
export async function drive(root, answers) {
  await until(() => title(root));
  if (!answers) return press(root, all(root, 'button.ac-btn--stop')[0]);
  await press(root, all(root, '.ac-two > button')[0]);
  for (let screen = 0; screen < MOST_SCREENS; screen += 1) {
    if (root.querySelector('.ac-care [data-title]')) return;
    await answer(root, answers);
    await press(root, all(root, '.ac-main > .ac-btns button').at(-1));
  }
  throw new Error('the preview comes to no end');
}

/**
 * @param {ShadowRoot} root
 * @param {Record<string, number | number[]>} answers
 */
async function answer(root, answers) {
  /** Rows of signs, of which none has been ticked. */
  let denied = false;
  let ticked = false;
  for (const [key, value] of Object.entries(answers)) {
    const first = /** @type {HTMLInputElement | null} */ (root.getElementById(`ac-${key}`));
    if (!first) continue;
    if (typeof value !== 'number') {
      const rows = /** @type {HTMLInputElement[]} */ (all(root, 'input[type="checkbox"]'));
      for (const place of value) await choose(rows[rows.indexOf(first) + place]);
    } else if (first.type === 'checkbox') {
      denied ||= !value;
      if (!value) continue;
      ticked = true;
      await choose(first);
      // The degrees begin with the first that is not "no".
      const degrees = radios(root, key);
      if (degrees.length) await choose(degrees[value - 1]);
    } else {
      await choose(radios(root, key)[value]);
    }
  }
  if (denied && !ticked) await choose(all(root, 'input[type="checkbox"]').at(-1));
}

/** @param {ShadowRoot} root @param {string} key */
const radios = (root, key) => all(root, `input[type="radio"][name="${CSS.escape(key)}"]`);

/** @param {HTMLElement | undefined} control */
async function choose(control) {
  if (!control) throw new Error('the preview has no such answer');
  if (!(/** @type {HTMLInputElement} */ (control).checked)) control.click();
  await moment();
}
