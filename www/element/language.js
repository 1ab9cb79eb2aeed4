// The language of the check.

import { ASSETS } from '#assets';
import { BUILD } from '#build';
import { warn } from './warn.js';

/**
 * The language to use: the attribute, or its main part; else English.
 * @param {Element} element
 */
export function language(element) {
  const wanted = (element.getAttribute('lang') ?? 'en').toLowerCase();
  const known = Object.keys(BUILD.files.locales);
  const found = known.find((lang) => lang.toLowerCase() === wanted) ?? known.find((lang) => lang === wanted.split('-')[0]);
  if (!found) warn(`lang "${wanted}" is not there; use one of ${known.join(', ')}. English is used`);
  return found ?? 'en';
}

/**
 * From which side a language is read.
 * @param {string} lang
 */
export const directionOf = (lang) => ASSETS.fallback().texts[lang].dir;

/**
 * The folder of the pages in a language.
 * @param {string} lang
 */
export const pagesOf = (lang) => (lang === 'en' ? '' : `${lang}/`);
