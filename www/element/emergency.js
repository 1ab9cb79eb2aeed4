// Which emergency numbers are shown.

import { ASSETS } from '#assets';
import { asText, dial } from './phone.js';
import { isPremium } from './premium.js';
import { warn } from './warn.js';

/**
 * The emergency numbers: the region's, and the clinic's own, if it can be one and is another.
 * @param {Element} element
 */
export function emergencyNumbers(element) {
  /** @param {string} name */
  const given = (name) => asText(element.getAttribute(name));
  const [typed, where] = ['emergency-number', 'region'].map(given);
  const code = where.toUpperCase();
  const { numbers } = ASSETS.fallback();
  const region = Object.hasOwn(numbers, code) ? numbers[code] : undefined;
  /** @param {string | undefined} link */
  const costs = (link) => isPremium(link, code);
  for (const name of ['clinic-phone', 'out-of-hours']) {
    if (costs(dial(given(name)))) warn(`${name} "${given(name)}" costs extra to call; give another`);
  }
  const link = dial(typed);
  const good = /^tel:(\+(?=\d{7}))?\d{3,15}$/.test(/** @type {string} */ (link)) && !costs(link);
  const own = good && link !== dial(region) ? typed : undefined;
  if (typed && !good) warn(`emergency-number "${typed}" is not used; give 3 to 15 digits that cost nothing extra, or take it out`);
  if (own) warn(`emergency-number "${typed}" is not the region’s; ${region ? 'both are shown: try it' : 'set region'}`);
  return [region, own];
}
