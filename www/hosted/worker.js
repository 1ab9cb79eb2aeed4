// The service worker of the hosted page: keeps the page's files, all of one version, for use without
// a network. RELEASE, VERSION, FILES (hashes by name) and ADVICE (a page with the emergency list) come before
// it. It never sees an answer. Other pages of this origin can write into its caches: what is not as FILES
// says is never shown.

const OWN = `aftercheck ${registration.scope} `;
const CACHE = OWN + VERSION;
/** What outlives a version: the host's last word about withdrawals, and the newest release that was here. */
const WORD = `${OWN}word`;
const WITHDRAWN = 'withdrawn.json';
const NEWEST = 'newest-release';

/** Pages that are ours; others in this folder are a clinic's, and stay as if there were no worker. */
const PAGES = ['', 'index.html', 'sources.html'];
const TYPES = {
  html: 'text/html;charset=utf-8', js: 'text/javascript;charset=utf-8', css: 'text/css;charset=utf-8',
  json: 'application/json', wasm: 'application/wasm', png: 'image/png',
};
/** What a host's headers may say of a kept page: what makes it safer. Anything else in a cache may be another page's. */
const SAFE = {
  'content-security-policy': /frame-ancestors [^;,]*/, 'x-frame-options': /^(DENY|SAMEORIGIN)$/i,
  'cross-origin-opener-policy': /^same-origin$/, 'x-content-type-options': /^nosniff$/, 'referrer-policy': /^no-referrer$/,
};

/** The name of a file in this folder, without what stands after `?` and `#`. */
function nameOf(address) {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  return path.startsWith(registration.scope) ? path.slice(registration.scope.length) : undefined;
}

const addressOf = (name) => new URL(name, registration.scope).href;

/** A response of this version with these bytes; undefined if they are not this version's. */
async function checked(name, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (FILES[name] !== `sha384-${btoa(String.fromCharCode(...digest))}`) return undefined;
  const headers = new Headers({ 'content-type': TYPES[name.split('.')[1] ?? 'html'] });
  for (const [it, safe] of Object.entries(SAFE)) {
    const [value] = response.headers.get(it)?.match(safe) ?? [];
    if (value) headers.set(it, value);
  }
  return new Response(bytes, { headers });
}

async function fromCache(name) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(addressOf(name));
  const response = found && await checked(name, found);
  if (found && !response) await cache.delete(addressOf(name));
  return response;
}

async function fromHost(name) {
  const url = addressOf(name);
  // The browser compares the hash: a half copied version fails here.
  const response = await fetch(url, { integrity: FILES[name], cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok || response.redirected) throw new Error(`${url} is missing, or not of this version`);
  return checked(name, response);
}

/** Keeps every file of this version; what is kept already is looked at. */
async function keep() {
  const keepOne = async (name) => {
    if (await fromCache(name)) return;
    await (await caches.open(CACHE)).put(addressOf(name), await fromHost(name));
  };
  // All come to an end before one is told as failed: nothing is written after the clean-up.
  const done = await Promise.allSettled(Object.keys(FILES).map(keepOne));
  for (const { reason } of done) if (reason) throw reason;
}

/** All files or none, and with them the host's word about withdrawals. */
async function install() {
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
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE && name !== WORD);
  await Promise.all(old.map((name) => caches.delete(name)));
  await (await caches.open(WORD)).put(addressOf(NEWEST), new Response(RELEASE));
}

async function file(event, name) {
  // A clinic's page in this folder may want another version of the files than ours.
  if (event.request.mode !== 'navigate') {
    const client = await clients.get(event.clientId);
    if (client && !PAGES.includes(nameOf(client.url))) return fetch(event.request);
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

/** Neither kept nor on the host in this version: another version, with all its files; or no network. */
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

const isVersion = (it) => typeof it === 'string' && /^\d+\.\d+\.\d+$/.test(it);

/** What the host says now, after what it said before. A version that was once named stays withdrawn; "all of
    them" is taken back by a list that is no older. */
function join(before, now) {
  const list = Array.isArray(now?.withdrawn) ? now.withdrawn : undefined;
  const named = [...new Set([before?.named, list].flatMap((it) => (Array.isArray(it) ? it : [])).filter(isVersion))];
  const newest = numberOf(before) ?? 0;
  const release = numberOf(now) ?? newest;
  const all = !list || (release < newest && before.withdrawn === true);
  return { withdrawn: all || [...new Set([...named, ...list])], named, release: Math.max(release, newest), at: Date.now() };
}

/** The release that a list is of; one that is written by hand may have none. */
const numberOf = (word) => (Number.isSafeInteger(word?.release) ? word.release : undefined);

const lastWord = async () => (await caches.open(WORD)).match(addressOf(WITHDRAWN));

/** Asks the host, and keeps what it says. */
async function ask(request) {
  const response = await fetch(request);
  if (!response.ok && response.status !== 404 && response.status !== 410) throw response;
  const before = await lastWord().then((it) => it?.json()).catch(() => undefined);
  const word = JSON.stringify(join(before, await response.json().catch(() => undefined)));
  const answer = () => new Response(word, { headers: { 'content-type': TYPES.json } });
  // No room: then it is not kept, and holds for this visit.
  await caches.open(WORD).then((cache) => cache.put(addressOf(WITHDRAWN), answer())).catch(() => {});
  return answer();
}

/** Without any word the check must not run. */
async function word(request) {
  const kept = () => lastWord().catch(() => undefined);
  return ask(request).catch(async () => await kept() ?? new Response('{"withdrawn":true}'));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  // The page asks for it where no answer can be lost.
  if (event.data === 'activate') self.skipWaiting();
  if (event.data === 'keep') {
    event.waitUntil(keep().then(lastWord).then((it) => it && event.source.postMessage('kept')));
  }
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const name = nameOf(url);
  if (method !== 'GET' || name === undefined) return;
  if (name === WITHDRAWN) event.respondWith(word(event.request));
  else if (mode === 'navigate' ? PAGES.includes(name) : Object.hasOwn(FILES, name)) {
    event.respondWith(file(event, name === 'index.html' ? '' : name));
  }
});
