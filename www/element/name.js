// The clinic's name as it stands in a sentence: src/i18n/name.rs.

import { asText, cleaned } from './phone.js';

/**
 * On one line, without marks that nobody sees.
 * @param {string} text
 */
export function clinicName(text) {
  // A soft hyphen is no hyphen here.
  const name = asText(cleaned(text.replace(/\u00ad/g, '')).replace(/ +/g, ' '), 80);
  return /[^\0-\x7f]/.test(name) ? `\u2068${name}\u2069` : name;
}
