// Defines the element.

if (!customElements.get('after-check')) customElements.define('after-check', AfterCheck);
