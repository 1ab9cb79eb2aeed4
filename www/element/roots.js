// The checks in the page.

/**
 * Their shadow roots, by their elements.
 * @type {Map<any, ShadowRoot>}
 */
export const roots = new Map();
