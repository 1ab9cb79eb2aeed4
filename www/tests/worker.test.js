// What the service worker gives and keeps, with caches and a host in memory.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

import { ADVICE, CONTENT, RELEASE, VERSION } from './build.js';

const SCOPE = 'https://check.example/aftercheck/';

/** Caches by name: responses by address. */
let kept;
/** Contents by name; a number is an error of the host, and without an entry there is no network. */
let host;
/** Page that asks. */
let client;

const open = (name) => {
  if (!kept.has(name)) kept.set(name, new Map());
  const cache = kept.get(name);
  return {
    match: async (address) => cache.get(`${address}`)?.clone(),
    put: async (address, response) => cache.set(`${address}`, response),
    delete: async (address) => cache.delete(`${address}`),
  };
};

Object.assign(globalThis, {
  registration: { scope: SCOPE },
  caches: {
    open: async (name) => open(name),
    has: async (name) => kept.has(name),
    keys: async () => [...kept.keys()],
    delete: async (name) => kept.delete(name),
  },
  clients: { get: async () => client },
  fetch: async (request) => {
    const name = `${request.url ?? request}`.slice(SCOPE.length);
    if (!(name in host)) throw new TypeError('no network');
    return typeof host[name] === 'number' ? new Response('', { status: host[name] }) : new Response(host[name]);
  },
});

const { install, activate } = await import('../worker/version.js');
const { keep } = await import('../worker/kept.js');
const { file } = await import('../worker/file.js');
const { word } = await import('../worker/word.js');
const { join } = await import('../worker/join.js');
const { nameOf } = await import('../worker/names.js');

const CACHE = `aftercheck ${SCOPE} ${VERSION}`;
const WORD = `aftercheck ${SCOPE} word`;
const LIST = JSON.stringify({ release: RELEASE, withdrawn: [] });

const ask = async (name, mode = 'navigate') => {
  const request = Object.assign(new Request(SCOPE + name), {});
  Object.defineProperty(request, 'mode', { value: mode });
  const response = await file({ request, clientId: '' }, name);
  return response.text();
};
const said = async () => (await word(new Request(`${SCOPE}withdrawn.json`))).json();

beforeEach(() => {
  kept = new Map();
  host = { ...CONTENT, 'withdrawn.json': LIST };
  client = { url: SCOPE };
});

test('only addresses in its folder have a name', () => {
  assert.equal(nameOf(`${SCOPE}hosted.js?x#y`), 'hosted.js');
  assert.equal(nameOf('https://check.example/other/'), undefined);
});

test('a version is kept whole, and then needs no host', async () => {
  await install();
  host = {};
  assert.equal(await ask(''), 'the page');
  assert.equal(await ask('hosted.js', 'cors'), 'the script');
});

test('a version that is not whole is not kept', async () => {
  delete host['hosted.js'];
  await assert.rejects(install(), /hosted\.js is missing, or not of this version/);
  assert.equal(kept.has(CACHE), false);
});

test('what is kept already survives a host that has lost something', async () => {
  await install();
  host = {};
  await keep();
  await assert.rejects(install());
  assert.equal(await ask(''), 'the page');
});

test('an older release than was here before is refused', async () => {
  open(WORD).put(`${SCOPE}newest-release`, new Response(`${RELEASE + 1}`));
  await assert.rejects(install(), /the host has an older release/);
  assert.equal(kept.has(CACHE), false);
  open(WORD).put(`${SCOPE}newest-release`, new Response(`${RELEASE}`));
  await install();
});

test('a new version drops those before it, and nobody else’s', async () => {
  open(`aftercheck ${SCOPE} v1`);
  open('aftercheck https://check.example/other/ v1');
  await install();
  await activate();
  assert.deepEqual([...kept.keys()].sort(), [CACHE, 'aftercheck https://check.example/other/ v1', WORD].sort());
  assert.equal(await kept.get(WORD).get(`${SCOPE}newest-release`).text(), `${RELEASE}`);
  assert.ok(kept.get(WORD).has(`${SCOPE}withdrawn.json`), 'the word is lost');
});

