// The check itself, in a root of its own, as patients see it: the same program, texts and styles, with the clinic's settings. It
// stands in no frame, which hosts forbid for this folder, and in no element, which takes no made-up taps.

import { ASSETS } from '#assets';
import { $, WORDS, fill } from '../reader/nodes.js';
import { directionOf, language } from '../element/language.js';
import { program, texts, wholeTexts } from '../element/program.js';
import { settings } from '../element/settings.js';
import { drive } from './drive.js';
import { leafletIn } from './markup.js';

/** @typedef {{ answers: Record<string, number | number[]>, said: string } | null} Example */

const host = /** @type {HTMLElement} */ ($('check'));
const shadow = host.attachShadow({ mode: 'open' });
const body = document.createElement('div');
/** Where the leaflet stands as it is pasted: without the looks of this page and of the check. */
const paper = $('pasted').attachShadow({ mode: 'open' });
let pasted = '';
/** @type {import('../types/glue.d.ts').Widget | undefined} */
let widget;
/** @type {Record<string, string>} */
let attributes = {};
/** Counts what was asked for: what comes late must not take its place. */
let turn = 0;

const START = 'start';
const EMERGENCY = '4';
const CLOSED = 'closed';
const CONTACT_NOW = 2;

const pick = () => $('screen').value;
const isLeaflet = () => attributes.mode === 'leaflet';

/** The leaflet, if that is what one sees. */
function showPasted() {
  const shown = isLeaflet() && pick() === START;
  if (shown) paper.replaceChildren(...leafletIn(pasted));
  $('pasted').hidden = !shown;
  host.hidden = shown;
  return shown;
}

/** An element with the settings, as the check reads them. */
function probe() {
  const made = document.createElement('after-check');
  for (const [name, value] of Object.entries(attributes)) if (name !== 'own-words' || value) made.setAttribute(name, value);
  if (pick() === CLOSED) made.setAttribute('clinic-closed', [attributes['clinic-closed'], today()].filter(Boolean).join(', '));
  return made;
}

/** By the clock of this device, as the check has it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => `${it}`.padStart(2, '0')).join('-');
}

/** Shows the screen that is picked. @param {Example[]} examples */
export async function showPreview(examples) {
  const mine = ++turn;
  const screen = pick();
  sayOfPreview(WORDS.preview_loading);
  host.inert = true;
  try {
    if (showPasted()) {
      widget?.destroy();
      widget = undefined;
      $('frame').scrollTop = 0;
      return sayOfPreview(WORDS.preview_pasted);
    }
    const made = probe();
    const lang = language(made);
    const isResult = screen !== START;
    const [api, words] = [await program(), await (isResult ? wholeTexts(lang) : texts(lang))];
    if (mine !== turn) return;
    widget?.destroy();
    const root = document.createElement('div');
    root.className = 'ac';
    root.lang = lang;
    root.dir = directionOf(lang);
    body.replaceChildren(root);
    widget = api.mount(root, settings(made), words, () => {});
    const example = examples[screen === CLOSED ? CONTACT_NOW : Number(screen)];
    if (isResult && (example || screen === EMERGENCY)) await drive(shadow, screen === EMERGENCY ? undefined : example?.answers);
    if (mine !== turn) return;
    $('frame').scrollTop = 0;
    const note = example?.said && isResult ? fill(WORDS.preview_example, { answers: example.said }) : '';
    sayOfPreview([WORDS.preview_note, note, isLeaflet() ? WORDS.preview_leaflet : ''].filter(Boolean).join(' '));
    host.inert = false;
  } catch (error) {
    console.error(error);
    if (mine === turn) sayOfPreview(WORDS.preview_failed);
  }
}

/** @param {string} text */
const sayOfPreview = (text) => { $('preview-note').textContent = text; };

/**
 * Takes what has changed, without another start where the screen can stay.
 * @param {import('./desk.js').Found} found
 * @param {Record<string, unknown>} looks
 * @param {Example[]} examples
 */
export async function updatePreview({ attributes: now, snippet }, looks, examples) {
  for (const [name, property] of [['accent', '--ac-accent'], ['radius', '--ac-radius'], ['font', '--ac-font']]) {
    if (looks[name]) host.style.setProperty(property, `${looks[name]}`);
    else host.style.removeProperty(property);
  }
  host.setAttribute('theme', now.theme ?? '');
  const before = attributes;
  attributes = now;
  pasted = snippet;
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  if (!widget || host.inert || before.lang !== now.lang || before.mode !== now.mode) return showPreview(examples);
  const mine = turn;
  const made = probe();
  const words = await wholeTexts(language(made));
  // Another start has all of it.
  if (mine === turn) widget.update(settings(made), words);
}

/** @param {Example[]} examples */
export function beginPreview(examples) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ASSETS.styles());
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(body);
  $('screen').addEventListener('change', () => showPreview(examples));
  for (const it of document.querySelectorAll('[name="width"]')) {
    it.addEventListener('change', () => { $('set-up').dataset.width = /** @type {HTMLInputElement} */ (it).value; });
  }
}
