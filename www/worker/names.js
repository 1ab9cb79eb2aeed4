// Names of caches and files. Other pages of this origin can write into its caches.

import { VERSION } from '#build';

export const OWN = `aftercheck ${registration.scope} `;
export const CACHE = OWN + VERSION;
/** What outlives a version: the host's last word about withdrawals, and the newest release that was here. */
export const WORD = `${OWN}word`;
export const WITHDRAWN = 'withdrawn.json';
export const NEWEST = 'newest-release';

/**
 * The name of a file in this folder, without what stands after `?` and `#`.
 * @param {string} address
 */
export function nameOf(address) {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  return path.startsWith(registration.scope) ? path.slice(registration.scope.length) : undefined;
}

/** @param {string} name */
export const addressOf = (name) => new URL(name, registration.scope).href;
