// The engine, within the page: after it was loaded it asks for nothing.

import { BUILD } from '#build';
import { wasm_bindgen } from '#glue';
import { unpacked } from '../element/unpacked.js';
import { newId } from './id.js';

/** @typedef {import('../types/reader.d.ts').Record} Record */
/** @typedef {import('../types/reader.d.ts').Summary} Summary */

/** @type {Promise<unknown> | undefined} */
let started;

export const ready = () => (started ??= wasm_bindgen({ module_or_path: unpacked(BUILD.program) }));

/**
 * A record and its summary.
 * @param {string} text
 * @returns {Promise<{ record: Record, summary: Summary }>}
 */
export async function open(text) {
  await ready();
  const record = wasm_bindgen.decode(text);
  return { record, summary: wasm_bindgen.summary(record.record, document.documentElement.lang, BUILD.texts) };
}

/**
 * As FHIR R4. The patient's clock is taken to be in the zone of this device.
 * @param {{ record: Record, summary: Summary }} read
 * @returns {string}
 */
export function fhir({ record, summary }) {
  const zone = -new Date(summary.made).getTimezoneOffset();
  return wasm_bindgen.toFhir(record.record, document.documentElement.lang, BUILD.texts, zone, newId());
}
