// The program and its texts, each loaded once a page.

import { BUILD } from '#build';
import { ASSETS } from '#assets';
import { wasm_bindgen } from '#glue';
import { file } from './files.js';
import { roots } from './roots.js';
import { warn } from './warn.js';

async function initialise() {
  await wasm_bindgen({ module_or_path: ASSETS.program?.() ?? file(BUILD.files.wasm) });
  return wasm_bindgen;
}

/** @type {Promise<typeof wasm_bindgen> | undefined} */
let started;

/** The program. One that did not come may be asked for again. */
export const program = () => (started ??= initialise().catch((error) => { started = undefined; throw error; }));

/** @type {Map<string, Promise<string[]>>} */
const parsed = new Map();

/**
 * The texts of a language.
 * @param {string} lang
 * @returns {Promise<string[]>}
 */
export function texts(lang) {
  if (!parsed.has(lang)) {
    const given = ASSETS.texts?.(lang);
    const request = given ? Promise.resolve(given) : file(BUILD.files.locales[lang]).then((response) => response.json());
    request.catch(() => parsed.delete(lang));
    parsed.set(lang, request);
  }
  return /** @type {Promise<string[]>} */ (parsed.get(lang));
}

/** Between two attempts: at first, and at most, in ms. */
const [SOON, SELDOM] = [2000, 60_000];

/**
 * Asks for what explains a result, until it has come, and puts it in its places. Nothing that is said before a result,
 * or in an urgent one, is among it.
 * @param {string} lang
 */
async function complete(lang) {
  for (let pause = SOON; ; pause = Math.min(2 * pause, SELDOM)) {
    try {
      const later = await (await file(BUILD.files.later[lang])).json();
      const first = await texts(lang);
      const whole = first.map((text, place) => text || later[place]);
      parsed.set(lang, Promise.resolve(whole));
      return whole;
    } catch (error) {
      warn(`${error}`);
    }
    do await new Promise((then) => setTimeout(then, pause)); while (!roots.size);
  }
}

/** @type {Map<string, Promise<string[]>>} */
const completed = new Map();

/**
 * All texts of a language, as soon as they are there.
 * @param {string} lang
 */
export function wholeTexts(lang) {
  if (!completed.has(lang)) completed.set(lang, complete(lang));
  return /** @type {Promise<string[]>} */ (completed.get(lang));
}

/**
 * Asks for both ahead. What goes wrong is asked for again, and told, when the page is there.
 * @param {string} lang
 */
export function prepare(lang) {
  for (const needed of [program(), texts(lang)]) needed.catch(() => {});
}
