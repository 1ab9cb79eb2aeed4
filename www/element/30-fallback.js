// What is shown when the check cannot run: the page's leaflet, or else the emergency list, and a line
// that says so. Built node by node: nothing is ever parsed as HTML.

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

let plain;

/** Looks for what stands in the shadow root before, and without, the style sheet. */
function plainStyles() {
  if (!plain) {
    plain = new CSSStyleSheet();
    plain.replaceSync(`:host, div:not([class]) { display: flow-root }
      .ac-note { margin-block-end: 16px; padding: 16px; border: 2px solid; border-radius: 12px; font: 17px/1.5 system-ui, sans-serif }
      :host([own-page]) .ac-note { margin: 16px }
      .ac-note a { display: inline-block; min-block-size: 44px; align-content: center; font-weight: bold }
      ::slotted([slot="status"]), [slot="status"] { position: absolute !important; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }`);
  }
  return plain;
}

/** The emergency number: the clinic's own, or the region's, if it can be dialled. */
function emergencyNumber(element) {
  const region = (element.getAttribute('region') ?? '').trim().toUpperCase();
  return phone(element.getAttribute('emergency-number')) ?? GIVEN.fallback().numbers[region];
}

/** The line that says that the check is not here, with the way to its own page. */
function notice(element, lang) {
  const words = GIVEN.fallback().texts[lang];
  const line = node('div', { class: 'ac-note', part: 'notice' },
    node('p', {}, node('b', {}, words.cannot)), node('p', {}, words.worried));
  if (!element.hasAttribute('own-page')) {
    line.append(node('p', {}, node('a', { href: new URL('./', BASE).href }, words.link)));
  }
  return line;
}

/** The emergency list, for an element that brings no leaflet. */
function emergencyList(element, lang) {
  const words = GIVEN.fallback().texts[lang];
  const number = emergencyNumber(element);
  const call = words.call.replace('{number}', number ?? words.number);
  const list = node('div', { class: 'ac-note', part: 'notice' }, node('p', {}, node('b', {}, call)));
  const link = (text, to) => node('a', { href: dial(to) }, text);
  // Calls first: who needs one reads no list.
  if (number) list.append(node('p', {}, link(words.dial.replace('{number}', number), number)));
  else for (const [name, value] of words.regions) list.append(node('p', {}, `${name}: `, link(value, value)));
  const clinic = phone(element.getAttribute('clinic-phone'));
  if (clinic) {
    list.append(node('p', {}, `${words.contact}: `, node('a', { href: dial(clinic) }, clinic)));
  } else {
    const text = asText(element.getAttribute('clinic-phone'));
    if (text) list.append(node('p', {}, `${words.contact}: ${text}`));
  }
  list.append(node('ul', {}, ...words.signs.map((sign) => node('li', {}, sign))));
  return list;
}
