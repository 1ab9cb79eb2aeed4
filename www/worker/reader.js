// The service worker of the page that reads a record: keeps that page, which is all of one piece, for use without a network.

const CACHE = `aftercheck-reader ${registration.scope}`;
const page = registration.scope;

async function fresh() {
  const response = await fetch(page, { cache: 'no-cache' });
  if (response.status >= 500 || response.redirected) throw response;
  const cache = await caches.open(CACHE);
  // What the clinic has taken away is not shown any more.
  await (response.ok ? cache.put(page, response.clone()) : cache.delete(page));
  return response;
}

/** What the host has, else what is kept. */
async function answer() {
  try {
    return await fresh();
  } catch (error) {
    const kept = await caches.match(page, { cacheName: CACHE }).catch(() => undefined);
    if (kept) return kept;
    throw error;
  }
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
