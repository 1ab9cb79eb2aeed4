// The page that reads what a patient hands over. Whatever comes from a record is written as text, never as HTML.

import { $ } from './nodes.js';
import { open, ready } from './program.js';
import { isWithdrawn, offline } from './host.js';
import { problem, show, start } from './page.js';

/** @type {HTMLScriptElement & { link?: string }} */
const early = $('early');

/** @param {string} text */
async function read(text) {
  problem('');
  if (!text.trim()) return problem('empty');
  try {
    show(await open(text));
  } catch (error) {
    problem(/** @type {Error} */ (error).message.split('.')[0]);
  }
}

/** The start of a file, which is more than any copy has. */
const MOST = 200_000;

$('ask').addEventListener('submit', (event) => {
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
$('other').addEventListener('click', () => start());
// The next patient's link, put into the address of this page, must not leave the one before on the screen.
addEventListener('hashchange', () => location.hash && location.reload());
addEventListener('pageshow', ({ persisted }) => persisted && start());

async function begin() {
  const link = early.link;
  early.link = undefined;
  start();
  if (await isWithdrawn()) return problem('withdrawn');
  await ready();
  if (link && link !== '#') await read(link);
}

begin().catch(() => problem('program')).finally(offline);
