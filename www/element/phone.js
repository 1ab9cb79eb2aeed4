// Phone numbers as people type and paste them: the rule of src/i18n/phone.rs, for when the program cannot
// run. tests/phones.json holds both to the same examples.

/**
 * One kind of space, and no marks that nobody sees.
 * @param {string | null | undefined} text
 */
export const cleaned = (text) => (text ?? '').replace(/\p{White_Space}/gu, ' ').replace(/\u00ad/g, '-')
  .replace(/[\0-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, '').trim();

/**
 * The link that dials it, if it can be dialled: digits, and nothing that a phone could take for a command.
 * @param {string | null | undefined} text
 */
export function dial(text) {
  let number = asText(text).replace(/[ ,(]*(?:ext(?:ension|n)?|x|#)[ .:]*\d{1,6}\)?$/i, '');
  // Behind the code of a country the (0) of "+44 (0)20 …" must not be dialled.
  if (/^\(?\+|^00/.test(number)) number = number.replace(/\( *0 *\)/g, '');
  const dialled = number.replace(/[^\d+]/g, '');
  const plain = /^[\d+ ./()\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]*$/.test(number);
  // A 0 behind a slash begins a second number.
  const one = !/\/\D*0/.test(number);
  return plain && one && /^\+?\d{2,20}$/.test(dialled) ? `tel:${dialled}` : undefined;
}

/**
 * What cannot be dialled, for the patient to read.
 * @param {string | null | undefined} text
 */
export function asText(text, longest = 40) {
  const all = [...cleaned(text)];
  return all.length > longest ? `${all.slice(0, longest - 1).join('')}…` : all.join('');
}
