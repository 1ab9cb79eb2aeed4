// Phone numbers as people paste them: the same examples as the program's own tests.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { element, told } from './browser.js';

const { asText, dial } = await import('../element/phone.js');
const { emergencyNumbers } = await import('../element/emergency.js');
const { clinicName } = await import('../element/name.js');

const rows = JSON.parse(readFileSync(new URL('../../tests/phones.json', import.meta.url), 'utf8'));

test('each number is shown and dialled as it should be', () => {
  const numbers = rows.filter((row) => !row.emergency);
  assert.ok(numbers.length > 60);
  for (const { typed, shown, text, dials } of numbers) {
    assert.deepEqual([asText(typed), dial(typed)], [shown ?? text, dials], JSON.stringify(typed));
  }
});

test('an emergency number is refused, the own one of the region, or stands beside it', () => {
  const numbers = rows.filter((row) => row.emergency);
  assert.ok(numbers.length > 60);
  let count = 0;
  for (const { typed, region, emergency } of numbers) {
    told();
    const [own, beside] = emergencyNumbers(element({ region, 'emergency-number': typed }));
    const place = JSON.stringify([typed, region]);
    assert.equal(beside, emergency === 'beside' ? asText(typed) : undefined, place);
    assert.equal(own !== undefined, !['', 'XX'].includes(region), place);
    const line = { own: undefined, refused: 'is not used; give 3 to 15 digits', beside: 'is not the region’s' }[emergency];
    // Each is told once, and some rows have the same number.
    const lines = told();
    assert.ok(lines.every((it) => line && it.includes(line)), `${place}: ${lines}`);
    count += lines.length;
  }
  assert.ok(count > 40, `${count}`);
});

test('a name is on one line and not too long', () => {
  for (const [typed, name] of [
    ['Riverside Physiotherapy', 'Riverside Physiotherapy'], [' River\tside\r\n\u2028 Physio ', 'River side Physio'],
    ['Physio\u00adtherapie', 'Physiotherapie'], ['a'.repeat(81), `\u2068${'a'.repeat(79)}…\u2069`], ['\u00e9', '\u2068\u00e9\u2069'],
  ]) assert.equal(clinicName(typed), name);
});
