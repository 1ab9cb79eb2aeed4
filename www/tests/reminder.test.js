// The calendar file of the reminders, read by two parsers that have nothing in common with each other or with the one
// of tests/it/reminders.rs, where the same file is made.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

// `cargo xtask test` says where the packages of www/package.json are.
const folder = process.env.AFTERCHECK_NPM ?? new URL('../node_modules', import.meta.url).pathname;
const require = createRequire(`${folder}/of.js`);
const file = readFileSync(new URL('reminder.ics', import.meta.url), 'utf8');

const DAYS = ['2026-11-24', '2026-11-26', '2026-12-07'];
const PAGE = 'https://clinic.example/after/';
// By the clock of wherever the phone is: also where the clocks change on one of these days, and half a world away.
const ZONES = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'];

test('ical.js reads every day, in no zone', () => {
  const ical = require('ical.js');
  const ICAL = ical.default ?? ical;
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  assert.deepEqual(events.map((it) => it.startDate.toString()), DAYS.map((day) => `${day}T10:00:00`));
  for (const event of events) {
    assert.equal(event.startDate.zone.tzid, 'floating');
    assert.equal(event.duration.toSeconds(), 15 * 60);
    assert.equal(event.summary, 'Reminder');
    assert.equal(event.description, `Open this page again: ${PAGE}`);
    assert.equal(event.component.getFirstPropertyValue('url'), PAGE);
    const alarm = event.component.getFirstSubcomponent('valarm');
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    assert.equal(alarm.getFirstPropertyValue('trigger').toSeconds(), 0);
  }
  assert.equal(new Set(events.map((it) => it.uid)).size, DAYS.length);
});

test('node-ical reads ten in the morning in every zone', () => {
  const parser = require('node-ical');
  const before = process.env.TZ;
  for (const zone of ZONES) {
    process.env.TZ = zone;
    const events = Object.values(parser.sync.parseICS(file)).filter((it) => it.type === 'VEVENT');
    const starts = events.map(({ start }) => [start.getFullYear(), start.getMonth() + 1, start.getDate(), start.getHours()]);
    assert.deepEqual(starts, DAYS.map((day) => [...day.split('-').map(Number), 10]), zone);
    for (const event of events) {
      assert.equal(event.summary, 'Reminder');
      assert.equal(event.url, PAGE);
      assert.equal(event.alarms.length, 1);
    }
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test('its lines are those of the standard', () => {
  assert.ok(file.endsWith('END:VCALENDAR\r\n'));
  for (const line of file.slice(0, -2).split('\r\n')) assert.ok(line.length <= 75 && !/[\r\n]/.test(line), line);
});
