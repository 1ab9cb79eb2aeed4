// Names of caches and files. Other pages of this origin can write into its caches.

import { UP, VERSION } from '#build';

export const OWN = `aftercheck ${registration.scope} `;
export const CACHE = OWN + VERSION;
/** What outlives a version: the host's last word about withdrawals, and the newest release that was here. */
export const WORD = `${OWN}word`;
export const WITHDRAWN = `${UP}withdrawn.json`;
export const NEWEST = 'newest-release';

/**
 * The name of a file in this folder, or in the one with the files of all languages, without what stands after `?`
 * and `#`.
 * @param {string} address
 */
export function nameOf(address) {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  const { scope } = registration;
  if (path.startsWith(scope)) return path.slice(scope.length);
  const shared = new URL(UP || '.', scope).href;
  return path.startsWith(shared) ? UP + path.slice(shared.length) : undefined;
}

/** @param {string} name */
export const addressOf = (name) => new URL(name, registration.scope).href;
