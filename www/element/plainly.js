// The advice in one piece, where the page has broken what the rest is made with.

import { ASSETS } from '#assets';
import { emergencyNumbers } from './emergency.js';
import { language } from './language.js';
import { leafletOf } from './leaflet.js';
import { put } from './nodes.js';
import { page } from './page.js';
import { asText } from './phone.js';

/**
 * @template T
 * @param {() => T} task
 */
const quietly = (task) => {
  try {
    return task();
  } catch {
    return undefined;
  }
};

/**
 * The leaflet, or what stands in its place.
 * @param {Element} element
 * @param {ShadowRoot | undefined} root
 * @param {boolean} withdrawn
 */
export function showPlainly(element, root, withdrawn) {
  const shadow = root ?? quietly(() => element.shadowRoot);
  if (!shadow && !withdrawn && quietly(() => leafletOf(element))) return;
  const words = ASSETS.fallback().texts[quietly(() => language(element)) ?? 'en'];
  const [region, own] = quietly(() => emergencyNumbers(element)) ?? [];
  const numbers = [region, own, ...(region ? [] : words.regions.map((it) => it.join(': ')))];
  const clinic = quietly(() => asText(element.getAttribute('clinic-phone')));
  const lines = [words.cannot, words.call.replace('{number}', region ?? own ?? words.number), ...numbers, clinic, ...words.signs];
  const text = lines.filter(Boolean).join('\n');
  const place = shadow ?? element;
  try {
    place.textContent = text;
  } catch {
    put(place, text);
  }
  if (shadow && !withdrawn) put(shadow, page('createElement', 'slot'));
}
