// What is shown when the check cannot run: the page's leaflet, or else the emergency list, and a line
// that says so. Built node by node: nothing is ever parsed as HTML.

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const dial = (number) => `tel:${number.replace(/[^\d+]/g, '')}`;

/** The emergency number: the clinic's own, or the region's, if it can be dialled. */
function emergencyNumber(element) {
  const own = element.getAttribute('emergency-number') ?? '';
  if (/^\+?[\d .()-]{2,24}$/.test(own.trim())) return own.trim();
  return BUILD.fallback.numbers[(element.getAttribute('region') ?? '').trim().toUpperCase()];
}

/** The line that says that the check is not here, with the way to its own page. */
function notice(element, lang) {
  const words = BUILD.fallback.texts[lang];
  const line = node('div', { class: 'ac-note', part: 'notice' },
    node('p', {}, node('b', {}, words.cannot)), node('p', {}, words.worried));
  if (!element.hasAttribute('own-page')) {
    line.append(node('p', {}, node('a', { href: new URL('./', BASE).href }, words.link)));
  }
  return line;
}

/** The emergency list, for an element that brings no leaflet. */
function emergencyList(element, lang) {
  const words = BUILD.fallback.texts[lang];
  const number = emergencyNumber(element);
  const call = words.call.replace('{number}', number ?? words.number);
  const list = node('div', { class: 'ac-note', part: 'notice' }, node('p', {}, node('b', {}, call)),
    node('ul', {}, ...words.signs.map((sign) => node('li', {}, sign))));
  if (number) list.append(node('p', {}, node('a', { href: dial(number) }, number)));
  const clinic = element.getAttribute('clinic-phone');
  if (clinic && /\d/.test(clinic)) {
    list.append(node('p', {}, `${words.contact}: `, node('a', { href: dial(clinic) }, clinic)));
  }
  return list;
}
