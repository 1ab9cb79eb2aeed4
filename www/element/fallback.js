// Which advice stands when the check cannot run.

import { calls, emergencyList, notice } from './advice.js';
import { leafletOf } from './leaflet.js';
import { node, put } from './nodes.js';
import { isSet } from './values.js';

/**
 * What stands in the place of the check, in this order.
 * @param {Element} element
 * @param {string} lang
 * @param {string} why
 */
export function fallback(element, lang, why) {
  const said = notice(element, lang, why);
  // Check and leaflet may be wrong then.
  if (why === 'withdrawn') return [said, emergencyList(element, lang)];
  const slot = node('slot', {});
  // What else stands in the tag may be the clinic's own advice.
  if (!leafletOf(element)) return [said, emergencyList(element, lang), slot];
  // On the check's own page they are in the leaflet, in looks of ours.
  if (!isSet(element, 'own-page')) put(said, ...calls(element, lang));
  return [said, slot];
}
