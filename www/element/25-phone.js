// Phone numbers as people type and paste them: the rule of src/i18n/phone.rs, for when the program cannot
// run. tests/phones.json holds both to the same examples.

/** One kind of space, and no marks that nobody sees. */
const cleaned = (text) => (text ?? '').replace(/\p{White_Space}/gu, ' ').replace(/\u00ad/g, '-')
  .replace(/[\0-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, '').trim();

/** The link that dials it, if it can be dialled: digits, and nothing that a phone could take for a command. */
function dial(text) {
  let number = asText(text).replace(/[ ,(]*(?:ext(?:ension|n)?|x|#)[ .:]*\d{1,6}\)?$/i, '');
  // Behind the code of a country the (0) of "+44 (0)20 …" must not be dialled.
  if (/^\(?\+|^00/.test(number)) number = number.replace(/\( *0 *\)/g, '');
  const dialled = number.replace(/[^\d+]/g, '');
  const plain = /^[\d+ ./()\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]*$/.test(number);
  // A 0 behind a slash begins a second number.
  const one = !/\/\D*0/.test(number);
  return plain && one && /^\+?\d{2,20}$/.test(dialled) ? `tel:${dialled}` : undefined;
}

/** Numbers that cost extra, behind the code of the region or a plus: with sources in src/i18n/premium.rs. */
const PREMIUM = /^((GB|UK|\+44)(9|8[47])|(AU|\+61)190|(DE|\+49)(137|180)|(AT|\+43)93|(NL|BE|\+(3[12]|4[13]))90|(FR|\+33)8[129]|(IE|\+353)15\d{8}$|(IT|\+39)89|(ES|\+34)(80[367]|905)|(?!ES)([A-Z]*1?|\+(1|49|64))900|\+979|[A-Z]*118\d\d\d?$)/;

/** Whether a call costs extra, by its link and the region. Shorter ones are an ambulance's. */
function isPremium(link, code) {
  const number = `${link}`.slice(4).replace(/^00/, '+').replace(/^0/, '');
  return number.length > 4 && PREMIUM.test(number[0] === '+' ? number : code + number);
}

/** What cannot be dialled, for the patient to read. */
function asText(text, longest = 40) {
  const all = [...cleaned(text)];
  return all.length > longest ? `${all.slice(0, longest - 1).join('')}…` : all.join('');
}

/** The clinic's name as it stands in a sentence: src/i18n/name.rs. */
function clinicName(text) {
  // A soft hyphen is no hyphen here.
  const name = asText(cleaned(text.replace(/\u00ad/g, '')).replace(/ +/g, ' '), 80);
  return /[^\0-\x7f]/.test(name) ? `\u2068${name}\u2069` : name;
}
