// What a clinic takes away: the zip, the snippet and the tag.

import { $, WORDS, fill } from '../reader/nodes.js';
import { sha256, zip } from './desk.js';
import { save } from './save.js';
import { forProgram } from './settings.js';

const NAME = 'aftercheck.zip';

/** @typedef {import('./settings.js').Settings} Settings */

/** Whether a zip is in the making. */
let busy = false;

/** @param {() => Settings | undefined} taken */
export function beginTake(taken) {
  $('zip').addEventListener('click', async () => {
    const settings = taken();
    if (!settings || busy) return;
    busy = true;
    const said = $('zip-status');
    $('zip-problem').textContent = '';
    said.textContent = WORDS.zip_working;
    try {
      const content = await zip(forProgram(settings));
      save(NAME, 'application/zip', content);
      said.textContent = fill(WORDS.zip_made, { name: NAME, size: Math.round(content.length / 1000), hash: sha256(content) });
    } catch (error) {
      const { message, cause } = /** @type {Error} */ (error);
      said.textContent = '';
      $('zip-problem').textContent = message === 'files' ? fill(WORDS.problem_files, { name: `${cause}` }) : message;
    } finally {
      busy = false;
    }
  });
  for (const name of ['snippet', 'tag']) {
    $(`copy-${name}`).addEventListener('click', async () => {
      if (!taken()) return;
      const said = $(`${name}-status`);
      said.textContent = '';
      const copy = async () => navigator.clipboard.writeText($(name).textContent);
      await copy().then(() => { said.textContent = WORDS.copied; }, () => {
        said.textContent = WORDS.not_copied;
        $(name).closest('details').open = true;
      });
    });
  }
}

/**
 * Only what is whole can be copied. The snippet has the looks in it; the tag alone has no place for them.
 * @param {import('./desk.js').Found | undefined} found
 */
export function showOutput(found) {
  const looks = found?.style.includes('--ac-') ? `<style>${found.style}</style>\n` : '';
  $('snippet').textContent = found?.snippet ?? '';
  $('tag').textContent = found ? looks + found.tag : '';
  for (const name of ['snippet', 'tag']) $(name).closest('details').hidden = !found;
}
