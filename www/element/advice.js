// What is shown when the check cannot run: a line that says so, whom to call, the emergency list.

import { ASSETS } from '#assets';
import { ownPage } from '#own-page';
import { emergencyNumbers } from './emergency.js';
import { directionOf } from './language.js';
import { node, put } from './nodes.js';
import { asText, dial } from './phone.js';
import { isSet } from './values.js';

/**
 * A box in the language of its words, whatever the page around it speaks. It has no part: no page can hide it.
 * @param {string} lang
 * @param {(Node | string)[]} lines
 */
const box = (lang, ...lines) => node('div', { class: 'ac-note', lang, dir: directionOf(lang) }, ...lines);

/** @param {(Node | string)[]} words */
const line = (...words) => node('p', {}, ...words);

/**
 * A link that dials. The number keeps its direction.
 * @param {string} text
 * @param {string} number
 */
const call = (text, number) => node('a', { href: dial(number) }, node('bdi', {}, text));

/**
 * The line that says that the check is not here, with the way to its own page where there is one. That is not
 * looked for once there are answers: nobody shall see from a request that the check stopped.
 * @param {Element} element
 * @param {string} lang
 * @param {string} why
 */
export function notice(element, lang, why) {
  const words = ASSETS.fallback().texts[lang];
  const said = box(lang, line(node('b', {}, words.cannot)), line(words.worried));
  if (why === 'error' || isSet(element, 'own-page')) return said;
  ownPage(lang).then((href) => href && put(said, line(node('a', { href }, words.link)))).catch(() => {});
  return said;
}

/**
 * Whom to call: the emergency number, or those of all regions, and the clinic.
 * @param {Element} element
 * @param {string} lang
 */
export function calls(element, lang) {
  const words = ASSETS.fallback().texts[lang];
  const numbers = emergencyNumbers(element);
  const all = /** @type {string[]} */ (numbers.filter(Boolean));
  const typed = element.getAttribute('clinic-phone');
  const clinic = asText(typed);
  return [
    line(node('b', {}, words.call.replace('{number}', all[0] ?? words.number))),
    ...all.map((it) => line(call(words.dial.replace('{number}', it), it))),
    ...(numbers[0] ? [] : words.regions.map(([name, value]) => line(`${name}: `, call(value, value)))),
    ...(clinic ? [line(`${words.contact}: `, dial(clinic) ? call(clinic, clinic) : node('bdi', {}, clinic))] : []),
  ];
}

/**
 * The emergency list, for an element that brings no leaflet. Calls first: who needs one reads no list.
 * @param {Element} element
 * @param {string} lang
 */
export function emergencyList(element, lang) {
  const signs = ASSETS.fallback().texts[lang].signs.map((sign) => node('li', {}, sign));
  return box(lang, ...calls(element, lang), node('ul', {}, ...signs));
}
