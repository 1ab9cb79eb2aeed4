// The page on which a clinic sets up its own site. It reads nothing from its address, sends nothing, and stores nothing.

import { $, WORDS, fill } from '../reader/nodes.js';
import { addressOf } from './address.js';
import { check, ready } from './desk.js';
import { beginFiles } from './files.js';
import { missing, read, write } from './form.js';
import { fillLists } from './lists.js';
import { beginPaper, drawPlan } from './paper.js';
import { beginPreview, showPreview, updatePreview } from './preview.js';
import { goTo, show } from './problems.js';
import { beginQuestions } from './questions.js';
import { forProgram, none } from './settings.js';
import { beginTake, showOutput } from './take.js';

const DATA = JSON.parse($('data').textContent);

/** After the last key. */
const REST_MS = 300;

/** @type {import('./desk.js').Found | undefined} */
let judged;
/** Fields whose mistakes are told: nobody is told of what is still being typed. @type {Set<string>} */
let heard = new Set();
/** Whether something was to be taken: from then on what is missing is a mistake. */
let asked = false;
let isChanged = false;

/** @param {import('./own-words.js').Mistake[]} mistakes @returns {import('./problems.js').Problem[]} */
function problems(mistakes) {
  const own = mistakes.map(({ field, problem, values }) => ({ field, message: fill(WORDS[`problem_${problem}`], values) }));
  const absent = asked ? missing().map((field) => ({ field, message: WORDS[`problem_${field}`] })) : [];
  const address = $('address').value.trim() && !addressOf($('address').value) ? [{ field: 'address', message: WORDS.address_problem }] : [];
  const seen = new Set([...own, ...absent, ...address].map(({ field }) => field));
  const others = (judged?.problems ?? []).filter(({ field }) => !seen.has(field));
  return [...own, ...absent, ...address, ...others];
}

/**
 * Whatever stops the program, what is typed stays, and the page says that nothing can be taken.
 * @param {import('./settings.js').Settings} settings
 */
function judge(settings) {
  try {
    return check(forProgram(settings));
  } catch (error) {
    console.error(error);
    isReady = false;
    $('program-problem').textContent = WORDS.problem_program;
    $('program-problem').hidden = false;
    return undefined;
  }
}

/** Looks at what is typed. @param {boolean} all whether every mistake is told */
function look(all) {
  const { settings, mistakes } = read();
  judged = isReady ? judge(settings) : undefined;
  const now = problems(mistakes);
  if (all) heard = new Set(now.map(({ field }) => field));
  show(now.filter(({ field }) => heard.has(field)));
  $('take-first').hidden = !now.length;
  tell(settings);
  showOutput(now.length || missing().length ? undefined : judged);
  drawPlan(settings, judged, DATA);
  const wrong = new Set(now.map(({ field }) => field));
  const looks = Object.fromEntries(['accent', 'radius', 'font'].map((name) => [name, wrong.has(name) ? '' : settings[name]]));
  if (judged) updatePreview(judged, looks, DATA.examples);
  return { settings, problems: now };
}

/** What is said beside the fields. @param {import('./settings.js').Settings} settings */
function tell(settings) {
  const dialled = judged?.dials.phone;
  $('dials').hidden = !dialled;
  if (dialled) {
    $('dials-number').textContent = fill(WORDS.dials, { number: dialled.replace('tel:', '') });
    $('test-call').href = dialled;
  }
  $('not-dialled').hidden = !!dialled || !judged || !settings['clinic-phone'] || !!missing().includes('clinic-phone');
  const ratio = judged?.contrast.accent;
  if (ratio !== undefined) $('accent-pick').value = `${settings.accent}`;
  $('contrast').hidden = ratio === undefined;
  if (ratio !== undefined) {
    const grade = ratio >= 7 ? 'good' : 'fair';
    // Cut, not rounded: 4.49 is not enough.
    $('contrast-text').textContent = [fill(WORDS.contrast, { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) }), WORDS[`contrast_${grade}`]].join(' ');
    $('swatch').style.background = `${settings.accent}`;
  }
  const warnings = (judged?.warnings ?? []).map(({ message }) => message);
  $('warnings').hidden = !warnings.length;
  $('warnings').replaceChildren(...warnings.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  $('show-closed').disabled = !settings['clinic-hours'];
}

let isReady = false;
let timer = 0;

/**
 * The settings, if all of them can be used; otherwise leads to what is wrong.
 * @returns {import('./settings.js').Settings | undefined}
 */
function taken() {
  asked = true;
  const { settings, problems: wrong } = look(true);
  if (isReady && !wrong.length) return settings;
  if (wrong.length) goTo();
  else $('program-problem').hidden = false;
  return undefined;
}

function begin() {
  // Firefox lets the script run there, but what it wants can be fetched from nowhere.
  if (location.protocol === 'file:') return;
  $('no-script').hidden = true;
  fillLists(DATA);
  beginQuestions();
  beginPreview(DATA.examples);
  // Some browsers put back what was typed before the page was loaded anew.
  $('form').reset();
  write(none());
  $('version').textContent = fill(WORDS.version, { version: DATA.version });
  $('set-up').hidden = $('take').hidden = false;
  $('form').addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
  $('form').addEventListener('input', () => {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => look(false), REST_MS);
  });
  $('form').addEventListener('change', () => look(true));
  $('accent-pick').addEventListener('input', () => { $('accent').value = $('accent-pick').value; });
  $('closed-add').addEventListener('click', () => {
    const day = $('closed-day').value;
    if (!day) return;
    isChanged = true;
    $('clinic-closed').value = [$('clinic-closed').value.trim(), day].filter(Boolean).join(', ');
    $('closed-day').value = '';
    look(true);
  });
  beginFiles({
    settings: () => read().settings,
    opened: (settings) => { write(settings); isChanged = false; look(true); },
    saved: () => { isChanged = false; },
  });
  beginTake(taken);
  beginPaper(taken, DATA);
  addEventListener('beforeunload', (event) => isChanged && event.preventDefault());
  showPreview(DATA.examples);
  look(false);
  ready().then(() => { isReady = true; look(false); }, (error) => {
    const { message, cause } = /** @type {Error} */ (error);
    $('program-problem').textContent = message === 'files' ? fill(WORDS.problem_files, { name: `${cause}` }) : WORDS.problem_program;
    $('program-problem').hidden = false;
  });
}

begin();
