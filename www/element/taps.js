// Which clicks count. Only real ones do, and none that began before its control could be read.

/** Two presses this close are one double tap, if something else has come to lie under the finger. Where the
    system's own double click is slower, the browser tells. */
const DOUBLE_MS = 400;
const DOUBLE_PX = 48;

/** Between a key and its click. */
export const KEY_MS = 100;

/**
 * @typedef {{ x: number, y: number }} Place
 * @typedef {Place & { timeStamp: number }} Press
 */

const CONTROLS = 'button, label, summary, a';

/**
 * Clicks of our own making.
 * @type {WeakSet<Event>}
 */
const ours = new WeakSet();

export let key = -Infinity; // when a key went down or up last
let shown = 0; // since when the screen is in sight

/**
 * The press of the last click in a check.
 * @type {Press | undefined}
 */
let last;

/**
 * Where each control of that check was then.
 * @type {WeakMap<Element, Place>}
 */
let places = new WeakMap();

/**
 * Of all that stands in a check.
 * @param {ShadowRoot} shadow
 */
const frameOf = (shadow) => /** @type {Element} */ (shadow.firstElementChild).getBoundingClientRect();

/**
 * Where an element lies in its check, however the page is scrolled.
 * @param {Element} it
 */
function placeOf(it) {
  const { left, top } = it.getBoundingClientRect();
  const frame = frameOf(/** @type {ShadowRoot} */ (it.getRootNode()));
  return { x: left - frame.left, y: top - frame.top };
}

/**
 * Takes down when a key went down or up. Where one was held down already when the screen came, letting go of it
 * is not a new one.
 * @param {KeyboardEvent} event
 */
export function keyMoves(event) {
  if (event.type === 'keydown' ? !event.repeat : key >= shown) key = event.timeStamp;
}

/**
 * The screen changes: until it is painted nobody can have read it.
 * @param {ShadowRoot} shadow
 */
export function screenChanges(shadow) {
  const before = frameOf(shadow).top;
  shown = Infinity;
  const seen = () => {
    shown = Math.min(shown, performance.now());
    // The check has scrolled: something else lies under the finger.
    if (Math.abs(frameOf(shadow).top - before) > 8) places = new WeakMap();
  };
  setTimeout(() => shown === Infinity && seen(), 1000);
  requestAnimationFrame(() => setTimeout(seen));
}

/**
 * @param {Place} one
 * @param {Place} other
 */
const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/**
 * Whether a control was not there, or somewhere else, at the last click.
 * @param {Element} control
 */
const isNew = (control) => !places.has(control) || distance(/** @type {Place} */ (places.get(control)), placeOf(control)) > 8;

/**
 * Whether a click began before its control could be read. Calls are never kept back, and the way to the
 * emergency advice only from the second half of a double tap.
 * @param {Element} control
 * @param {MouseEvent} event
 * @param {Press | undefined} pressed
 */
function isTooSoon(control, event, pressed) {
  if (/** @type {HTMLAnchorElement} */ (control).protocol === 'tel:' || !isNew(control)) return false;
  const urgent = control.matches('.ac-btn--stop');
  if (pressed) {
    const began = pressed.timeStamp;
    const double = last && distance(pressed, last) < DOUBLE_PX
      && (event.detail > 1 || began < Math.max(shown, last.timeStamp) + DOUBLE_MS);
    return double || (!urgent && began < shown);
  }
  if (urgent) return false;
  if (event.timeStamp - key < KEY_MS) return key < shown;
  // Of a click by assistive technology neither place nor beginning is known.
  return event.timeStamp < shown + DOUBLE_MS;
}

/**
 * From here on what was not there at this press is new.
 * @param {ShadowRoot} shadow
 * @param {Press | undefined} pressed
 */
export function remember(shadow, pressed) {
  last = pressed;
  places = new WeakMap();
  for (const it of shadow.querySelectorAll(CONTROLS)) places.set(it, placeOf(it));
  screenChanges(shadow);
}

/** The last press tells nothing any more. */
export function forget() {
  last = undefined;
}

/**
 * @param {Event} event
 * @returns {undefined}
 */
export function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * What a script of the page makes up presses nothing.
 * @param {Event} event
 */
export function hearOnlyReal(event) {
  if (!event.isTrusted && !ours.has(event)) stop(event);
}

/**
 * Clicks a control in the patient's place.
 * @param {Element} control
 */
export function clickFor(control) {
  const event = new MouseEvent('click', { __proto__: null, bubbles: true, cancelable: true });
  ours.add(event);
  control.dispatchEvent(event);
}

/**
 * Stops a click that does not count; returns the control of one that does.
 * @param {MouseEvent} event
 * @param {ShadowRoot} shadow
 * @param {Element} [inside]
 * @param {Press} [pressed]
 */
export function judge(event, shadow, inside, pressed) {
  hearOnlyReal(event);
  const control = event.isTrusted ? inside?.closest(CONTROLS) : undefined;
  if (!control) return undefined;
  if (isTooSoon(control, event, pressed)) return stop(event);
  remember(shadow, pressed);
  return control;
}
