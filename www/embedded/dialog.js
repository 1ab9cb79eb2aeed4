// The Tab key in a dialog of the clinic's page.

import { page } from '../element/page.js';
import { roots } from '../element/roots.js';
import { stop } from '../element/taps.js';

const STOPS = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/**
 * What the Tab key stops at within a part of the page, in order.
 * @param {ParentNode} part
 * @param {string[]} more
 */
function stopsIn(part, ...more) {
  const all = /** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll([STOPS, ...more].join()));
  return [...all].filter((it) => roots.has(it) || (it.tabIndex >= 0 && !it.disabled && it.getClientRects().length));
}

/**
 * Dialogs that scripts make keep the focus among what they find in the page, and never find the check:
 * there we move it ourselves.
 * @param {KeyboardEvent} event
 */
export function keepInDialog(event) {
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
