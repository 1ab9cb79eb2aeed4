// The page that reads what a patient hands over. Whatever comes from a record is written as text, never as HTML.

import { $ } from './nodes.js';
import { open, ready } from './program.js';
import { isWithdrawn, offline } from './host.js';
import { problem, show, start } from './page.js';

/** @type {HTMLScriptElement & { link?: string }} */
const early = $('early');

let withdrawn = false;
/** Counts what was given to read: what comes late must not stand over another patient's. */
let turn = 0;

/** @param {string} text */
async function read(text) {
  const mine = ++turn;
  if (withdrawn) return;
  problem('');
  if (!text.trim()) return problem('empty');
  try {
    const found = await open(text);
    if (mine === turn && !withdrawn) show(found);
  } catch (error) {
    if (mine === turn) problem(/** @type {Error} */ (error).message.split('.')[0]);
  }
}

/** Nothing is read by a version that the clinic has withdrawn. */
function withdraw() {
  withdrawn = true;
  start();
  problem('withdrawn');
  $('form').hidden = true;
}

/** So long the host may take to say whether this version is withdrawn. */
const PATIENCE = 2000;

/** The start of a file, which is more than any copy has. */
const MOST = 200_000;

$('form').addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  read($('link').value);
});
$('file').addEventListener('change', async () => {
  const [file] = $('file').files;
  // So that the same file can be chosen again.
  const text = await file?.slice(0, MOST).text().catch(() => '');
  $('file').value = '';
  if (text !== undefined) read(text || '?');
});
$('other').addEventListener('click', () => {
  turn += 1;
  start();
  /** @type {HTMLElement} */ (document.querySelector('h1')).focus();
});
// The next patient's link, put into the address of this page, must not leave the one before on the screen.
addEventListener('hashchange', () => location.hash && location.reload());
addEventListener('pageshow', ({ persisted }) => persisted && (withdrawn ? withdraw() : start()));

async function begin() {
  const link = early.link;
  early.link = undefined;
  start();
  const word = isWithdrawn().then((yes) => yes && withdraw());
  const started = ready();
  await Promise.race([word, new Promise((done) => { setTimeout(done, PATIENCE); })]);
  if (link && link !== '#' && !turn) await read(link);
  await started;
  await word;
  await offline(!withdrawn);
}

begin().catch(() => problem('program'));
