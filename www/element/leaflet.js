// The leaflet in the page: it is known by its mark, wherever an editor has left it.

import { memberOf } from './page.js';
import { choice } from './values.js';
import { warn } from './warn.js';

const MARK = 'aftercheck-leaflet';

/**
 * The leaflet in the element, or the one that an editor left behind it by closing the tag early.
 * @param {Element} element
 */
export function leafletOf(element) {
  const marks = element.getElementsByClassName(MARK);
  if (marks.length) return marks[0];
  const root = /** @type {ShadowRoot} */ (element.getRootNode());
  const all = [...(root.host ? root : memberOf(root, 'documentElement')).querySelectorAll(`after-check, .${MARK}`)];
  const next = all[all.indexOf(element) + 1];
  if (!next?.classList.contains(MARK)) return undefined;
  element.append(next);
  return next;
}

/**
 * Whether the leaflet is to stand in the place of the check, and is there.
 * @param {Element} element
 */
export function wantsLeaflet(element) {
  if (choice(element, 'mode') !== 'leaflet') return false;
  const leaflet = leafletOf(element);
  if (!leaflet) warn(`mode "leaflet" needs the leaflet, with class ${MARK}; the check is shown`);
  return !!leaflet;
}
