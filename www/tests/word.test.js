// What the hosted page makes of the host's word: nothing unknown counts as "not withdrawn".

import assert from 'node:assert/strict';
import test from 'node:test';

import { told } from './browser.js';

const { ends, isNamed, isStale } = await import('../hosted/word.js');

const DAY = 86_400_000;
const daysAgo = (days) => Date.now() - days * DAY;

test('a list that does not name this version lets it run', () => {
  for (const withdrawn of [[], ['0.1.0'], ['0.20.0']]) assert.equal(ends({ withdrawn }), false);
  assert.deepEqual(told(), []);
});

test('one that names it, or all, or cannot be read, ends it', () => {
  for (const word of [
    { withdrawn: ['0.2.0'] }, { withdrawn: true }, {}, undefined, null, 0, 'no', { withdrawn: '0.1.0' }, { withdrawn: false },
  ]) assert.equal(ends(word), true, JSON.stringify(word));
  assert.deepEqual(told(), []);
  for (const wrong of ['v0.1.0', ' 0.1.0', true, 1]) {
    assert.equal(ends({ withdrawn: [wrong] }), true);
    assert.match(told()[0], /cannot be read and counts as this version/);
  }
});

test('an old word is said to be old, and after 90 days it ends the check', () => {
  for (const [days, stale, over] of [
    [0, false, false], [29, false, false], [31, true, false], [89, true, false], [91, true, true],
    // A clock was wrong.
    [-0.5, false, false], [-2, true, true],
  ]) {
    const word = { withdrawn: [], at: daysAgo(days) };
    assert.deepEqual([isStale(word), ends(word)], [stale, over], `${days}`);
  }
});

test('what was once named stays named', () => {
  assert.equal(isNamed({ withdrawn: [], named: ['0.2.0'] }), true);
  for (const word of [undefined, {}, { named: true }, { named: ['0.1.0'] }]) assert.equal(isNamed(word), false);
});
