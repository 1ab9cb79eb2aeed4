// One tag alone puts the check in its place.

import { ATTRIBUTES } from '../element/attributes.js';
import { TAG, page } from '../element/page.js';
import { isSet } from '../element/values.js';
import { warn } from '../element/warn.js';

/**
 * <script src="…/aftercheck.js" data-embed data-region="GB" …></script>: the check stands where the tag stands.
 * @param {HTMLElement} tag
 */
function embed(tag) {
  const body = page('body');
  if (!body?.contains(tag)) return warn('data-embed works in the body of the page, where the check shall stand');
  // A copy of the page, as page loaders keep it, brings tag and check.
  const there = tag.nextElementSibling?.localName === 'after-check';
  const element = /** @type {Element} */ (there ? tag.nextElementSibling : page('createElement', 'after-check'));
  for (const name in ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
    else if (tag.hasAttribute(name)) warn(`on the script tag, write data-${name} instead of ${name}`);
  }
  if (!there) tag.after(element);
}

/** This script's own tag, or where it has none, as in a module, each that asks for a check. */
const tags = (TAG ? [TAG] : [...page('querySelectorAll', 'script[data-embed]')]).filter((tag) => isSet(tag, 'data-embed'));
tags.forEach(embed);

/** Loaders that run a script as text lose what its tag says; then the check stands where the text was run. */
function embedWithoutTag() {
  if (page('querySelector', 'after-check')) return;
  warn('the script was run without its tag: region, clinic and place are not known; include it by a tag of its own, as in snippet.html');
  if (page('body').contains(TAG)) /** @type {HTMLElement} */ (TAG).after(page('createElement', 'after-check'));
}
if (TAG && !TAG.src && !tags.length) {
  if (page('readyState') === 'loading') page('addEventListener', 'DOMContentLoaded', embedWithoutTag);
  else embedWithoutTag();
}
