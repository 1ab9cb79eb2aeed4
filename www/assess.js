// The engine without any screen, for integrators; see docs/EMBEDDING.md.

import { INTEGRITY, LOCALES, PROGRAM } from '#build';
import { wasm_bindgen } from '#glue';
import { newId } from './reader/id.js';

/**
 * As www/element/files.js: what fits its hash needs no question to the host, anything else is asked for anew.
 * @param {string} name
 * @param {string} integrity
 */
async function load(name, integrity) {
  /** @param {RequestCache} cache */
  const ask = (cache) => fetch(new URL(name, import.meta.url), { integrity, cache });
  const kept = await ask('force-cache').catch(() => undefined);
  return kept?.ok ? kept : ask('reload');
}

/**
 * What comes once; after a failure the next call asks again.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} begin
 */
function once(name, begin) {
  /** @type {Promise<T> | undefined} */
  let begun;
  return () => (begun ??= begin().catch((error) => {
    begun = undefined;
    throw new Error(`${name} is missing, blocked or not of this version`, { cause: error });
  }));
}

const started = once(PROGRAM, async () => {
  await wasm_bindgen({ module_or_path: await load(PROGRAM, INTEGRITY) });
});

/** The patient's own words: each text is in one of two files. */
const texts = once('locale.en.json', async () => {
  const [first, later] = await Promise.all(LOCALES.map(async ([name, integrity]) => (await load(name, integrity)).json()));
  return first.map((/** @type {string} */ text, /** @type {number} */ place) => text || later[place]);
});

/**
 * Assesses answers; see assess.d.ts.
 * @param {object} answers
 */
export async function assess(answers) {
  await started();
  return wasm_bindgen.assess(answers);
}

/**
 * Reads the link of a code, or the text of a saved copy.
 * @param {string} text
 */
export async function decode(text) {
  await started();
  return read(() => wasm_bindgen.decode(`${text}`));
}

/**
 * The summary of a record.
 * @param {string | { record: string }} record
 */
export async function summary(record) {
  const [words] = await Promise.all([texts(), started()]);
  return read(() => wasm_bindgen.summary(textOf(record), 'en', words));
}

/**
 * A record as a FHIR R4 Bundle.
 * @param {string | { record: string }} record
 * @param {{ zone?: number }} [options]
 */
export async function toFhir(record, options = {}) {
  const [words] = await Promise.all([texts(), started()]);
  const text = textOf(record);
  const ahead = () => -new Date(wasm_bindgen.summary(text, 'en').made).getTimezoneOffset();
  return read(() => JSON.parse(wasm_bindgen.toFhir(text, 'en', words, Object.hasOwn(options, 'zone') ? Number(options.zone) : ahead(), newId())));
}

/**
 * Of a record from `decode`, or a text; no prototype counts.
 * @param {string | { record: string }} record
 */
const textOf = (record) => `${typeof record === 'object' && Object.hasOwn(record, 'record') ? record.record : record}`;

/**
 * What is wrong has a `code`: see assess.d.ts.
 * @template T
 * @param {() => T} begin
 */
function read(begin) {
  try {
    return begin();
  } catch (error) {
    const [, code, message] = /^(\w+)\. (.*)$/.exec(/** @type {Error} */ (error).message) ?? [];
    throw code ? Object.assign(new Error(message), { code }) : error;
  }
}
