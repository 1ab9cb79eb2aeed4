// What the page shows.

import { $, WORDS, element, say } from './nodes.js';
import { fhir } from './program.js';

/** @typedef {import('../types/reader.d.ts').Record} Record */
/** @typedef {import('../types/reader.d.ts').Summary} Summary */

/** @type {{ record: Record, summary: Summary } | undefined} */
let shown;
/** As it is copied and saved. */
let text = '';

const heading = /** @type {HTMLElement} */ (document.querySelector('h1'));

/** To read something, or something else. */
export function start() {
  shown = undefined;
  for (const id of ['lines', 'text', 'foot']) $(id).textContent = '';
  $('own').href = './';
  $('link').value = '';
  heading.textContent = document.title;
  $('no-script').hidden = true;
  $('read').hidden = true;
  $('ask').hidden = false;
  problem('');
}

/**
 * Says what is wrong, and what to do.
 * @param {string} name
 */
export function problem(name) {
  $('problem').textContent = name && (WORDS[`problem_${name}`] ?? WORDS[name] ?? WORDS.problem_program);
}

/** @param {{ record: Record, summary: Summary }} read */
export function show(read) {
  shown = read;
  const { record, summary } = read;
  const age = Date.now() - Date.parse(summary.made);
  const values = {
    told: summary.toldWords, level: summary.levelWords, version: summary.version,
    told_version: summary.toldVersion === '?' ? WORDS.unclear : summary.toldVersion,
    date: summary.made.slice(0, 10), time: summary.made.slice(11),
    days: Math.floor(age / DAY),
  };
  const sameVersion = summary.version === summary.toldVersion;
  say($('differ'), summary.differs, values);
  say($('same'), !summary.differs && sameVersion, values);
  say($('same-by-other'), !summary.differs && !sameVersion, values);
  say($('dropped'), summary.dropped > 0, { n: summary.dropped });
  say($('left-out'), record.leftOut > 0, { n: record.leftOut });
  say($('since'), summary.since.length > 0, { pain: summary.since.map(({ made, pain }) => `${made}: ${pain}`).join('; ') });
  say($('made'), true, values);
  say($('old'), age > FRESH, values);
  say($('future'), age < -AHEAD);
  const [urgency, ...rest] = summary.lines;
  heading.textContent = summary.head;
  // Where levels differ the more urgent one is what is seen first.
  const worst = summary.toldLevel > summary.level ? [summary.toldLevel, summary.toldWords] : [summary.level, summary.levelWords];
  $('level').className = `ac-care ac-care--${worst[0].slice(0, 2).toLowerCase()}`;
  $('level').querySelector('h2').textContent = worst[1];
  $('lines').replaceChildren(...lines(urgency.items.slice(1)), ...rest.flatMap(line));
  $('foot').textContent = summary.foot;
  $('course').hidden = !summary.course.length;
  $('course').querySelector('tbody').replaceChildren(...summary.course.map(row));
  $('copied').textContent = '';
  $('own').href = `./${summary.link ?? ''}`;
  $('own').hidden = !summary.link;
  $('ask').hidden = true;
  $('read').hidden = false;
  // What is hidden has no line breaks.
  text = [...warnings(), summary.text].join('\n');
  $('text').textContent = text;
  heading.focus();
}

const DAY = 86_400_000;
/** The patient's own phone hands nothing over that is older. */
const FRESH = DAY / 4;
/** Two clocks differ. */
const AHEAD = DAY / 96;

/** What goes along with the text into the clinic's records. */
const warnings = () => ['differ', 'dropped', 'left-out', 'since', 'old', 'future'].map($)
  .filter((it) => !it.hidden).map((it) => it.innerText.replace(/\s+/g, ' ').trim());

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
  return element('tr', head, element('td', `${pain ?? '–'}`), element('td', (level ?? '–').slice(0, 2)));
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
  // Safari reads it later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

$('copy').addEventListener('click', () => {
  const said = $('copied');
  said.textContent = '';
  const copy = async () => navigator.clipboard.writeText(text);
  copy().then(() => { said.textContent = WORDS.copied; }, () => { said.textContent = WORDS.not_copied; });
});
/** Two patients' files have two names. */
const name = () => `aftercheck-${/** @type {any} */ (shown).summary.made.replace(/\D/g, '')}`;
$('save').addEventListener('click', () => save(`${name()}.txt`, 'text/plain', text));
$('fhir').addEventListener('click', () => {
  save(`${name()}.fhir.json`, 'application/fhir+json', fhir(/** @type {any} */ (shown)));
});
$('print').addEventListener('click', () => print());
