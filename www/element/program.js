// The program and its texts, each loaded once a page.

import { BUILD } from '#build';
import { ASSETS } from '#assets';
import { wasm_bindgen } from '#glue';
import { file } from './files.js';

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

/**
 * Asks for both ahead. What goes wrong is asked for again, and told, when the page is there.
 * @param {string} lang
 */
export function prepare(lang) {
  for (const needed of [program(), texts(lang)]) needed.catch(() => {});
}
