// The fields of the page, as settings and back.

import { $ } from '../reader/nodes.js';
import { ADDRESS, SETTINGS, none } from './settings.js';
import { joinedHours, partedHours } from './hours.js';
import { fromJson, toJson } from './own-words.js';
import { putQuestions, questions } from './questions.js';

/** @typedef {import('./settings.js').Settings} Settings */

const LEVELS = [0, 1, 2, 3, 4];
const HOURS = [0, 1, 2];
/** What a region that is in no list is called here; the check knows it by saying nothing. */
const OTHER = 'other';

const form = /** @type {HTMLFormElement} */ ($('form'));
/** @param {string} name */
const chosen = (name) => /** @type {RadioNodeList} */ (form.elements.namedItem(name)).value;
const RADIOS = ['radius', 'theme', 'root', 'mode'];
const TEXTS = ['clinic-name', 'clinic-phone', 'lang', 'clinic-closed', 'out-of-hours', 'emergency-number', 'accent', 'font', 'heading-level'];

/**
 * What is typed, and what the page itself finds wrong with it.
 * @returns {{ settings: Settings, mistakes: import('./own-words.js').Mistake[] }}
 */
export function read() {
  const settings = none();
  for (const name of TEXTS) settings[name] = $(name).value;
  for (const name of RADIOS) settings[name] = chosen(name);
  settings.region = $('region').value === OTHER ? '' : $('region').value;
  settings['own-origin'] = $('own-origin').checked;
  settings['clinic-hours'] = joinedHours(HOURS.map((day) => $(`hours-${day}`).value), $('hours-each').value);
  const { json, mistakes } = toJson({
    lines: LEVELS.map((level) => $(`own-line-${level}`).value),
    bring: $('own-bring').value, tips: $('own-tips').value, links: $('own-links').value, questions: questions(),
  });
  settings['own-words'] = json;
  settings[ADDRESS] = $('address').value;
  return { settings, mistakes };
}

/** @param {Settings} settings */
export function write(settings) {
  const text = (/** @type {string} */ name) => `${settings[name] ?? ''}`;
  for (const name of TEXTS) {
    const field = /** @type {HTMLElement} */ ($(name));
    // What a list lacks is not lost: the program says whether it can be.
    if (field instanceof HTMLSelectElement && text(name) && ![...field.options].some((it) => it.value === text(name))) field.append(new Option(text(name)));
    $(name).value = text(name);
    // Without a word the first one holds.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  for (const name of RADIOS) {
    const first = /** @type {any} */ (SETTINGS)[name][0];
    /** @type {RadioNodeList} */ (form.elements.namedItem(name)).value = text(name) || first;
  }
  $('region').value = text('region');
  $('own-origin').checked = settings['own-origin'] === true;
  const { lines, eachDay } = partedHours(text('clinic-hours'));
  HOURS.forEach((day) => { $(`hours-${day}`).value = lines[day]; });
  $('hours-each').value = eachDay;
  const own = fromJson(text('own-words'));
  LEVELS.forEach((level) => { $(`own-line-${level}`).value = own.lines[level]; });
  for (const name of /** @type {const} */ (['bring', 'tips', 'links'])) $(`own-${name}`).value = own[name];
  putQuestions(own.questions);
  $('address').value = text(ADDRESS);
  for (const details of form.querySelectorAll('details')) {
    details.open = [...details.querySelectorAll('input:not([type="radio"], [type="checkbox"]), textarea')].some((it) => /** @type {HTMLInputElement} */ (it).value);
  }
}

/** What must be there before anything can be taken, and is not. */
export const missing = () => ['clinic-name', 'clinic-phone', 'region'].filter((name) => !$(name).value.trim());
