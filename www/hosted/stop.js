// In the place of offline-worker.js it takes the hosted page from phones that have kept it: docs/HOSTING.md.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  try {
    const own = (await caches.keys()).filter((name) => name.startsWith(`aftercheck ${registration.scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
  } finally {
    // Not waited for: it stands in Chromium's queue behind a second look for a new worker, which waits for this
    // event, and every opening of the page hangs meanwhile.
    registration.unregister();
  }
})()));
