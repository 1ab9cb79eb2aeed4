// Nodes, made and put in place one by one: nothing is ever parsed as HTML.

import { page } from './page.js';

/**
 * Adds nodes, in another way where the page has broken one.
 * @param {Node & ParentNode} parent
 * @param {(Node | string)[]} nodes
 */
export function put(parent, ...nodes) {
  try {
    parent.append(...nodes);
  } catch {
    for (const it of nodes) Node.prototype.appendChild.call(parent, typeof it === 'string' ? new Text(it) : it);
  }
}

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export function node(tag, attributes, ...children) {
  const made = page('createElement', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  put(made, ...children);
  return made;
}
