// What an attribute says. A wrong value falls back and is told once.

import { ATTRIBUTES } from './attributes.js';
import { warn } from './warn.js';

/**
 * One of the allowed values.
 * @param {Element} element
 * @param {'theme' | 'mode' | 'root'} name
 */
export function choice(element, name) {
  const allowed = ATTRIBUTES[name];
  const value = element.getAttribute(name);
  if (value === null || allowed.includes(value)) return value ?? allowed[0];
  warn(`${name} "${value}" must be one of ${allowed.filter(Boolean).join(', ')}; ${allowed[0] || 'the page’s own'} is used`);
  return allowed[0];
}

/**
 * Whether a flag is set. Frameworks write `false` where they mean to leave it out.
 * @param {Element} element
 * @param {string} name
 */
export function isSet(element, name) {
  const value = element.getAttribute(name);
  if (value === null || !/^\s*(false|no|off|0|null|undefined)\s*$/i.test(value)) return value !== null;
  warn(`${name}="${value}" counts as not there; take the attribute out`);
  return false;
}
