// The texts that explain a result: asked for once, again when they did not come, and put in their places.

import './browser.js';

import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

import { told } from './browser.js';

performance.getEntriesByType = () => [{ initiatorType: 'script', name: 'https://clinic.example/aftercheck.js' }];

const { BUILD } = await import('#build');
const { standIn } = await import('#glue');
standIn(async () => ({}));
const { roots } = await import('../element/roots.js');
const { texts, textsAfterPaint, wholeTexts } = await import('../element/program.js');

const FIRST = ['fingerprint', 'Call now', '', 'Get help', ''];
const LATER = ['', '', 'Muscle soreness', '', 'Rest'];
const WHOLE = ['fingerprint', 'Call now', 'Muscle soreness', 'Get help', 'Rest'];
roots.set({}, {});

/** What the host was asked for. */
const asked = [];
/** How often the later texts do not come. */
let faults = 0;

globalThis.fetch = async (url, { integrity, cache }) => {
  const name = url.pathname.slice(1);
  if (name === BUILD.files.wasm) return new Response('');
  asked.push(name);
  assert.equal(integrity, BUILD.integrity[name]);
  assert.ok(integrity && /^(force-cache|reload)$/.test(cache), name);
  const later = name.includes('later');
  if (later && faults > 0) {
    faults -= 1;
    throw new TypeError('no network');
  }
  return new Response(JSON.stringify(later ? LATER : FIRST));
};

const settle = async () => { for (let i = 0; i < 20; i += 1) await new Promise(setImmediate); };

test('first what a check needs, then the whole, each asked for once', async () => {
  assert.deepEqual(await texts('en'), FIRST);
  await Promise.all([wholeTexts('en'), wholeTexts('en')]);
  assert.deepEqual(await texts('en'), WHOLE);
  assert.deepEqual(asked.splice(0), ['locale.en.json', 'locale.en.later.json']);
});

/** How many questions are asked within so many ms. */
const within = async (ms) => {
  mock.timers.tick(ms);
  await settle();
  return asked.splice(0).filter((it) => it.includes('later')).length;
};

test('what does not come is told, and asked for again, ever less often, until it has come', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  faults = 4;
  let whole = false;
  wholeTexts('de').then(() => { whole = true; });
  // From the cache, and from the host.
  assert.equal(await within(0), 2);
  assert.match(told().join(), /locale\.de\.later\.json is missing, blocked or not of this version/);
  assert.equal(await within(1900), 0);
  assert.equal(await within(100), 2);
  assert.equal(await within(3900), 0);
  assert.ok(!whole);
  assert.equal(await within(100), 1);
  assert.ok(whole);
  assert.deepEqual(await texts('de'), WHOLE);
  mock.timers.reset();
});

test('nobody asks before the first screen is painted, or while no check is in the page', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  faults = 2;
  textsAfterPaint('pt-BR');
  assert.equal(await within(499), 0);
  assert.equal(await within(1), 2);
  roots.clear();
  for (let time = 0; time < 5; time += 1) assert.equal(await within(2000), 0);
  roots.set({}, {});
  assert.equal(await within(2000), 1);
  mock.timers.reset();
  told();
});
