// What the page asks of its host as it is loaded: whether its version is withdrawn, and to be kept for use without a
// network. Neither tells what is read.

import { UP } from '#build';
import { ends } from '../hosted/word.js';

/** Without a network nobody knows; the page says of which version it is. */
export async function isWithdrawn() {
  const response = await fetch(`${UP}withdrawn.json`, { cache: 'no-store' }).catch(() => undefined);
  if (!response || (!response.ok && response.status !== 404 && response.status !== 410)) return false;
  return ends(await response.json().catch(() => 0));
}

/**
 * Keeps the page, or lets go of it. From a file, or where the browser keeps nothing, there is no worker.
 * @param {boolean} keep
 */
export async function offline(keep) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (!keep) {
    const mine = await workers.getRegistration(location.pathname);
    await Promise.all([mine?.unregister(), caches.delete(`aftercheck-reader ${location.href}`)]).catch(() => {});
    return;
  }
  const { href } = new URL('read-worker.js', location.href);
  const policy = window.trustedTypes?.createPolicy('aftercheck', { createScriptURL: () => href });
  const scope = location.pathname;
  await workers.register(policy?.createScriptURL('') ?? href, { scope }).catch(() => {});
}
