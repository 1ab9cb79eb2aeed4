// The files of this release, each fetched at most once.

import { BUILD } from '#build';
import { ASSETS } from '#assets';
import { BASE } from './base.js';

/** @type {Map<string, Promise<Response>>} */
const fetched = new Map();

/**
 * Asks for a file, checked against its hash: another version's or a half copied one fails here.
 * @param {string} name
 * @param {RequestCache} cache
 */
const ask = (name, cache) => fetch(new URL(name, BASE), { __proto__: null, integrity: BUILD.integrity[name], cache });

/**
 * A file of this release. What fits its hash needs no question to the host, however old it is.
 * @param {string} name
 */
async function load(name) {
  if (!BASE) throw new Error('the folder of the files is not known; include the script as in snippet.html');
  const kept = await (ASSETS.early?.(name) ?? ask(name, 'force-cache')).catch(() => undefined);
  const response = kept?.ok ? kept : await ask(name, 'reload').catch((error) => {
    // The browser says neither which file nor what may be wrong with it.
    throw new Error(`${new URL(name, BASE)} is missing, blocked or not of this version`, { cause: error });
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/**
 * @param {string} name
 * @returns {Promise<Response>}
 */
export function file(name) {
  if (!fetched.has(name)) {
    const request = load(name);
    // A failed file may be asked for again, for example by an element that is added later.
    request.catch(() => fetched.delete(name));
    fetched.set(name, request);
  }
  return /** @type {Promise<Response>} */ (fetched.get(name));
}
