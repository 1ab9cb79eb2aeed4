// Members of the page's document and window, whatever names the page's own elements have.

/**
 * A member of a document itself: an element of the page with that name (`<img name=…>`) never stands for it.
 * @param {object} it
 * @param {string} name
 */
export const memberOf = (it, name) => Reflect.get(Document.prototype, name, it);

/**
 * The same of this document: a property, or what the method gives back.
 * @param {string} name
 * @param {unknown[]} values
 * @returns {any}
 */
export function page(name, ...values) {
  const member = memberOf(document, name);
  return typeof member === 'function' ? member.apply(document, values) : member;
}

/**
 * @param {Node} node
 * @returns {typeof window}
 */
export const windowOf = (node) => memberOf(/** @type {Document} */ (node.ownerDocument), 'defaultView');

const current = page('currentScript');

/** The tag of this script, which a module and code run as text do not have. */
export const TAG = current instanceof HTMLScriptElement ? current : undefined;
