// What the host's word about withdrawals, `withdrawn.json`, says of this version. The worker dates it.

import { PACK } from '#build';

/** @typedef {import('../types/word.d.ts').Word} Word */

const DAY_MS = 86_400_000;

/**
 * How old it is, in days. One from the future is as old as can be: a clock was wrong, then or now.
 * @param {Word} word
 */
function days({ at = Date.now() }) {
  const age = (Date.now() - at) / DAY_MS;
  return age >= -1 ? age : Infinity;
}

/**
 * Whether it ends this pack. Only a list of readable versions that does not name it, and is not too old, says no.
 * Why: docs/decisions/withdrawal-fails-upward.md.
 * @param {Word | null | undefined} word
 */
export function ends(word) {
  const list = word?.withdrawn;
  if (!Array.isArray(list)) return true;
  const wrong = list.filter((it) => typeof it !== 'string' || !/^\d+\.\d+\.\d+$/.test(it));
  if (wrong.length) {
    console.warn(`<after-check> withdrawn.json: ${JSON.stringify(wrong)} cannot be read and counts as this version; write "0.1.0"`);
  }
  return wrong.length > 0 || list.includes(PACK) || days(/** @type {Word} */ (word)) > 90;
}

/**
 * Whether this version was named at any time: that is not taken back.
 * @param {Word | undefined} word
 */
export const isNamed = (word) => Array.isArray(word?.named) && word.named.includes(PACK);

/**
 * Whether the patient should know how old it is.
 * @param {Word} word
 */
export const isStale = (word) => days(word) > 30;
