// What the host page hears: what happened, never what was answered.

/**
 * @param {Element} element
 * @param {string} name
 * @param {object} [detail]
 */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(`aftercheck-${name}`, { __proto__: null, bubbles: true, composed: true, detail }));
}
