// The service worker of the page that reads a record: keeps that page, which is all of one piece, for use without a network.

import { VERSION } from '#build';

const page = registration.scope;
const CACHE = `aftercheck-reader ${page}`;
/** So long a host may take where the page is kept. */
const PATIENCE = 3000;

/**
 * Other pages of this origin can write into its caches: what is not this version is never kept, nor shown from there.
 * @param {Response} response
 */
async function isOurs(response) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.clone().arrayBuffer()));
  return VERSION === `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** What the host has. What the clinic has taken away is kept no more. */
async function fresh() {
  const response = await fetch(page, { cache: 'no-cache' });
  if (response.status >= 500) throw response;
  const cache = await caches.open(CACHE).catch(() => undefined);
  if (!response.ok || response.redirected) await cache?.delete(page);
  else if (await isOurs(response)) await cache?.put(page, response.clone()).catch(() => {});
  return response.redirected ? Response.redirect(response.url) : response;
}

async function kept() {
  const found = await caches.match(page, { cacheName: CACHE }).catch(() => undefined);
  return found && (await isOurs(found)) ? found : undefined;
}

/** What the host has, else what is kept. */
async function answer() {
  const asked = fresh();
  const late = new Promise((_, fail) => { setTimeout(fail, PATIENCE); });
  return Promise.race([asked, late]).catch(async (error) => {
    const found = await kept();
    if (found) return found;
    return error instanceof Response ? error : asked;
  });
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fresh());
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && mode === 'navigate' && origin + pathname === page) event.respondWith(answer());
});
