// The settings of a clinic as the program and the file have them: a flat object. Nothing in a file is taken that is not known here.

import { fitsFields } from './own-words.js';

/** Of the file; another one may mean something else by the same name. */
export const FORMAT = 1;

/** More than any settings have. */
export const MOST_BYTES = 65_536;

/** Every setting, with what it may be: any text, or one of these. The first is what holds without it. */
export const SETTINGS = {
  __proto__: null,
  'clinic-name': '', 'clinic-phone': '', region: '', lang: '', 'clinic-hours': '', 'clinic-closed': '', 'out-of-hours': '',
  'emergency-number': '', 'own-words': '', accent: '', font: '',
  radius: ['', '4px', '0px'], theme: ['', 'light', 'dark'], mode: ['check', 'leaflet'], root: ['open', 'closed'],
  'heading-level': ['2', '1', '3', '4'], 'own-origin': [false, true],
};

/** Kept in the file for the poster; no page of the check has it. */
export const ADDRESS = 'address';

/** @typedef {Record<string, string | boolean>} Settings */

/** @returns {Settings} */
export const none = () => Object.create(null);

/** What is known of a setting. @param {string} key @returns {string | (string | boolean)[] | undefined} */
const kind = (key) => (key === ADDRESS ? '' : /** @type {any} */ (SETTINGS)[key]);

/**
 * Without what is empty, and what would hold anyway.
 * @param {Settings} values
 * @returns {Settings}
 */
export function settled(values) {
  const made = none();
  for (const [key, value] of Object.entries(values)) {
    const known = kind(key);
    const plain = Array.isArray(known) ? known[0] : '';
    const said = typeof value === 'string' ? value.trim() : value;
    if (known !== undefined && said !== plain) made[key] = said;
  }
  return made;
}

/**
 * As the program takes them.
 * @param {Settings} settings
 */
export function forProgram(settings) {
  const { [ADDRESS]: _, ...rest } = settled(settings);
  return JSON.stringify({ format: FORMAT, ...rest });
}

/** As a file. @param {Settings} settings */
export const toFile = (settings) => `${JSON.stringify({ format: FORMAT, ...settled(settings) }, null, 2)}\n`;

/**
 * What a file says, or what is wrong with it: a word of the page, and what it fills in.
 * @param {string} text
 * @returns {{ settings: Settings } | { problem: string, values: Record<string, string> }}
 */
export function fromFile(text) {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { problem: 'large', values: {} };
  /** @type {any} */
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    given = undefined;
  }
  if (typeof given !== 'object' || !given || Array.isArray(given) || !Object.hasOwn(given, 'format')) return { problem: 'no_json', values: {} };
  if (given.format !== FORMAT) return { problem: 'format', values: { format: short(given.format) } };
  const settings = none();
  for (const key of Object.keys(given)) {
    if (key === 'format') continue;
    const known = kind(key);
    if (known === undefined) return { problem: 'key', values: { key: short(key) } };
    const value = given[key];
    const fits = Array.isArray(known) ? known.includes(value) : typeof value === 'string';
    if (!fits) return { problem: 'value', values: { key } };
    settings[key] = value;
  }
  // What the fields cannot hold would be lost without a word, and with it a question that raises a level.
  const own = settings['own-words'];
  if (own && !fitsFields(`${own}`)) return { problem: 'value', values: { key: 'own-words' } };
  return { settings };
}

/** @param {unknown} it */
const short = (it) => `${typeof it === 'object' ? typeof it : it}`.replace(/\p{C}/gu, '').slice(0, 40);
