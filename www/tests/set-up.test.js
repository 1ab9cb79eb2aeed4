// What the page that sets up a clinic's site makes of fields and files.

import assert from 'node:assert/strict';
import test from 'node:test';

const { MOST_BYTES, SETTINGS, forProgram, fromFile, settled, toFile } = await import('../set-up/settings.js');
const { ATTRIBUTES } = await import('../element/attributes.js');
const { joinedHours, partedHours } = await import('../set-up/hours.js');
const { fromJson, fitsFields, toJson } = await import('../set-up/own-words.js');
const { addressOf, readable } = await import('../set-up/address.js');
const { plan } = await import('../set-up/plan.js');
const { pieces } = await import('../set-up/markup.js');

/** Set where the check stands, not by a clinic's form. */
const ELSEWHERE = ['summary-target', 'withdrawn', 'own-page'];

test('every attribute that a clinic can choose is a setting', () => {
  const unknown = Object.keys(ATTRIBUTES).filter((name) => !(name in SETTINGS) && !ELSEWHERE.includes(name));
  assert.deepEqual(unknown, []);
});

test('a file gives back what was saved', () => {
  const settings = { 'clinic-name': 'Café “Río”', 'clinic-phone': '+44 1632 960123', region: 'GB', radius: '4px', 'own-origin': true, address: 'https://a.example/' };
  assert.deepEqual({ ...fromFile(toFile(settings)).settings }, settings);
});

test('what is empty or holds anyway is left out, and the address stays in the page', () => {
  assert.deepEqual({ ...settled({ 'clinic-name': ' A ', region: '', mode: 'check', root: 'closed', 'heading-level': '2', 'own-origin': false }) }, { 'clinic-name': 'A', root: 'closed' });
  assert.equal(forProgram({ 'clinic-name': 'A', address: 'https://a.example/' }), '{"format":1,"clinic-name":"A"}');
});

test('a file that is not ours says why, and gives nothing', () => {
  for (const [text, problem] of [
    ['', 'no_json'], ['[]', 'no_json'], ['null', 'no_json'], ['"a"', 'no_json'], ['{}', 'no_json'], ['{"format":', 'no_json'],
    ['{"format":2}', 'format'], ['{"format":"1"}', 'format'],
    ['{"format":1,"colour":"red"}', 'key'], ['{"format":1,"__proto__":{"region":"GB"}}', 'key'], ['{"format":1,"constructor":"a"}', 'key'],
    ['{"format":1,"clinic-name":5}', 'value'], ['{"format":1,"clinic-name":null}', 'value'], ['{"format":1,"theme":"pink"}', 'value'],
    ['{"format":1,"own-origin":"yes"}', 'value'],
    [`{"format":1,"clinic-name":"${'a'.repeat(MOST_BYTES)}"}`, 'large'],
    // In bytes, not in letters.
    [`{"format":1,"clinic-name":"${'é'.repeat(MOST_BYTES / 2)}"}`, 'large'],
  ]) {
    const read = fromFile(text);
    assert.equal(read.problem, problem, text.slice(0, 60));
    assert.ok(!('settings' in read));
  }
  assert.deepEqual(fromFile('{"format":1,"a\\u202eb":1}').values, { key: 'ab' });
});

test('hours in three lines and back', () => {
  assert.equal(joinedHours(['08:00-19:00', '09:00-13:00', 'closed'], ''), 'Mo-Fr 08:00-19:00, Sa 09:00-13:00');
  assert.equal(joinedHours(['08:00-12:00, 14:00-18:00', '', ' Closed '], ''), 'Mo-Fr 08:00-12:00, 14:00-18:00');
  assert.equal(joinedHours(['', '-', ''], ''), '');
  assert.equal(joinedHours(['08:00-19:00', '', ''], ' Mo 09:00-12:00 '), 'Mo 09:00-12:00');
  // What is wrong is passed on, so that it is told.
  assert.equal(joinedHours(['8 to 7', '', ''], ''), 'Mo-Fr 8 to 7');
  for (const hours of ['Mo-Fr 08:00-19:00, Sa 09:00-13:00', 'Mo-Fr 08:00-12:00, 14:00-18:00', 'Su 10:00-12:00', '']) {
    const { lines, eachDay } = partedHours(hours);
    assert.equal(eachDay, '');
    assert.equal(joinedHours(lines, eachDay), hours);
  }
  for (const hours of ['Mo 08:00-12:00', 'Mo-Th 08:00-12:00, Fr 09:00-12:00', 'Mo-Fr 08:00-09:00, Mo-Fr 10:00-11:00', 'nonsense']) {
    const { lines, eachDay } = partedHours(hours);
    assert.equal(eachDay, hours);
    assert.equal(joinedHours(lines, eachDay), hours);
  }
});

const NONE = { lines: ['', '', '', '', ''], bring: '', tips: '', links: '', questions: [] };

