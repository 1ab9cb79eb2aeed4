// The clinic's own questions: the same few fields, once for each.

import { $, WORDS, fill } from '../reader/nodes.js';
import { MOST } from './own-words.js';

/** @typedef {import('./own-words.js').Question} Question */

const PARTS = /** @type {const} */ (['ask', 'kind', 'choices', 'unit', 'raise']);

/** @param {keyof Question} part @param {number} place @returns {any} */
const field = (part, place) => $(`own-${part}-${place}`);

/** Shows what goes with the kind of answer. @param {number} place */
function fit(place) {
  const kind = field('kind', place).value;
  for (const [part, wanted] of /** @type {const} */ ([['choices', ['choice']], ['raise', ['choice', 'number']], ['unit', ['number']]])) {
    field(part, place).closest('.ac-field').hidden = !(/** @type {readonly string[]} */ (wanted).includes(kind));
  }
}

/** Puts the fields into the page. */
export function beginQuestions() {
  const pattern = /** @type {HTMLTemplateElement} */ ($('question'));
  for (let place = 0; place < MOST; place += 1) {
    const made = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
    const summary = /** @type {HTMLElement} */ (made.querySelector('summary span'));
    summary.textContent = fill(WORDS.question, { n: place + 1 });
    for (const part of PARTS) {
      const control = /** @type {HTMLElement} */ (made.querySelector(`[name="${part}"]`));
      control.id = `own-${part}-${place}`;
      control.removeAttribute('name');
      const box = /** @type {HTMLElement} */ (control.closest('.ac-field'));
      box.dataset.field = control.id;
      const hint = box.querySelector('.ac-small');
      if (hint) {
        hint.id = `${control.id}-hint`;
        control.setAttribute('aria-describedby', hint.id);
      }
      /** @type {HTMLLabelElement} */ (box.querySelector('label')).htmlFor = control.id;
    }
    $('questions').append(made);
    field('kind', place).addEventListener('change', () => fit(place));
    fit(place);
  }
}

/** @returns {Question[]} */
export const questions = () => Array.from({ length: MOST }, (_, place) => (
  /** @type {Question} */ (Object.fromEntries(PARTS.map((part) => [part, field(part, place).value])))
));

/** @param {Question[]} all */
export function putQuestions(all) {
  for (let place = 0; place < MOST; place += 1) {
    for (const part of PARTS) field(part, place).value = all[place]?.[part] ?? (part === 'kind' ? 'text' : '');
    fit(place);
  }
}
