// On paper nothing can be opened. What is folded on the screen is opened for as long as it is printed; the
// style sheet says the same to browsers that know `::details-content`.

import { roots } from './roots.js';

/** @type {HTMLDetailsElement[]} */
const unfolded = [];

addEventListener('beforeprint', () => {
  for (const shadow of roots.values()) {
    for (const folded of /** @type {NodeListOf<HTMLDetailsElement>} */ (shadow.querySelectorAll('details:not([open])'))) {
      folded.open = true;
      unfolded.push(folded);
    }
  }
});

addEventListener('afterprint', () => {
  for (const folded of unfolded.splice(0)) folded.open = false;
});
