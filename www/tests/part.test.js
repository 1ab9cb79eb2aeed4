// The part of the program that explains a result: asked for with the texts, again when it did not come, and joined once.

import { told } from './browser.js';

import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

performance.getEntriesByType = () => [{ initiatorType: 'script', name: 'https://clinic.example/aftercheck.js' }];

const { BUILD } = await import('#build');
const { standIn } = await import('#glue');
BUILD.files.parts = ['aftercheck.explain.wasm'];
const { roots } = await import('../element/roots.js');
const { isWhole, texts, wholeTexts } = await import('../element/program.js');

const name = (text) => [text.length, ...new TextEncoder().encode(text)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
/** Imports the function `join` of the program, and calls it as it starts. */
const PART = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 1, 0x60, 0, 0),
  ...section(2, 1, ...name('__wasm_split'), ...name('join'), 0, 0),
  ...section(8, 0),
]);

/** What happened, in order. */
const log = [];
const program = async () => ({ join: () => log.push('joined') });
standIn(Object.assign(program, { part_came: () => log.push('told the program') }));

/** What the host has for the part. */
let part = () => { throw new TypeError('no network'); };
globalThis.fetch = async (url, { integrity }) => {
  const path = url.pathname.slice(1);
  assert.equal(integrity, BUILD.integrity[path]);
  if (path === BUILD.files.wasm) return new Response('');
  if (path === BUILD.files.parts[0]) return part();
  log.push(path);
  return new Response(JSON.stringify(path.includes('later') ? ['', 'Rest'] : ['fingerprint', '']));
};

roots.set({}, {});
/** Lets time go by until something holds: a program is compiled beside the script, which node does not wait for. */
const until = async (holds) => {
  while (!holds()) {
    await new Promise(setImmediate);
    mock.timers.tick(100);
  }
};
const untilTold = async (words) => {
  let all = '';
  await until(() => words.test(all += told().join()));
};

test('a part that does not come leaves the texts, is told, and is asked for again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const words = wholeTexts('en');
  await untilTold(/aftercheck\.explain\.wasm is missing, blocked or not of this version/);
  assert.deepEqual(log.splice(0), ['locale.en.json', 'locale.en.later.json']);
  assert.ok(!isWhole(await texts('en')));

  part = () => new Response(PART);
  await until(() => log.length === 2);
  assert.deepEqual(await words, ['fingerprint', 'Rest']);
  assert.deepEqual(log.splice(0), ['joined', 'told the program']);
  assert.ok(isWhole(await words));
  mock.timers.reset();
});

test('another language asks for its texts alone', async () => {
  await wholeTexts('de');
  assert.deepEqual(log.splice(0), ['locale.de.json', 'locale.de.later.json']);
});
