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
  // Another element's within ours is not for us to judge.
  if (inside?.getRootNode() !== shadow) return;
  const control = judge(event, shadow, inside, pressed);
  // A banner or a menu of the page may stop every click outside of it; buttons would be dead. (Options
  // and links need no handler for clicks.)
  if (control?.localName === 'button') setTimeout(() => { if (heard !== event) clickFor(control); });
}

function hearKey(event) {
  // Where one was held down already when the screen came, letting go of it is not a new one.
  if (event.type === 'keydown' ? !event.repeat : key >= shown) key = event.timeStamp;
  const host = hostOf(event);
  // GTK has another name for Shift and Tab, and the same code.
  if (event.type === 'keydown' && event.keyCode === 9) {
    keepInDialog(event);
  } else if (host && /^( |Enter|Arrow.+|Home|End|Page.+)$/.test(event.key)) {
    // A key that is held down presses once. (Space does so when it is let go.)
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    // Galleries and menus of the page act on these, and would keep them from the control that has the focus.
    event.stopImmediatePropagation();
  }
}

/** After so long out of sight somebody else may hold the phone. */
const LONG_MS = 600_000;

/** A clock that was set back counts as well. */
const isLong = (since) => Math.abs(Date.now() - since) >= LONG_MS;

let left; // when the page went out of sight

/** The page is seen again: after another tab or app, after sleep, or by the browser's Back. */
function hearSight(event) {
  // In this phase the focus of each control is heard, too.
  if (event.type === 'focus' && event.target !== event.currentTarget) return;
  if (page('hidden')) {
    left ??= Date.now();
    return;
  }
  const long = event.persisted === true || isLong(left);
  left = undefined;
  AfterCheck.wake(long);
  if (long) roots.forEach(screenChanges);
}

const attended = new WeakMap();

/** Listens in a window that has a check, once. */
function attend(view) {
  if (attended.has(view)) return;
  attended.set(view, true);
  const hear = (names, then) => names.forEach((name) => view.addEventListener(name, then, true));
  hear(['pointerdown', 'keydown', 'wheel'], (event) => { acted = event.timeStamp; });
  hear(['pointerdown'], (event) => { press = event; });
  // Who has scrolled has seen what lies under the finger now.
  hear(['wheel', 'pointercancel'], () => { last = press = undefined; });
  hear(['keydown', 'keypress', 'keyup'], hearKey);
  hear(['click'], hearClick);
  hear(['visibilitychange', 'pageshow', 'focus'], hearSight);
}

/** Listens in the shadow root of a check as well: for what a script sends straight into it, and where the
    element stands in a closed root of the page, which the window does not see into. */
function attendTo(shadow) {
  shadow.addEventListener('change', hearOnlyReal, true);
  shadow.addEventListener('click', (event) => {
    heard = event;
    const inside = event.composedPath()[0];
    if (judged !== event && inside.getRootNode() === shadow) judge(event, shadow, inside);
  }, true);
}
