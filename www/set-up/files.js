// Settings as a file that the clinic saves and opens again.

import { $, WORDS, fill } from '../reader/nodes.js';
import { save } from './save.js';
import { MOST_BYTES, fromFile, toFile } from './settings.js';

/**
 * @typedef {import('./settings.js').Settings} Settings
 * @param {{ settings: () => Settings, opened: (settings: Settings) => void, saved: () => void }} page
 */
export function beginFiles(page) {
  $('save').addEventListener('click', () => {
    save('aftercheck-settings.json', 'application/json', toFile(page.settings()));
    page.saved();
    sayOfFile(WORDS.saved);
  });
  $('file').addEventListener('change', async () => {
    const [file] = $('file').files;
    if (!file) return;
    // One byte more than there may be tells that it is too large.
    const text = await file.slice(0, MOST_BYTES + 1).text().catch(() => '');
    // So that the same file can be chosen again.
    $('file').value = '';
    const read = fromFile(text);
    if ('problem' in read) return wrong(fill(WORDS[`problem_${read.problem}`], read.values));
    page.opened(read.settings);
    sayOfFile(WORDS.opened);
  });
}

/** @param {string} text */
function sayOfFile(text) {
  $('file-problem').textContent = '';
  $('file-status').textContent = text;
}

/** What is in the fields stays. @param {string} text */
function wrong(text) {
  $('file-status').textContent = '';
  $('file-problem').textContent = text;
}
