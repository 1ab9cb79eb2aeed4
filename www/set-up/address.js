// The address that a poster leads to.

/**
 * As it is put into the code, or nothing if patients could not open it.
 * @param {string} typed
 */
export function addressOf(typed) {
  let url;
  try {
    url = new URL(typed.trim());
  } catch {
    return '';
  }
  const plain = url.protocol === 'https:' && url.hostname.includes('.') && !url.search && !url.hash && !url.username && !url.password;
  return plain && url.href.length <= 200 ? url.href : '';
}

/** As it is typed from paper. @param {string} address */
export const readable = (address) => address.replace(/^https:\/\//, '').replace(/\/$/, '');

/** With places where a line may end, which nobody sees. @param {string} text */
export const breakable = (text) => text.replace(/(?<=[/.])/g, '\u200b');
