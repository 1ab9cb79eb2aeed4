// What has the focus stands in sight: below the page's own bars, and above ours.

import { barAt } from '#bars';
import { page } from './page.js';
import { KEY_MS, key } from './taps.js';
import { acted } from './window.js';

/**
 * The part of the window that shows the check: within its scrolling box, between the page's bars.
 * @param {Element} host
 */
function sightOf(host) {
  const { left, right } = host.getBoundingClientRect();
  let top = 0, bottom = innerHeight;
  for (let it = host.parentElement; it && it !== page('scrollingElement'); it = it.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(it).overflowY)) continue;
    const box = it.getBoundingClientRect();
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const half = (top + bottom) / 2;
  const above = barAt(host, x, top + 1)?.bottom ?? top;
  const below = barAt(host, x, bottom - 1)?.top ?? bottom;
  // What covers more than half is no bar, and nothing we could do about it.
  return { above: above < half ? above - top : 0, below: below > half ? bottom - below : 0, top, bottom };
}

/**
 * Tells the style sheet how high the page's bars are, so that the help strip stands above the lower one, and
 * brings an element into sight between them.
 * @param {Element} host
 * @param {ShadowRoot} shadow
 * @param {Element} it
 */
function bringIntoSight(host, shadow, it) {
  for (let round = 0; round < 2; round += 1) {
    const { above, below, top, bottom } = sightOf(host);
    for (const child of /** @type {HTMLCollectionOf<HTMLElement>} */ (shadow.children)) {
      child.style.setProperty('--ac-above', `${above}px`);
      child.style.setProperty('--ac-below', `${below}px`);
    }
    const strip = shadow.querySelector('.ac-strip')?.getBoundingClientRect();
    const box = it.getBoundingClientRect();
    const ends = Math.min(bottom - below, strip && strip.top > box.top ? strip.top : Infinity);
    if (box.top >= top + above && box.bottom <= ends) return;
    // A title begins its screen, anything else is looked for where the eyes are.
    it.scrollIntoView({ __proto__: null, block: it.matches('[data-title], [data-problems]') ? 'start' : 'center', behavior: 'instant' });
  }
}

/**
 * The title of a new screen, as soon as it is drawn; and again where the page scrolls smoothly, and goes on
 * with what it had begun before, unless the patient does something else.
 * @param {Element} host
 * @param {ShadowRoot} shadow
 */
export function bringTitleIntoSight(host, shadow) {
  const begun = performance.now();
  const look = () => {
    const title = shadow.querySelector('[data-title]');
    if (title && acted < begun) bringIntoSight(host, shadow, title);
  };
  requestAnimationFrame(look);
  if (getComputedStyle(page('documentElement')).scrollBehavior !== 'smooth') return;
  for (const later of [100, 300, 600]) setTimeout(look, later);
}

/**
 * @param {Element} host
 * @param {ShadowRoot} shadow
 */
export function keepInSight(host, shadow) {
  // Not by a pointer: that is where the eyes are, and what moves from under it is not clicked.
  shadow.addEventListener('focusin', ({ target, timeStamp }) => {
    const it = /** @type {Element} */ (target);
    if (timeStamp - key < KEY_MS || it.matches('[data-title], [data-problems]')) bringIntoSight(host, shadow, it);
  }, true);
}
