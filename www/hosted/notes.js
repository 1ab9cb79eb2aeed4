// The line above the check that says what became of the page.

import { text } from './assets.js';

export const notes = /** @type {HTMLElement} */ (document.getElementById('offline'));

/**
 * A text of the page, by its line.
 * @param {number} place
 */
export const sentence = (place) => text('texts').split('\n')[place];
