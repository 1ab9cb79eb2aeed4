// In the head of the hosted page, before anything is drawn. Asks at once for the program and for the
// word about a withdrawal, and keeps a tap on a button of the first screen until the check is there to
// act on it. A host whose policy stops this script loses only that. PROGRAM and INTEGRITY come before it.

const early = document.currentScript;
early.program = fetch(PROGRAM, { integrity: INTEGRITY, cache: 'force-cache' });
early.withdrawn = fetch('withdrawn.json', { cache: 'no-store' });
// What is wrong with them is said by the script that needs them.
for (const name of ['program', 'withdrawn']) early[name].catch(() => {});

/** Shows the buttons; without a check to come, nobody would act on them. */
const page = document.documentElement.dataset;
page.early = '';
const hide = () => { delete page.early; };
addEventListener('aftercheck-unavailable', hide);
addEventListener('error', ({ target }) => target.localName === 'script' && hide(), true);
setTimeout(() => customElements.get('after-check') ?? hide(), 8000);

addEventListener('click', ({ target }) => {
  const buttons = [...document.querySelectorAll('.ac-host button')];
  const place = buttons.indexOf(target.closest?.('button'));
  if (place < 0) return;
  early.tapped = place;
  buttons.forEach((button, at) => button.setAttribute('aria-pressed', at === place));
});
