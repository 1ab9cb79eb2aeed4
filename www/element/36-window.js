// Clicks and keys, heard at the top of the window, where nothing of the page comes before.

/** Shadow roots of the checks in the page, by their elements. */
const roots = new Map();

let judged; // the last click that was looked at
let heard; // the last one that came through to its control
let acted = 0; // when the patient last did anything

const hostOf = (event) => event.composedPath().find((it) => roots.has(it));

function hearClick(event) {
  const pressed = event.timeStamp - press?.timeStamp < PRESS_MS ? press : undefined;
  press = undefined;
  const host = hostOf(event);
  if (!host) return;
  judged = event;
  const shadow = roots.get(host);
  const inside = shadow.mode === 'open' ? event.composedPath()[0]
    : pressed ? shadow.elementFromPoint(event.clientX, event.clientY) : shadow.activeElement;
  const control = judge(event, shadow, inside, pressed);
  // A banner or a menu of the page may stop every click outside of it; buttons would be dead. (Options
  // and links need no handler for clicks.)
  if (control?.localName === 'button') setTimeout(() => { if (heard !== event) clickFor(control); });
}

function hearKey(event) {
  // Where one was held down already when the screen came, letting go of it is not a new one.
  if (event.type === 'keydown' ? !event.repeat : key >= shown) key = event.timeStamp;
  const host = hostOf(event);
  if (event.type === 'keydown' && event.key === 'Tab') {
    keepInDialog(event);
  } else if (host && /^( |Enter|Arrow.+|Home|End|Page.+)$/.test(event.key)) {
    // A key that is held down presses once.
    if (event.repeat && /^( |Enter)$/.test(event.key) && roots.get(host).activeElement?.matches('button, summary, input')) event.preventDefault();
    // Galleries and menus of the page act on these, and would keep them from the control that has the focus.
    event.stopImmediatePropagation();
  }
}

const STOPS = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/** What the Tab key stops at within a part of the page, in order. */
function stopsIn(part, ...more) {
  const all = part.querySelectorAll([STOPS, ...more].join());
  return [...all].filter((it) => roots.has(it) || (it.tabIndex >= 0 && !it.disabled && it.getClientRects().length));
}

/** Dialogs that scripts make keep the focus among what they find in the page, and never find the check:
    there we move it ourselves. */
function keepInDialog(event) {
  const at = page('activeElement');
  const box = at?.closest?.('[role="dialog"], [role="alertdialog"], [aria-modal="true"]');
  const shadow = roots.get(at);
  const hosts = [...roots.keys()].filter((it) => box?.contains(it) && it.checkVisibility());
  if (!hosts.length || event.altKey || event.ctrlKey || event.metaKey) return;
  const end = event.shiftKey ? 0 : -1;
  if (shadow && stopsIn(shadow).at(end) !== shadow.activeElement) {
    event.stopImmediatePropagation();
    return;
  }
  const stops = stopsIn(box, 'after-check').filter((it) => !hosts.some((host) => host !== it && host.contains(it)));
  const next = stops.at((stops.indexOf(at) + (event.shiftKey ? -1 : 1)) % stops.length);
  const inner = roots.get(next);
  if (!shadow && !inner) return;
  stop(event);
  (inner ? stopsIn(inner).at(event.shiftKey ? -1 : 0) : next)?.focus();
}

const attended = new WeakSet();

/** Listens in a window that has a check, once. */
function attend(view) {
  if (attended.has(view)) return;
  attended.add(view);
  const hear = (names, then, passive) => names.forEach((name) => {
    view.addEventListener(name, then, { __proto__: null, capture: true, passive });
  });
  hear(['pointerdown', 'keydown', 'wheel'], (event) => { acted = event.timeStamp; }, true);
  hear(['pointerdown'], (event) => { press = event; }, true);
  // Who has scrolled has seen what lies under the finger now.
  hear(['wheel', 'pointercancel'], () => { last = press = undefined; }, true);
  hear(['keydown', 'keypress', 'keyup'], hearKey, false);
  hear(['click'], hearClick, false);
}

/** Listens in the shadow root of a check as well: for what a script sends straight into it, and where the
    element stands in a closed root of the page, which the window does not see into. */
function attendTo(shadow) {
  const capture = { __proto__: null, capture: true };
  shadow.addEventListener('change', hearOnlyReal, capture);
  shadow.addEventListener('click', (event) => {
    heard = event;
    if (judged !== event) judge(event, shadow, event.composedPath()[0]);
  }, capture);
}
