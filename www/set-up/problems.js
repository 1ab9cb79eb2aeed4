// What is wrong, at the top with links and beside each field.

import { $, WORDS, element, fill } from '../reader/nodes.js';

/** @typedef {{ field: string, message: string }} Problem */

/** Settings that have more than one field. */
const FIRST = new Map([['clinic-hours', 'hours-0'], ['own-words', 'own-line-0'], ...['radius', 'theme', 'root', 'mode'].map((it) => /** @type {const} */ ([it, `${it}-0`]))]);

/** @param {string} name @returns {HTMLElement | null} */
function control(name) {
  if (name === 'clinic-hours' && $('hours-each').value.trim()) return $('hours-each');
  return $(FIRST.get(name) ?? name);
}

let shown = '';

/**
 * Shows these and no others.
 * @param {Problem[]} problems
 */
export function show(problems) {
  const now = JSON.stringify(problems);
  // What is said again would be heard again.
  if (now === shown) return;
  shown = now;
  for (const it of document.querySelectorAll('.ac-said-here')) it.remove();
  for (const it of document.querySelectorAll('[aria-invalid]')) {
    it.removeAttribute('aria-invalid');
    const others = (it.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-error'));
    if (others.length && others[0]) it.setAttribute('aria-describedby', others.join(' '));
    else it.removeAttribute('aria-describedby');
  }
  for (const it of document.querySelectorAll('.ac-invalid')) it.classList.remove('ac-invalid');
  $('problem-list').replaceChildren(...problems.map(line));
  $('problem-title').textContent = problems.length > 1 ? fill(WORDS.problems_many, { n: problems.length }) : WORDS.problems;
  $('problems').hidden = !problems.length;
  for (const problem of problems) beside(problem);
}

/** @param {Problem} problem */
function line({ field, message }) {
  const at = control(field);
  if (!at) return element('li', message);
  const link = document.createElement('a');
  link.href = `#${at.id}`;
  link.className = 'ac-link';
  const label = /** @type {HTMLInputElement} */ (at).labels?.[0]?.textContent?.trim();
  link.textContent = [label, message].filter(Boolean).join(': ');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (let it = at.closest('details'); it; it = /** @type {HTMLElement} */ (it.parentElement).closest('details')) it.open = true;
    at.focus();
  });
  return element('li', link);
}

/** @param {Problem} problem */
function beside({ field, message }) {
  const at = control(field);
  const box = at?.closest('.ac-field, fieldset, .ac-days');
  if (!at || !box) return;
  const said = element('p', message);
  said.id = `${at.id}-error`;
  said.className = 'ac-error ac-bold ac-said-here';
  box.classList.add('ac-invalid');
  if (box.matches('.ac-field')) at.before(said);
  else if (box.matches('fieldset')) box.querySelector('legend')?.after(said);
  else box.before(said);
  at.setAttribute('aria-invalid', 'true');
  at.setAttribute('aria-describedby', [at.getAttribute('aria-describedby'), said.id].filter(Boolean).join(' '));
}

/** Leads to them. */
export const goTo = () => $('problems').focus();
