// Numbers that cost extra to call: src/i18n/premium.rs has the sources.

/** Behind the code of the region or a plus. */
const PREMIUM = /^((GB|UK|\+44)(9|8[47])|(AU|\+61)190|(DE|\+49)(137|180)|(AT|\+43)93|(NL|BE|\+(3[12]|4[13]))90|(FR|\+33)8[129]|(IE|\+353)15\d{8}$|(IT|\+39)89|(ES|\+34)(80[367]|905)|(?!ES)([A-Z]*1?|\+(1|49|64))900|\+979|[A-Z]*118\d\d\d?$)/;

/**
 * Whether a call costs extra, by its link and the region. Shorter ones are an ambulance's.
 * @param {string | undefined} link
 * @param {string} code
 */
export function isPremium(link, code) {
  const number = `${link}`.slice(4).replace(/^00/, '+').replace(/^0/, '');
  return number.length > 4 && PREMIUM.test(number[0] === '+' ? number : code + number);
}