test('the clinic’s own words as JSON and back', () => {
  assert.deepEqual(toJson(NONE), { json: '', mistakes: [] });
  const typed = {
    lines: ['', '', 'Ask for Ana', '', ''], bring: 'Your list of medicines', tips: 'Walk a little\nDrink water', links: 'How to find us https://clinic.example/map?a=1',
    questions: [{ ask: 'Which room?', kind: 'choice', choices: 'One\nTwo 2', unit: '', raise: 'Two 2 3' }, { ask: 'How far?', kind: 'number', choices: '', unit: 'km', raise: '38.5 2' }],
  };
  const { json, mistakes } = toJson(typed);
  assert.deepEqual(mistakes, []);
  assert.deepEqual(JSON.parse(json), {
    lines: { 2: 'Ask for Ana' }, bring: 'Your list of medicines', tips: ['Walk a little', 'Drink water'],
    links: [{ text: 'How to find us', href: 'https://clinic.example/map?a=1' }],
    questions: [{ ask: 'Which room?', kind: 'choice', choices: ['One', 'Two 2'], raise: [{ choice: 'Two 2', to: 3 }] }, { ask: 'How far?', kind: 'number', unit: 'km', raise: [{ at_least: 38.5, to: 2 }] }],
  });
  assert.deepEqual(fromJson(json), typed);
  assert.ok(fitsFields(json) && fitsFields(JSON.stringify(JSON.parse(json), null, 2)) && fitsFields('{"bring":"A","lines":{"0":"B"}}'));
});

test('a file whose own words the fields cannot hold is refused', () => {
  const question = '{"ask":"A","kind":"text"}';
  for (const own of ['{"questions":[],}', '[]', '{"tips":["a"],"more":1}', `{"questions":[${Array(6).fill(question)}]}`, '{"questions":[{"ask":"","kind":"text"}]}',
    '{"questions":[{"ask":"A","kind":"choice","choices":["B"],"raise":[{"choice":"C","to":2}]}]}']) {
    assert.equal(fitsFields(own), false, own);
    assert.deepEqual(fromFile(JSON.stringify({ format: 1, 'own-words': own })), { problem: 'value', values: { key: 'own-words' } });
  }
});

test('a line that cannot be taken is told, with its field', () => {
  const fields = (typed) => toJson({ ...NONE, ...typed }).mistakes.map(({ field, problem }) => `${field} ${problem}`);
  for (const links of ['https://a.example/', 'Map http://a.example/', 'Map //a.example/', 'Map javascript:alert(1)', 'Map']) assert.deepEqual(fields({ links }), ['own-links link']);
  assert.deepEqual(fields({ tips: 'a\nb\nc\nd\ne\nf' }), ['own-tips many']);
  const question = { ask: 'A', kind: 'choice', choices: 'One', unit: '' };
  assert.deepEqual(fields({ questions: [{ ...question, ask: ' ', raise: 'One 3' }] }), ['own-ask-0 ask']);
  // Nothing lowers a level: there is no 0.
  for (const raise of ['Two 3', 'One 0', 'One 5', 'One']) assert.deepEqual(fields({ questions: [{ ...question, raise }] }), ['own-raise-0 raise']);
  for (const raise of ['hot 2', '38', '38 7']) assert.deepEqual(fields({ questions: [{ ...question, kind: 'number', raise }] }), ['own-raise-0 raise']);
  for (const json of ['', '[', 'null', '5', '{"lines":3,"tips":{},"links":[null],"questions":[5]}']) assert.equal(fromJson(json).bring, '');
});

test('a poster leads to an address that patients can open', () => {
  assert.equal(addressOf(' https://clinic.example/aftercheck/ '), 'https://clinic.example/aftercheck/');
  assert.equal(readable('https://clinic.example/aftercheck/'), 'clinic.example/aftercheck');
  for (const typed of ['', 'clinic.example', 'http://clinic.example/', 'https://clinic/', 'https://a:b@clinic.example/', 'https://clinic.example/?a', 'https://clinic.example/#a',
    'javascript:alert(1)', `https://clinic.example/${'a'.repeat(200)}`]) assert.equal(addressOf(typed), '', typed);
});

test('the plan names every number that can be dialled, once', () => {
  const settings = { 'clinic-name': 'A', 'clinic-hours': 'Mo-Fr 08:00-19:00', 'clinic-closed': '2026-12-28/2027-01-02', accent: '#0b5063' };
  const dials = { phone: '+441632960123', 'out-of-hours': '111', 'emergency-number': null };
  const steps = plan(settings, { emergency: '999', dials, address: 'https://a.example/' });
  assert.deepEqual(steps.map((it) => it.words.slice(5)), ['open', 'emergency', 'phone', 'away', 'closed', 'yes', 'script', 'offline', 'code', 'colour', 'ready']);
  for (const number of ['999', '+441632960123', '111']) assert.equal(steps.filter((it) => it.values.number === number).length, 1);
  const bare = plan({ 'clinic-name': 'A' }, { dials: {}, address: '' });
  assert.deepEqual(bare.map((it) => it.words.slice(5)), ['open_page', 'no_emergency', 'yes', 'script', 'ready']);
});

test('the leaflet is read as it is written, and nothing else', () => {
  assert.deepEqual(pieces('<div class="a"><h2>A &amp; B &#8211; c</h2>\n<p>&#39;<br>x</p><svg viewBox="0 0 1 1" aria-hidden><path d="M0 0"/></svg></div>'), [
    { tag: 'div', attributes: { class: 'a' }, children: [
      { tag: 'h2', attributes: {}, children: ['A & B – c'] }, '\n',
      { tag: 'p', attributes: {}, children: ["'", { tag: 'br', attributes: {}, children: [] }, 'x'] },
      { tag: 'svg', attributes: { viewBox: '0 0 1 1', 'aria-hidden': '' }, children: [{ tag: 'path', attributes: { d: 'M0 0' }, children: [] }] },
    ] },
  ]);
  assert.deepEqual(pieces('&lt;b&gt;<after-check></after-check>'), ['<b>', { tag: 'after-check', attributes: {}, children: [] }]);
  for (const html of ['<p>', '</p>', '<p></b>', '<p a=b></p>', '<p', '<!-- a -->', '<p>a</p></p>']) assert.throws(() => pieces(html), Error, html);
});
