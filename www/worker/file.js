// What the page gets when it asks for a file.

import { ADVICE } from '#build';
import { TYPES } from './checked.js';
import { fromCache, fromHost } from './kept.js';
import { CACHE, addressOf, nameOf } from './names.js';

/** Pages that are ours; others in this folder are a clinic's, and stay as if there were no worker. */
export const PAGES = ['', 'index.html', 'sources.html'];

/**
 * From the cache, else from the host, else another version or the emergency list.
 * @param {FetchEvent} event
 * @param {string} name
 */
export async function file(event, name) {
  // A clinic's page in this folder may want another version of the files than ours.
  if (event.request.mode !== 'navigate') {
    const client = await clients.get(event.clientId);
    if (client && !PAGES.includes(`${nameOf(client.url)}`)) return fetch(event.request);
  }
  // Where storage is broken the page still comes from the host.
  const kept = await fromCache(name).catch(() => undefined);
  if (kept) return kept;
  const response = await fromHost(name).catch(() => undefined);
  if (!response) return other(event.request);
  const cache = await caches.open(CACHE).catch(() => undefined);
  await cache?.put(addressOf(name), response.clone()).catch(() => {});
  return response;
}

/**
 * Neither kept nor on the host in this version: another version, with all its files; or no network.
 * @param {Request} request
 */
async function other(request) {
  if (request.mode !== 'navigate') return fetch(request);
  try {
    const response = await fetch(request);
    if (response.status >= 500) throw response;
    await caches.delete(CACHE).catch(() => {});
    return response;
  } catch {
    return new Response(ADVICE, { headers: { 'content-type': TYPES.html } });
  }
}
