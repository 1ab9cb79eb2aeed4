// Asks whether this version is withdrawn, and shows it.

import { DATE, MONTHS, STALE } from '#build';
import { BASE } from '../element/base.js';
import { check, whenFree } from './answering.js';
import { early } from './assets.js';
import { FOLDER } from './folder.js';
import { notes, sentence } from './notes.js';
import { ends, isNamed, isStale } from './word.js';

const list = new URL('withdrawn.json', BASE);

/** The last word of the host, as the worker keeps it. No other cache of this origin is asked. */
async function before() {
  const kept = await caches.match(list, { cacheName: `aftercheck ${FOLDER} word` });
  return kept?.json().catch(() => 0);
}

/** Its word now; in trouble it has none. */
async function now() {
  const response = await (early.withdrawn ?? fetch(list, { cache: 'no-store' }));
  if (!response.ok && response.status !== 404 && response.status !== 410) throw response;
  return response.json().catch(() => 0);
}

const withdraw = () => check.setAttribute('withdrawn', '');

/** A withdrawal that is known is not forgotten while a slow network is asked again, nor ever if it names the
    version. */
async function isWithdrawn() {
  const kept = await before().catch(() => undefined);
  const known = kept !== undefined && ends(kept);
  if (known) withdraw();
  else if (kept) tellAge(kept);
  const word = await now().catch(() => kept);
  const yes = isNamed(kept) || (word !== undefined && ends(word));
  if (yes) whenFree(withdraw);
  else if (known) check.removeAttribute('withdrawn');
  if (!yes && word) tellAge(word);
  return yes;
}

/**
 * In words of ours: browsers have other digits and calendars for some languages.
 * @param {Date} date
 */
const day = (date) => sentence(DATE).replace('{day}', `${date.getDate()}`)
  .replace('{month}', sentence(MONTHS).split('|')[date.getMonth()]).replace('{year}', `${date.getFullYear()}`);

/**
 * Says from when the last word is, if that is long ago.
 * @param {import('../types/word.d.ts').Word} word
 */
function tellAge(word) {
  notes.textContent = '';
  if (!isStale(word)) return;
  notes.textContent = sentence(STALE).replace('{date}', day(new Date(/** @type {number} */ (word.at))));
  check.before(notes);
}

/** What nobody has thought of must not bring a withdrawn check back. */
export const withdrawn = isWithdrawn().catch((error) => {
  console.error('<after-check>', error);
  whenFree(withdraw);
  return true;
});
