// What is shown when the check cannot run: a line that says so, whom to call, the page's leaflet or
// else the emergency list. Built node by node: nothing is ever parsed as HTML.

/** Adds nodes, in another way where the page has broken one. */
function put(parent, ...nodes) {
  try {
    parent.append(...nodes);
  } catch {
    for (const it of nodes) Node.prototype.appendChild.call(parent, typeof it === 'string' ? new Text(it) : it);
  }
}

function node(tag, attributes, ...children) {
  const made = page('createElement', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  put(made, ...children);
  return made;
}

/** Looks for what stands in the shadow root before, and without, the style sheet. None of them comes from the page. */
const PLAIN = `:host, div:not([class]) { display: flow-root }
  .ac-note { all: initial; display: block; visibility: inherit; color-scheme: inherit; margin-block-end: 16px; padding: 16px;
    border: 2px solid; border-radius: 12px; background: #fff; color: #10222a; font: medium/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
  :host([own-page]) .ac-note { margin: 16px }
  .ac-note ul { padding-inline-start: 1.2em }
  .ac-note a { display: inline-block; min-block-size: 44px; align-content: center; color: #0b5063; font-weight: bold }
  @supports (color: light-dark(#000, #fff)) {
    .ac-note { background: light-dark(#fff, #182428); color: light-dark(#10222a, #edf3f4) }
    .ac-note a { color: light-dark(#0b5063, #8bd3e2) }
  }
  .ac-said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }`;

const HAS_SHEETS = 'adoptedStyleSheets' in Document.prototype;

/** Style sheets by window: one belongs to the document it was made in. */
const sheets = new WeakMap();

/** Gives a root its looks; until the check is live the leaflet keeps those of the page. An old browser has none:
    there only the advice stands in it. */
function dress(shadow, live) {
  if (!HAS_SHEETS) return;
  const view = windowOf(shadow);
  if (!sheets.has(view)) {
    sheets.set(view, [PLAIN, GIVEN.styles()].map((text) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    }));
  }
  shadow.adoptedStyleSheets = sheets.get(view).slice(0, live ? 2 : 1);
}

/** The emergency numbers: the region's, and the clinic's own, if it can be one and is another. */
function emergencyNumbers(element) {
  const [typed, clinic, where] = ['emergency-number', 'clinic-phone', 'region'].map((name) => asText(element.getAttribute(name)));
  const code = where.toUpperCase();
  const { numbers } = GIVEN.fallback();
  const region = Object.hasOwn(numbers, code) ? numbers[code] : undefined;
  const costs = (link) => isPremium(link, code);
  if (costs(dial(clinic))) warn(`clinic-phone "${clinic}" costs extra to call; give another`);
  const link = dial(typed);
  const good = /^tel:\+?\d{3,15}$/.test(link) && !costs(link);
  const own = good && link !== dial(region) ? typed : undefined;
  if (typed && !good) warn(`emergency-number "${typed}" is not used; give 3 to 15 digits that cost nothing extra, or take it out`);
  if (own) warn(`emergency-number "${typed}" is not the region’s; ${region ? 'both are shown: try it' : 'set region'}`);
  return [region, own];
}

/** A box in the language of its words, whatever the page around it speaks. It has no part: no page can hide it. */
const box = (lang, ...lines) => node('div', { class: 'ac-note', lang, dir: 'ltr' }, ...lines);

const line = (...words) => node('p', {}, ...words);

/** A link that dials. The number keeps its direction. */
const call = (text, number) => node('a', { href: dial(number) }, node('bdi', {}, text));

/** The line that says that the check is not here, with the way to its own page where there is one. That is not
    looked for once there are answers: nobody shall see from a request that the check stopped. */
function notice(element, lang, why) {
  const words = GIVEN.fallback().texts[lang];
  const said = box(lang, line(node('b', {}, words.cannot)), line(words.worried));
  if (why === 'error' || isSet(element, 'own-page')) return said;
  ownPage().then((href) => href && put(said, line(node('a', { href }, words.link)))).catch(() => {});
  return said;
}

/** Whom to call: the emergency number, or those of all regions, and the clinic. */
function calls(element, lang) {
  const words = GIVEN.fallback().texts[lang];
  const numbers = emergencyNumbers(element);
  const all = numbers.filter(Boolean);
  const typed = element.getAttribute('clinic-phone');
  const clinic = asText(typed);
  return [
    line(node('b', {}, words.call.replace('{number}', all[0] ?? words.number))),
    ...all.map((it) => line(call(words.dial.replace('{number}', it), it))),
    ...(numbers[0] ? [] : words.regions.map(([name, value]) => line(`${name}: `, call(value, value)))),
    ...(clinic ? [line(`${words.contact}: `, dial(clinic) ? call(clinic, clinic) : node('bdi', {}, clinic))] : []),
  ];
}

/** The emergency list, for an element that brings no leaflet. Calls first: who needs one reads no list. */
function emergencyList(element, lang) {
  const signs = GIVEN.fallback().texts[lang].signs.map((sign) => node('li', {}, sign));
  return box(lang, ...calls(element, lang), node('ul', {}, ...signs));
}

const quietly = (task) => {
  try {
    return task();
  } catch {
    return undefined;
  }
};

/** Where the page has broken what the rest is made with: the leaflet, or the same in one piece. */
function showPlainly(element, root, withdrawn) {
  const shadow = root ?? quietly(() => element.shadowRoot);
  if (!shadow && !withdrawn && quietly(() => leafletOf(element))) return;
  const words = GIVEN.fallback().texts[quietly(() => language(element)) ?? 'en'];
  const [region, own] = quietly(() => emergencyNumbers(element)) ?? [];
  const numbers = [region, own, ...(region ? [] : words.regions.map((it) => it.join(': ')))];
  const clinic = quietly(() => asText(element.getAttribute('clinic-phone')));
  const lines = [words.cannot, words.call.replace('{number}', region ?? own ?? words.number), ...numbers, clinic, ...words.signs];
  const text = lines.filter(Boolean).join('\n');
  const place = shadow ?? element;
  try {
    place.textContent = text;
  } catch {
    put(place, text);
  }
  if (shadow && !withdrawn) put(shadow, page('createElement', 'slot'));
}
