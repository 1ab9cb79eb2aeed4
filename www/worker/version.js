// A version comes, and the one before it goes.

import { RELEASE } from '#build';
import { keep } from './kept.js';
import { CACHE, NEWEST, OWN, WITHDRAWN, WORD, addressOf } from './names.js';
import { ask } from './word.js';

/** All files or none, and with them the host's word about withdrawals. */
export async function install() {
  const newest = await (await caches.open(WORD)).match(addressOf(NEWEST));
  if (Number(await newest?.text() ?? 0) > RELEASE) throw new Error('the host has an older release than this one');
  const known = await caches.has(CACHE);
  try {
    await Promise.all([keep(), ask(new Request(addressOf(WITHDRAWN), { cache: 'no-store' }))]);
  } catch (error) {
    // No room, or a file is missing: the version in use stays as it was.
    if (!known) await caches.delete(CACHE);
    throw error;
  }
}

/** Old versions of this very page go; caches of others on this host are not ours. */
export async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE && name !== WORD);
  await Promise.all(old.map((name) => caches.delete(name)));
  await (await caches.open(WORD)).put(addressOf(NEWEST), new Response(/** @type {any} */ (RELEASE)));
}
