// Clicks and keys, heard at the top of the window, where nothing of the page comes before.

import { keepInDialog } from '#dialog';
import { page } from './page.js';
import { roots } from './roots.js';
import { clickFor, forget, hearOnlyReal, judge, keyMoves, screenChanges } from './taps.js';

/** Between a pointer that goes down and its click. */
const PRESS_MS = 5000;

/**
 * The pointer that went down last, until its click.
 * @type {PointerEvent | undefined}
 */
let press;

/**
 * The last click that was looked at.
 * @type {Event | undefined}
 */
let judged;

/**
 * The last one that came through to its control.
 * @type {Event | undefined}
 */
let heard;

export let acted = 0; // when the patient last did anything

/** @param {Event} event */
const hostOf = (event) => event.composedPath().find((it) => roots.has(/** @type {Element} */ (it)));

/** @param {MouseEvent} event */
function hearClick(event) {
  const pressed = event.timeStamp - /** @type {number} */ (press?.timeStamp) < PRESS_MS ? press : undefined;
  press = undefined;
  const shadow = roots.get(/** @type {Element} */ (hostOf(event)));
  if (!shadow) return;
  judged = event;
  const inside = /** @type {Element | undefined} */ (shadow.mode === 'open' ? event.composedPath()[0]
    : pressed ? shadow.elementFromPoint(event.clientX, event.clientY) : shadow.activeElement);
  // Another element's within ours is not for us to judge.
  if (inside?.getRootNode() !== shadow) return;
  const control = judge(event, shadow, inside, pressed);
  // A banner or a menu of the page may stop every click outside of it; buttons would be dead. (Options
  // and links need no handler for clicks.)
  if (control?.localName === 'button') setTimeout(() => { if (heard !== event) clickFor(control); });
}

/** @param {KeyboardEvent} event */
function hearKey(event) {
  keyMoves(event);
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

/**
 * A clock that was set back counts as well.
 * @param {number} since
 */
export const isLong = (since) => Math.abs(Date.now() - since) >= LONG_MS;

/**
 * When the page went out of sight.
 * @type {number | undefined}
 */
let left;

/**
 * The page is seen again: after another tab or app, after sleep, or by the browser's Back.
 * @param {Event} event
 * @param {(long: boolean) => void} wake
 */
function hearSight(event, wake) {
  // In this phase the focus of each control is heard, too.
  if (event.type === 'focus' && event.target !== event.currentTarget) return;
  if (page('hidden')) {
    left ??= Date.now();
    return;
  }
  const long = /** @type {PageTransitionEvent} */ (event).persisted === true || isLong(/** @type {number} */ (left));
  left = undefined;
  wake(long);
  if (long) roots.forEach(screenChanges);
}

/** @type {WeakMap<Window, true>} */
const attended = new WeakMap();

/**
 * Listens in a window that has a check, once.
 * @param {Window} view
 * @param {(long: boolean) => void} wake is told that it is seen again, and whether after long
 */
export function attend(view, wake) {
  if (attended.has(view)) return;
  attended.set(view, true);
  /** @type {(names: string[], then: (event: any) => void) => void} */
  const hear = (names, then) => names.forEach((name) => view.addEventListener(name, then, true));
  hear(['pointerdown', 'keydown', 'wheel'], (event) => { acted = event.timeStamp; });
  hear(['pointerdown'], (event) => { press = event; });
  // Who has scrolled has seen what lies under the finger now.
  hear(['wheel', 'pointercancel'], () => {
    forget();
    press = undefined;
  });
  hear(['keydown', 'keypress', 'keyup'], hearKey);
  hear(['click'], hearClick);
  hear(['visibilitychange', 'pageshow', 'focus'], (event) => hearSight(event, wake));
}

/**
 * Listens in the shadow root of a check as well: for what a script sends straight into it, and where the
 * element stands in a closed root of the page, which the window does not see into.
 * @param {ShadowRoot} shadow
 */
export function attendTo(shadow) {
  shadow.addEventListener('change', hearOnlyReal, true);
  shadow.addEventListener('click', (event) => {
    heard = event;
    const inside = /** @type {Element} */ (event.composedPath()[0]);
    if (judged !== event && inside.getRootNode() === shadow) judge(/** @type {MouseEvent} */ (event), shadow, inside);
  }, true);
}
