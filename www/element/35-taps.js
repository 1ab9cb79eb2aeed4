// Which clicks count. Only real ones do, and none that began before its control could be read.

/** Two presses this close are one double tap, if something else has come to lie under the finger. Where the
    system's own double click is slower, the browser tells. */
const DOUBLE_MS = 400;
const DOUBLE_PX = 48;

/** Between a key, or a pointer that goes down, and its click. */
const KEY_MS = 100;
const PRESS_MS = 5000;

const CONTROLS = 'button, label, summary, a';

/** Clicks of our own making. */
const ours = new WeakSet();

let press; // the pointer that went down last, until its click
let key = -Infinity; // when a key went down or up last
let last; // the press of the last click in a check
let places = new WeakMap(); // where each control of that check was then
let shown = 0; // since when the screen is in sight

/** Where an element lies in its check, however the page is scrolled. */
function placeOf(it) {
  const { left, top } = it.getBoundingClientRect();
  const frame = it.getRootNode().firstElementChild.getBoundingClientRect();
  return { x: left - frame.left, y: top - frame.top };
}

/** The screen changes: until it is painted nobody can have read it. */
function screenChanges(shadow) {
  const before = shadow.firstElementChild.getBoundingClientRect().top;
  shown = Infinity;
  const seen = () => {
    shown = Math.min(shown, performance.now());
    // The check has scrolled: something else lies under the finger.
    if (Math.abs(shadow.firstElementChild.getBoundingClientRect().top - before) > 8) places = new WeakMap();
  };
  setTimeout(() => shown === Infinity && seen(), 1000);
  requestAnimationFrame(() => setTimeout(seen));
}

const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** Whether a control was not there, or somewhere else, at the last click. */
const isNew = (control) => !places.has(control) || distance(places.get(control), placeOf(control)) > 8;

/** Whether a click began before its control could be read. Calls are never kept back, and the way to the
    emergency advice only from the second half of a double tap. */
function isTooSoon(control, event, pressed) {
  if (control.protocol === 'tel:' || !isNew(control)) return false;
  const urgent = control.matches('.ac-btn--stop');
  if (pressed) {
    const began = pressed.timeStamp;
    const near = last && distance(pressed, last) < DOUBLE_PX;
    const double = near && (event.detail > 1 || began < Math.max(shown, last.timeStamp) + DOUBLE_MS);
    return double || (!urgent && began < shown);
  }
  if (urgent) return false;
  if (event.timeStamp - key < KEY_MS) return key < shown;
  // Of a click by assistive technology neither place nor beginning is known.
  return event.timeStamp < shown + DOUBLE_MS;
}

/** From here on what was not there at this press is new. */
function remember(shadow, pressed) {
  last = pressed;
  places = new WeakMap();
  for (const it of shadow.querySelectorAll(CONTROLS)) places.set(it, placeOf(it));
  screenChanges(shadow);
}

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What a script of the page makes up presses nothing. */
function hearOnlyReal(event) {
  if (!event.isTrusted && !ours.has(event)) stop(event);
}

/** Clicks a control in the patient's place. */
function clickFor(control) {
  const event = new MouseEvent('click', { __proto__: null, bubbles: true, cancelable: true });
  ours.add(event);
  control.dispatchEvent(event);
}

/** Stops a click that does not count; returns the control of one that does. */
function judge(event, shadow, inside, pressed) {
  hearOnlyReal(event);
  const control = event.isTrusted ? inside?.closest(CONTROLS) : undefined;
  if (!control) return undefined;
  if (isTooSoon(control, event, pressed)) return stop(event);
  remember(shadow, pressed);
  return control;
}
