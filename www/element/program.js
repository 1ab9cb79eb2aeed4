// The program and its texts, each loaded once a page.

import { BUILD } from '#build';
import { ASSETS } from '#assets';
import { wasm_bindgen } from '#glue';
import { file } from './files.js';
import { roots } from './roots.js';
import { warn } from './warn.js';

/** @type {WebAssembly.Exports} */
let exports;

async function initialise() {
  exports = await wasm_bindgen({ module_or_path: ASSETS.program?.() ?? file(BUILD.files.wasm) });
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

const { parts } = BUILD.files;

/** How many parts of the program are there. */
let joined = 0;

async function join() {
  const api = await program();
  for (; joined < parts.length; joined++) {
    const response = await (ASSETS.part?.(joined) ?? file(parts[joined]));
    /** @type {any} */
    const imports = { __proto__: null, __wasm_split: exports };
    await WebAssembly.instantiate(await response.clone().arrayBuffer(), imports);
    api.part_came();
  }
}

/** @type {Promise<void> | undefined} */
let joining;

/** The parts of the program, one after another. Each takes its places in the table of the program. */
const wholeProgram = () => (joining ??= join().catch((error) => { joining = undefined; throw error; }));

/**
 * Whether a result can be explained.
 * @param {string[]} words
 */
export const isWhole = (words) => joined === parts.length && words.every(Boolean);

/** Between two attempts: at first, and at most, in ms. */
const [SOON, SELDOM] = [2000, 60_000];

/**
 * Asks for the part and the texts that explain a result, until they have come. Nothing that is said in an urgent one is
 * among it, and nothing that leads to one.
 * @param {string} lang
 */
async function complete(lang) {
  for (let pause = SOON; ; pause = Math.min(2 * pause, SELDOM)) {
    try {
      const joins = wholeProgram();
      // What is wrong with it is told below.
      joins.catch(() => {});
      const first = await texts(lang);
      if (!first.every(Boolean)) {
        const later = await (await file(BUILD.files.later[lang])).json();
        parsed.set(lang, Promise.resolve(first.map((text, place) => text || later[place])));
      }
      await joins;
      return texts(lang);
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

/** Until the first screen is surely painted, also on a slow phone. */
const PAINT_MS = 500;

/**
 * The same, not asked for before the first screen is painted: with it they would delay it.
 * @param {string} lang
 * @returns {Promise<string[]>}
 */
export const textsAfterPaint = (lang) => new Promise((then) => setTimeout(then, PAINT_MS)).then(() => wholeTexts(lang));

/**
 * Asks for both ahead. What goes wrong is asked for again, and told, when the page is there.
 * @param {string} lang
 */
export function prepare(lang) {
  for (const needed of [program(), texts(lang)]) needed.catch(() => {});
}
