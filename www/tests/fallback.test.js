// Which advice stands when the check cannot run.

import assert from 'node:assert/strict';
import test from 'node:test';

import { element, leaflet, told } from './browser.js';

const { fallback } = await import('../element/fallback.js');
const { reason } = await import('../element/reason.js');

const CANNOT = 'We cannot check this online.';
const SIGN = 'You cannot breathe.';

/** The kind of each thing that stands there, with the calls in it. */
const outline = (nodes) => nodes.map((it) => {
  if (it.localName === 'slot') return 'slot';
  const text = it.textContent;
  const calls = text.includes('Call ') ? ' with calls' : '';
  return (text.includes(CANNOT) ? 'notice' : text.includes(SIGN) ? 'list' : 'nothing') + calls;
});

const stands = (attributes, inside, why) => outline(fallback(element(attributes, ...inside), 'en', why));

test('without a leaflet the emergency list stands, and what else is in the tag', () => {
  for (const why of ['slow', 'load', 'blocked', 'unsupported', 'error']) {
    assert.deepEqual(stands({}, [], why), ['notice', 'list with calls', 'slot'], why);
  }
});

test('with a leaflet that stands, below the numbers to call', () => {
  for (const why of ['slow', 'load', 'blocked', 'unsupported', 'error']) {
    assert.deepEqual(stands({}, [leaflet()], why), ['notice with calls', 'slot'], why);
  }
});

test('on its own page the leaflet has the numbers', () => {
  assert.deepEqual(stands({ 'own-page': '' }, [leaflet()], 'load'), ['notice', 'slot']);
  assert.deepEqual(stands({ 'own-page': 'false' }, [leaflet()], 'load'), ['notice with calls', 'slot']);
  told();
});

test('a version that is withdrawn shows neither leaflet nor anything else in the tag', () => {
  for (const inside of [[], [leaflet()]]) {
    for (const attributes of [{}, { 'own-page': '' }]) {
      assert.deepEqual(stands(attributes, inside, 'withdrawn'), ['notice', 'list with calls']);
    }
  }
});

test('the numbers are those of the region, or of all, and the clinic’s', () => {
  const text = (attributes) => fallback(element(attributes), 'en', 'load')[1].textContent;
  const own = text({ region: 'gb', 'clinic-phone': '01632 960123' });
  assert.match(own, /Call 999 now/);
  assert.match(own, /Contact your clinic: 01632 960123/);
  assert.doesNotMatch(own, /911/);
  const all = text({ region: 'XX' });
  assert.match(all, /Call your local emergency number now/);
  assert.match(all, /999/);
  assert.match(all, /911/);
  const two = text({ region: 'GB', 'emergency-number': '112' });
  assert.ok(two.indexOf('999') < two.indexOf('112') && two.indexOf('999') >= 0, two);
  told();
});

test('in its language', () => {
  const [notice] = fallback(element({}), 'de', 'load');
  assert.equal(notice.getAttribute('lang'), 'de');
  assert.match(notice.textContent, /Wir können/);
});

test('the reason is known from the error', () => {
  assert.equal(reason(new WebAssembly.CompileError('')), 'blocked');
  assert.equal(reason(new TypeError('')), 'load');
  const { WebAssembly: there } = globalThis;
  delete globalThis.WebAssembly;
  const without = reason(new TypeError(''));
  globalThis.WebAssembly = there;
  assert.equal(without, 'unsupported');
});
