// What the lists of the page offer: regions with their numbers, and languages, by names that the browser has.

import { $, WORDS, fill } from '../reader/nodes.js';

/** @param {string} value @param {string} text */
const option = (value, text) => Object.assign(document.createElement('option'), { value, textContent: text });

/** @param {{ regions: [string, string | null, string | null][], languages: string[] }} data */
export function fillLists({ regions, languages }) {
  const here = document.documentElement.lang;
  /** @param {'region' | 'language'} type @param {string} code */
  const name = (type, code) => {
    try {
      return new Intl.DisplayNames([here], { type }).of(code) ?? code;
    } catch {
      return code;
    }
  };
  const named = regions.map(([code, ...numbers]) => ({ code, name: name('region', code), numbers: numbers.filter(Boolean).join(', ') }));
  named.sort((one, other) => one.name.localeCompare(other.name, here));
  const last = $('region').lastElementChild;
  last.before(...named.map((it) => option(it.code, `${it.name}: ${it.numbers}`)));
  // The language of the page says what holds without a word.
  $('lang').replaceChildren(...languages.map((tag) => option(tag, name('language', tag))));
  for (const label of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-level]'))) {
    const level = $('screen').options[Number(label.dataset.level) + 1].text;
    label.textContent = fill(WORDS.own_line, { level });
  }
}
