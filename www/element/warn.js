// Words for the clinic's web person.

const told = new Set();

/**
 * Tells of a mistake, once for each.
 * @param {string} text
 */
export function warn(text) {
  if (told.has(text)) return;
  told.add(text);
  console.warn(`<after-check> ${text}`);
}
