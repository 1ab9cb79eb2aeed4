// The host's words about withdrawals, joined.

/** @typedef {import('../types/word.d.ts').Word} Word */

/** @param {unknown} it */
const isVersion = (it) => typeof it === 'string' && /^\d+\.\d+\.\d+$/.test(it);

/**
 * What the host says now, after what it said before. A version that was once named stays withdrawn; "all of
 * them" is taken back by a list that is no older.
 * @param {Word | undefined} before
 * @param {Word | undefined} now
 */
export function join(before, now) {
  const list = Array.isArray(now?.withdrawn) ? now.withdrawn : undefined;
  const named = [...new Set([before?.named, list].flatMap((it) => (Array.isArray(it) ? it : [])).filter(isVersion))];
  const newest = numberOf(before) ?? 0;
  const release = numberOf(now) ?? newest;
  const all = !list || (release < newest && before?.withdrawn === true);
  return { withdrawn: all || [...new Set([...named, ...list])], named, release: Math.max(release, newest), at: Date.now() };
}

/**
 * The release that a list is of; one that is written by hand may have none.
 * @param {Word | undefined} word
 * @returns {number | undefined}
 */
const numberOf = (word) => (Number.isSafeInteger(word?.release) ? /** @type {any} */ (word).release : undefined);