test('what another page wrote into the cache is never shown', async () => {
  await install();
  await open(CACHE).put(SCOPE, new Response('another page'));
  assert.equal(await ask(''), 'the page');
  await open(CACHE).put(SCOPE, new Response('another page'));
  host = {};
  assert.equal(await ask(''), ADVICE);
  assert.equal(kept.get(CACHE).has(SCOPE), false);
});

test('of kept headers only what makes the page safer is passed on', async () => {
  await install();
  const headers = { 'x-frame-options': 'DENY', 'set-cookie': 'a=b', 'referrer-policy': 'unsafe-url' };
  await open(CACHE).put(SCOPE, new Response('the page', { headers }));
  const request = new Request(SCOPE);
  const response = await file({ request, clientId: '' }, '');
  assert.deepEqual([...response.headers], [['content-type', 'text/html;charset=utf-8'], ['x-frame-options', 'DENY']]);
  const later = await file({ request: new Request(`${SCOPE}locale.en.later.json`), clientId: '' }, 'locale.en.later.json');
  assert.deepEqual([...later.headers], [['content-type', 'application/json']]);
});

test('another version of the host is shown, and this one forgotten', async () => {
  await install();
  kept.get(CACHE).delete(SCOPE);
  host[''] = 'a newer page';
  assert.equal(await ask(''), 'a newer page');
  assert.equal(kept.has(CACHE), false);
});

test('without page and host the emergency list stands', async () => {
  host = {};
  assert.equal(await ask(''), ADVICE);
  host = { '': 503 };
  assert.equal(await ask(''), ADVICE);
});

test('a page of the clinic in the folder gets its files from the host', async () => {
  await install();
  client = { url: `${SCOPE}clinic.html` };
  host['hosted.js'] = 'of another version';
  assert.equal(await ask('hosted.js', 'cors'), 'of another version');
});

test('the word of the host is dated, kept, and given when there is no network', async () => {
  assert.deepEqual((await said()).withdrawn, []);
  host['withdrawn.json'] = '{"withdrawn":["0.2.0"]}';
  assert.deepEqual((await said()).withdrawn, ['0.2.0']);
  host = {};
  const last = await said();
  assert.deepEqual(last.withdrawn, ['0.2.0']);
  assert.ok(Math.abs(Date.now() - last.at) < 60_000);
});

test('a version that was named stays so, whatever the host says later', async () => {
  host['withdrawn.json'] = '{"withdrawn":["0.2.0"]}';
  await said();
  host['withdrawn.json'] = LIST;
  assert.deepEqual((await said()).withdrawn, ['0.2.0']);
});

test('without any word the check must not run', async () => {
  host = {};
  assert.deepEqual(await said(), { withdrawn: true });
  host = { 'withdrawn.json': 500 };
  assert.deepEqual(await said(), { withdrawn: true });
});

test('a list that is gone or cannot be read withdraws', async () => {
  for (const list of [404, 410, 'no list', '{"withdrawn":"0.1.0"}']) {
    host['withdrawn.json'] = LIST;
    assert.deepEqual((await said()).withdrawn, []);
    host['withdrawn.json'] = list;
    assert.equal((await said()).withdrawn, true, `${list}`);
  }
});

test('words are joined so that none is lost', () => {
  const of = (before, now) => {
    const { withdrawn, named, release } = join(before, now);
    return [withdrawn, named, release];
  };
  assert.deepEqual(of(undefined, { release: 2, withdrawn: [] }), [[], [], 2]);
  // Once named, for ever.
  assert.deepEqual(of({ named: ['0.1.0'], release: 2 }, { release: 3, withdrawn: [] }), [['0.1.0'], ['0.1.0'], 3]);
  // "All" is taken back by a list that is no older, and by one without a number.
  assert.deepEqual(of({ withdrawn: true, release: 2 }, { release: 2, withdrawn: [] }), [[], [], 2]);
  assert.deepEqual(of({ withdrawn: true, release: 2 }, { release: 1, withdrawn: [] }), [true, [], 2]);
  assert.deepEqual(of({ withdrawn: true, release: 2 }, { withdrawn: [] }), [[], [], 2]);
  // What cannot be read stays in the list, for the page to refuse, and is not kept for ever.
  assert.deepEqual(of({ named: ['x', 1] }, { withdrawn: ['v0.1.0'] }), [['v0.1.0'], [], 0]);
});
