// What attributes say, and what the program gets of them.

import assert from 'node:assert/strict';
import test from 'node:test';

import { element, told } from './browser.js';

const { ATTRIBUTES } = await import('../element/attributes.js');
const { choice, isSet } = await import('../element/values.js');
const { settings } = await import('../element/settings.js');

/** Without what is not said. */
const plain = (attributes) => JSON.parse(JSON.stringify(settings(element(attributes))));

test('a choice is one of its values, and else the first, told once', () => {
  for (const name of ['theme', 'mode', 'root']) {
    const values = ATTRIBUTES[name];
    for (const value of values) assert.equal(choice(element({ [name]: value }), name), value);
    assert.equal(choice(element({}), name), { theme: '', mode: 'check', root: 'open' }[name]);
    assert.deepEqual(told(), []);
    for (let time = 0; time < 2; time += 1) assert.equal(choice(element({ [name]: 'pink' }), name), values[0]);
    const [line, ...more] = told();
    assert.match(line, new RegExp(`^<after-check> ${name} "pink" must be one of \\w+, \\w+; .+ is used$`));
    assert.deepEqual(more, []);
  }
});

test('a flag is set by being there, whatever it says, but for the words that frameworks write', () => {
  for (const value of ['', 'true', 'own-page', 'withdrawn', '1', 'nope']) assert.equal(isSet(element({ withdrawn: value }), 'withdrawn'), true, value);
  assert.equal(isSet(element({}), 'withdrawn'), false);
  assert.deepEqual(told(), []);
  for (const value of ['false', 'No', ' off ', '0', 'null', 'undefined']) {
    assert.equal(isSet(element({ withdrawn: value }), 'withdrawn'), false, value);
    assert.deepEqual(told(), [`<after-check> withdrawn="${value}" counts as not there; take the attribute out`]);
  }
});

test('the program gets what is said, and nothing for what is empty', () => {
  assert.deepEqual(plain({}), {});
  assert.deepEqual(plain(Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [name, name === 'own-page' ? 'false' : '']))), { withdrawn: 'withdrawn' });
  told();
  assert.deepEqual(plain({ region: 'GB', 'clinic-name': 'River\u00adside\u200b', 'heading-level': '3', 'data-x': '1' }), {
    region: 'GB', 'clinic-name': 'Riverside', 'heading-level': '3',
  });
  assert.equal(Object.getPrototypeOf(settings(element({}))), null);
});

test('an emergency number is only given on where it stands beside that of the region', () => {
  assert.equal(plain({ region: 'GB', 'emergency-number': '112' })['emergency-number'], '112');
  assert.equal(plain({ region: 'GB', 'emergency-number': '999' })['emergency-number'], undefined);
  assert.equal(plain({ region: 'GB', 'emergency-number': '0906 123 4567' })['emergency-number'], undefined);
});

test('numbers of the clinic that cost extra are told', () => {
  told();
  for (const name of ['clinic-phone', 'out-of-hours']) {
    plain({ region: 'GB', [name]: '0870 123 4567' });
    assert.deepEqual(told(), [`<after-check> ${name} "0870 123 4567" costs extra to call; give another`]);
  }
  plain({ region: 'GB', 'out-of-hours': 'Ask the duty doctor' });
  assert.deepEqual(told(), []);
});

test('only the check of a window has its history', () => {
  assert.equal(plain({ 'own-page': '' }).history !== undefined, true);
  assert.equal(plain({}).history, undefined);
  globalThis.parent = {};
  const framed = plain({ 'own-page': '' });
  globalThis.parent = window;
  assert.deepEqual([framed['own-page'], framed.history], ['own-page', undefined]);
});
