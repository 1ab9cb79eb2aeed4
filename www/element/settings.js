// The attributes as the program takes them; widget/src/settings.rs reads them.

import { ATTRIBUTES, FLAG } from './attributes.js';
import { BASE } from './base.js';
import { emergencyNumbers } from './emergency.js';
import { language, pagesOf } from './language.js';
import { clinicName } from './name.js';
import { isSet } from './values.js';

/**
 * Strings by name, and none that the page's objects inherit.
 * @param {Element} element
 */
export function settings(element) {
  /** @type {Record<string, any>} */
  const values = { __proto__: null };
  if (BASE) values.sources = new URL(`${pagesOf(language(element))}sources.html`, BASE).href;
  for (const name in ATTRIBUTES) {
    const value = /** @type {Record<string, unknown>} */ (ATTRIBUTES)[name] === FLAG ? isSet(element, name) && name : element.getAttribute(name);
    if (name === 'emergency-number') [, values[name]] = emergencyNumbers(element);
    // Site builders leave empty attributes behind.
    else if (value) values[name] = name === 'clinic-name' ? clinicName(value) : value;
  }
  // In a frame the page around it would see each screen as an entry, and could go back and forth.
  if (parent === window) values.history = values['own-page'];
  return values;
}
