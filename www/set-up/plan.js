// What a clinic tries on its own site before patients use it: each number that can be dialled is pressed once.

/** @typedef {{ words: string, values: Record<string, string> }} Step */

/**
 * The steps in order, as words of the page and what they fill in.
 * @param {import('./settings.js').Settings} settings
 * @param {{ emergency?: string, dials: Record<string, string | null | undefined>, address: string }} known
 * @returns {Step[]}
 */
export function plan(settings, { emergency, dials, address }) {
  const text = (/** @type {string} */ key) => `${settings[key] ?? ''}`;
  const steps = /** @type {Step[]} */ ([]);
  const add = (/** @type {string} */ words, values = {}) => { steps.push({ words: `plan_${words}`, values }); };
  const name = text('clinic-name');
  if (address) add('open', { address, name });
  else add('open_page', { name });
  if (emergency) add('emergency', { number: emergency });
  else add('no_emergency');
  if (dials['emergency-number']) add('further', { number: dials['emergency-number'] });
  if (dials.phone) add('phone', { number: dials.phone });
  const [day] = text('clinic-closed').match(/\d{4}-\d\d-\d\d/) ?? [];
  if (dials['out-of-hours'] && (text('clinic-hours') || day)) add('away', { number: dials['out-of-hours'] });
  if (day) add('closed', { day });
  for (const words of ['yes', 'script']) add(words);
  if (address) for (const words of ['offline', 'code']) add(words);
  if (text('accent') || text('theme')) add('colour');
  add('ready');
  return steps;
}

/** A number as it is read out. @param {string | null | undefined} link */
export const numberOf = (link) => (link ?? '').replace(/^tel:/, '');
