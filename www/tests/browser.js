// As much of a browser as the modules ask for when nothing is drawn. Import it first.

class Element {
  children = [];
  #attributes = new Map();

  constructor(localName, attributes = {}, ...children) {
    this.localName = localName;
    for (const [name, value] of Object.entries(attributes)) this.setAttribute(name, value);
    this.append(...children);
  }

  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name, value) {
    this.#attributes.set(name, `${value}`);
  }

  append(...nodes) {
    this.children.push(...nodes);
  }

  get textContent() {
    return this.children.map((it) => it.textContent ?? it).join('');
  }

  /** Those that are asked for here are the element's own children. */
  getElementsByClassName(name) {
    return this.children.filter((it) => it.getAttribute?.('class') === name);
  }

  getRootNode() {
    return document;
  }

  querySelectorAll() {
    return [];
  }
}

class Document {
  createElement(tag) {
    return new Element(tag);
  }

  querySelectorAll() {
    return [];
  }

  get documentElement() {
    return new Element('html');
  }

  get currentScript() {
    return null;
  }

  get adoptedStyleSheets() {
    return [];
  }
}

const warnings = [];
const top = {};
Object.assign(globalThis, { Document, document: new Document(), HTMLScriptElement: class {}, window: top, parent: top });
console.warn = (text) => warnings.push(text);

/** <after-check>, with what stands in it. */
export const element = (attributes, ...children) => new Element('after-check', attributes, ...children);

/** The leaflet of the page. */
export const leaflet = () => new Element('div', { class: 'aftercheck-leaflet' });

/** What was told since one last asked. */
export const told = () => warnings.splice(0);
