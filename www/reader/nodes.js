// Elements of the page.

/**
 * @param {string} id
 * @returns {any}
 */
export const $ = (id) => document.getElementById(id);

/**
 * @param {string} name
 * @param {(Node | string)[]} content
 */
export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** The words that are not in the page. @type {Record<string, string>} */
export const WORDS = JSON.parse($('words').textContent);

/**
 * Fills what stands in braces.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => `${values[name] ?? whole}`);

/**
 * Shows an element, with what stands in braces filled in, or hides it.
 * @param {HTMLElement} it
 * @param {boolean} shown
 * @param {Record<string, string | number>} values
 */
export function say(it, shown, values = {}) {
  it.hidden = !shown;
  for (const each of [it, ...it.querySelectorAll('[data-say]')]) {
    for (const node of each.childNodes) {
      if (!(node instanceof Text)) continue;
      const text = written.get(node) ?? node.data;
      written.set(node, text);
      node.data = fill(text, values);
    }
  }
}

/** As they were. @type {WeakMap<Text, string>} */
const written = new WeakMap();
