// The way from a page that has the check in it to the check's own page.

import { BASE } from '../element/base.js';
import { pagesOf } from '../element/language.js';

/**
 * Address of the check's own page in a language, if that is there.
 * @param {string} lang
 */
export async function ownPage(lang) {
  if (!BASE) return undefined;
  const response = await fetch(new URL(`./${pagesOf(lang)}`, BASE), { __proto__: null });
  return response.ok && (await response.text()).includes('<after-check own-page') ? response.url : undefined;
}
