// In the place of offline-worker.js it takes the hosted page from phones that have kept it: docs/HOSTING.md.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  try {
    const own = (await caches.keys()).filter((name) => name.startsWith(`aftercheck ${registration.scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
  } finally {
    // Later: in Chromium an opening of the page that waits for this worker hangs for ever if the registration goes
    // away with the activation.
    setTimeout(() => registration.unregister(), 3000);
  }
})()));
