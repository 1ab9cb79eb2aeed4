// The service worker of the hosted page: keeps the page's files, all of one version, for use without
// a network. VERSION and FILES (hashes by name) come before it. It never sees an answer.

const OWN = `aftercheck ${registration.scope} `;
const CACHE = OWN + VERSION;
const WITHDRAWN = 'withdrawn.json';
/** Pages that are ours; others in this folder are a clinic's, and stay as if there were no worker. */
const PAGES = ['', 'index.html', 'sources.html'];

/** The name of a file in this folder, without what stands after `?` and `#`. */
function nameOf(address) {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  return path.startsWith(registration.scope) ? path.slice(registration.scope.length) : undefined;
}

/** All files or none. The browser checks each hash, so a half copied version fails here. */
async function install() {
  const known = await caches.has(CACHE);
  const get = async ([name, integrity]) => {
    const url = new URL(name, registration.scope);
    const response = await fetch(url, { integrity, cache: 'no-cache' }).catch(() => {
      throw new Error(`${url} is missing, or not of this version`);
    });
    if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
    return [url, response];
  };
  try {
    const files = await Promise.all(Object.entries(FILES).map(get));
    const cache = await caches.open(CACHE);
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    // No room, or a file is missing: the version in use stays as it was.
    if (!known) await caches.delete(CACHE);
    throw error;
  }
}

/** Old versions of this very page go; caches of others on this host are not ours. */
async function removeOld() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  const now = await caches.open(CACHE);
  for (const name of old) {
    // What the host said last holds for the new version, too.
    const word = await (await caches.open(name)).match(WITHDRAWN);
    if (word) await now.put(WITHDRAWN, word);
    await caches.delete(name);
  }
}

/** Where storage is broken the page still comes from the host. */
const kept = () => caches.open(CACHE).catch(() => undefined);

async function fromCache(event, name) {
  // A clinic's page in this folder may want another version of the files than ours.
  if (event.request.mode !== 'navigate') {
    const client = await clients.get(event.clientId);
    if (client && !PAGES.includes(nameOf(client.url))) return fetch(event.request);
  }
  const address = new URL(name === 'index.html' ? '' : name, registration.scope);
  return (await (await kept())?.match(address)) ?? fetch(event.request);
}

/** What the host says now, or else what it said last: a withdrawal lasts without a network. */
async function fromHost(request) {
  const cache = await kept();
  try {
    const response = await fetch(request);
    if (!response.ok && response.status !== 404 && response.status !== 410) throw response;
    // No room: then it is not kept, and holds for this visit.
    await cache?.put(WITHDRAWN, response.clone()).catch(() => {});
    return response;
  } catch {
    return (await cache?.match(WITHDRAWN)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(removeOld()));
self.addEventListener('message', (event) => {
  // The page asks for it where no answer can be lost.
  if (event.data === 'activate') self.skipWaiting();
  if (event.data === 'keep') event.waitUntil(install());
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const name = nameOf(url);
  if (method !== 'GET' || name === undefined) return;
  if (name === WITHDRAWN) event.respondWith(fromHost(event.request));
  else if (mode === 'navigate' ? PAGES.includes(name) : name in FILES) {
    event.respondWith(fromCache(event, name));
  }
});
