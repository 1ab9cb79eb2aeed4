// Defines the element, and puts one in place for a page that has only this tag.

if (!customElements.get('after-check')) customElements.define('after-check', AfterCheck);

// <script src="…/aftercheck.js" data-embed data-region="GB" …></script>: the check stands where the
// tag stands.
const tag = document.currentScript;
if (tag?.dataset.embed !== undefined) {
  const element = document.createElement('after-check');
  for (const name of ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
    else if (tag.hasAttribute(name)) warn(`on the script tag, write data-${name} instead of ${name}`);
  }
  if (document.body?.contains(tag)) tag.after(element);
  else warn('data-embed works in the body of the page, where the check shall stand');
}
