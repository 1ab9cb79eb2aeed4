// In the head of the hosted page, before anything is drawn. Asks at once for the program and for the
// word about a withdrawal, and keeps a tap on a button of the first screen until the check is there to
// act on it. A host whose policy stops this script loses only that.

import { INTEGRITY, PROGRAM, UP } from '#build';

const early = /** @type {HTMLScriptElement & import('../types/assets.d.ts').Early} */ (document.currentScript);
// Out of the address before anything is asked for: it may be a check (src/browser/link.rs).
(early.link = location.hash) && history.replaceState(null, '', location.pathname);
early.program = fetch(PROGRAM, { integrity: INTEGRITY, cache: 'force-cache' });
early.withdrawn = fetch(`${UP}withdrawn.json`, { cache: 'no-store' });
// What is wrong with them is said by the script that needs them.
for (const name of /** @type {const} */ (['program', 'withdrawn'])) /** @type {Promise<Response>} */ (early[name]).catch(() => {});

const page = document.documentElement.dataset;

/** Who has tapped is led to what there is instead; who has an emergency sign, to the call link. */
const hide = () => {
  delete page.early;
  const { tapped } = early;
  early.tapped = undefined;
  if (!tapped) return;
  const call = /** @type {HTMLElement | null} */ (document.querySelector('.ac-host .ac-care a'));
  if (tapped.place === 0 && call?.getClientRects().length) call.focus();
  else /** @type {Element} */ (document.querySelector('after-check')).scrollIntoView();
};

addEventListener('aftercheck-unavailable', hide);
addEventListener('error', ({ target }) => /** @type {Element} */ (target).localName === 'script' && hide(), true);
setTimeout(() => document.querySelector('after-check:defined') ?? hide(), 8000);

addEventListener('click', (event) => {
  const buttons = [...document.querySelectorAll('.ac-host button')];
  const button = /** @type {Element} */ (event.target).closest?.('.ac-host button');
  if (!button) return;
  early.tapped = { place: buttons.indexOf(button), x: event.clientX, y: event.clientY, timeStamp: event.timeStamp };
  for (const it of buttons) it.setAttribute('aria-pressed', /** @type {any} */ (it === button));
});

// Shows the buttons; without a check to come, as in a browser too old for it, nobody would act on them.
// What is below the first screen comes just after that is painted: to lay it out keeps the call waiting.
// Last, so that each way back is there before anything is hidden.
if ('adoptedStyleSheets' in document) {
  requestAnimationFrame(() => setTimeout(() => { page.early &&= 'all'; }, 300));
  page.early = 'first';
}
