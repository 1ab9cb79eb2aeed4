// The page without a network. Its worker is asked for when it is known whether the check runs, and embedded
// elements have none.

import { READY } from '#build';
import { check } from './answering.js';
import { FOLDER } from './folder.js';
import { notes, sentence } from './notes.js';
import { watch } from './update.js';
import { withdrawn } from './withdrawal.js';

/**
 * What cannot run, or must not, is not kept; what was kept before still gets its new version.
 * @param {boolean} runs
 */
async function start(runs) {
  const workers = navigator.serviceWorker;
  // At the root of a host it would stand before every other page there, unless the host has no other.
  if (!workers || (FOLDER.pathname === '/' && !check.hasAttribute('own-origin'))) return;
  const keep = runs && !(await withdrawn);
  const registration = keep ? await workers.register(workerAddress()) : await workers.getRegistration();
  if (registration) watch(registration);
  if (!keep) return;
  const { active } = await workers.ready;
  // A browser may drop what is kept, and leave the worker; another page may change it. The worker looks.
  workers.onmessage = () => { notes.textContent ||= sentence(READY); };
  /** @type {ServiceWorker} */ (active).postMessage('keep');
}

/** The one policy of this page knows this address, and takes none. */
function workerAddress() {
  const { href } = new URL('offline-worker.js', FOLDER);
  const policy = window.trustedTypes?.createPolicy('aftercheck', { createScriptURL: () => href });
  return policy?.createScriptURL('') ?? href;
}

/** @type {boolean | undefined} */
let begun;

/** @param {boolean} runs */
function begin(runs) {
  // A withdrawal may be taken back while one looks.
  if (begun || begun === runs) return;
  begun = runs;
  start(runs).catch((error) => console.warn('<after-check> not offline:', error));
}

check.addEventListener('aftercheck-ready', () => begin(true));
check.addEventListener('aftercheck-unavailable', () => begin(false));
