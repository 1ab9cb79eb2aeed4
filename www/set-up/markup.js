// The leaflet of the snippet as nodes. The policy of this page lets no text become markup, so it is read here: it is our own, and
// well formed.

const DRAWING = 'http://www.w3.org/2000/svg';
const PIECE = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi;
const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"']]);
/** Without an end. */
const VOID = ['br', 'hr', 'img'];

/** @typedef {string | { tag: string, attributes: Record<string, string>, children: Piece[] }} Piece */

/** @param {string} text */
const plainText = (text) => text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number, name) => (number ? String.fromCodePoint(Number(number)) : NAMED.get(name) ?? whole));

/**
 * Texts and elements.
 * @param {string} html
 * @returns {Piece[]}
 */
export function pieces(html) {
  /** @type {Piece[]} */
  const all = [];
  const open = [{ tag: '', children: all }];
  let end = 0;
  for (const { 0: whole, 1: closes, 2: tag, 3: given, 4: alone, 5: text, index } of html.matchAll(PIECE)) {
    if (index !== end) break;
    end += whole.length;
    const within = /** @type {{ tag: string, children: Piece[] }} */ (open.at(-1));
    if (text !== undefined) within.children.push(plainText(text));
    else if (closes) {
      if (open.pop()?.tag !== tag || !open.length) throw new Error(`</${tag}> ends nothing`);
    } else {
      const attributes = Object.fromEntries(Array.from(given.matchAll(ATTRIBUTE), ([, name, value]) => [name, plainText(value ?? '')]));
      const made = { tag, attributes, children: [] };
      within.children.push(made);
      if (!alone && !VOID.includes(tag)) open.push(made);
    }
  }
  if (end !== html.length || open.length > 1) throw new Error(`not read from ${end}: ${html.slice(end, end + 40)}`);
  return all;
}

/**
 * @param {Piece} piece
 * @param {string | null} space of names
 * @returns {Node}
 */
export function nodeOf(piece, space = null) {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const own = piece.tag === 'svg' ? DRAWING : space;
  const made = own ? document.createElementNS(own, piece.tag) : document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) {
    // As an attribute the policy stops it.
    if (name === 'style') /** @type {HTMLElement} */ (made).style.cssText = value;
    else made.setAttribute(name, value);
  }
  made.append(...piece.children.map((it) => nodeOf(it, own)));
  return made;
}

/**
 * What stands in the element before the check does, and stays where the leaflet alone is to be shown.
 * @param {string} snippet
 */
export function leafletIn(snippet) {
  const [element] = pieces(snippet.slice(0, snippet.indexOf('<script')).trim());
  if (typeof element === 'string') throw new Error('the snippet does not begin with its element');
  return element.children.map((it) => nodeOf(it));
}
