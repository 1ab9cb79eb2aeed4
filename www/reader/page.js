// What the page shows.

import { $, WORDS, element, say } from './nodes.js';
import { fhir } from './program.js';

/** @typedef {import('../types/reader.d.ts').Record} Record */
/** @typedef {import('../types/reader.d.ts').Summary} Summary */

/** @type {{ record: Record, summary: Summary } | undefined} */
let shown;

const heading = /** @type {HTMLElement} */ (document.querySelector('h1'));

/** To read something, or something else. */
export function start() {
  shown = undefined;
  $('link').value = '';
  heading.textContent = document.title;
  $('read').hidden = true;
  $('ask').hidden = false;
  problem('');
}

/**
 * Says what is wrong, and what to do.
 * @param {string} name
 */
export function problem(name) {
  $('problem').textContent = name && (WORDS[`problem_${name}`] ?? WORDS[name] ?? WORDS.problem_none);
}

/** @param {{ record: Record, summary: Summary }} read */
export function show(read) {
  shown = read;
  const { record, summary } = read;
  const day = summary.made.slice(0, 10);
  const days = passed(day);
  const values = {
    told: summary.toldWords, level: summary.levelWords, version: summary.version,
    told_version: summary.toldVersion === '?' ? WORDS.unclear : summary.toldVersion,
    date: day, time: summary.made.slice(11),
  };
  const sameVersion = summary.version === summary.toldVersion;
  say($('differ'), summary.differs, values);
  say($('same'), !summary.differs && sameVersion, values);
  say($('same-by-other'), !summary.differs && !sameVersion, values);
  say($('dropped'), summary.dropped > 0, { n: summary.dropped });
  say($('left-out'), record.leftOut > 0, { n: record.leftOut });
  say($('old').parentElement, true, values);
  say($('old'), days > 0, { n: days });
  say($('future'), days < 0);
  const [urgency, ...rest] = summary.lines;
  heading.textContent = summary.head;
  $('level').className = `ac-care ac-care--${summary.level.slice(0, 2).toLowerCase()}`;
  $('level').querySelector('h2').textContent = urgency.items[0].term;
  $('lines').replaceChildren(...lines(urgency.items.slice(1)), ...rest.flatMap(line));
  $('foot').textContent = summary.foot;
  $('course').hidden = !summary.course.length;
  $('course').querySelector('tbody').replaceChildren(...summary.course.map(row));
  $('text').textContent = summary.text;
  $('copied').textContent = '';
  // Another element or none may be at work under this address.
  $('own').href = `./#check=${record.record}`;
  $('ask').hidden = true;
  $('read').hidden = false;
  heading.focus();
}

/**
 * Since a day, by the clock here.
 * @param {string} day
 */
function passed(day) {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(day)) / 86_400_000);
}

/** @param {Summary['lines'][0]['items']} items */
const terms = (items) => items.map(({ term, said, important }) => [
  important ? element('b', term) : term, ...(said ? [' ', quoted(said)] : []),
]);

/** What stands beside the level. @param {Summary['lines'][0]['items']} items */
const lines = (items) => terms(items).map((it) => element('p', ...it));

/** @param {Summary['lines'][0]} line */
function line({ title, kind, items }) {
  const all = terms(items);
  if ((kind === 'signs' || kind === 'not_sure') && all.length > 1) {
    return [element('p', `${title}:`), element('ul', ...all.map((it) => element('li', ...it)))];
  }
  return [element('p', `${title}: `, ...all.flatMap((it, place) => (place ? ['; ', ...it] : it)))];
}

/** @param {string} said */
function quoted(said) {
  const made = element('span', `“${said}”`);
  made.className = 'ac-muted';
  return made;
}

/** @param {Summary['course'][0]} visit */
const row = ({ date, pain, level }) => {
  const head = element('th', date);
  head.setAttribute('scope', 'row');
  return element('tr', head, element('td', `${pain ?? ''}`), element('td', (level ?? '').slice(0, 2)));
};

/**
 * Saves a file of the page's own making.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

$('copy').addEventListener('click', () => {
  const said = $('copied');
  said.textContent = '';
  const copy = async () => navigator.clipboard.writeText(/** @type {any} */ (shown).summary.text);
  copy().then(() => { said.textContent = WORDS.copied; }, () => { said.textContent = WORDS.not_copied; });
});
$('save').addEventListener('click', () => shown && save('aftercheck-summary.txt', 'text/plain', shown.summary.text));
$('fhir').addEventListener('click', () => shown && save('aftercheck.fhir.json', 'application/fhir+json', fhir(shown.record.record)));
$('print').addEventListener('click', () => print());
