// The page's files, all of one version, from the cache or the host.

import { FILES } from '#build';
import { checked } from './checked.js';
import { CACHE, addressOf } from './names.js';

/** @param {string} name */
export async function fromCache(name) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(addressOf(name));
  const response = found && await checked(name, found);
  if (found && !response) await cache.delete(addressOf(name));
  return response;
}

/** @param {string} name */
export async function fromHost(name) {
  const url = addressOf(name);
  // The browser compares the hash: a half copied version fails here.
  const response = await fetch(url, { integrity: FILES[name], cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok || response.redirected) throw new Error(`${url} is missing, or not of this version`);
  return checked(name, response);
}

/** Keeps every file of this version; what is kept already is looked at. */
export async function keep() {
  /** @param {string} name */
  const keepOne = async (name) => {
    if (await fromCache(name)) return;
    await (await caches.open(CACHE)).put(addressOf(name), /** @type {Response} */ (await fromHost(name)));
  };
  // All come to an end before one is told as failed: nothing is written after the clean-up.
  const done = await Promise.allSettled(Object.keys(FILES).map(keepOne));
  for (const { reason } of /** @type {PromiseRejectedResult[]} */ (done)) if (reason) throw reason;
}
