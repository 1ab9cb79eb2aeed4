// Bars of the clinic's page that lie over the check.

/**
 * The bar of the page that lies over a point of the check: an element that stays where it is as the page scrolls.
 * @param {Element} host
 * @param {number} x
 * @param {number} y
 * @returns {DOMRect | undefined}
 */
export function barAt(host, x, y) {
  /** @type {Element | null} */
  let it = /** @type {Document | ShadowRoot} */ (host.getRootNode()).elementFromPoint(x, y);
  if (!it || it.contains(host) || host.contains(it)) return undefined;
  for (; it; it = it.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(it).position)) return it.getBoundingClientRect();
  }
  return undefined;
}
