// What is printed: a poster, a card that goes with an appointment, and the test plan.

import { $, WORDS, element, fill } from '../reader/nodes.js';
import { addressOf, breakable, readable } from './address.js';
import { code } from './desk.js';
import { goTo, show } from './problems.js';
import { numberOf, plan } from './plan.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {{ regions: [string, string | null, string | null][], title: string, signs: string[], young: string }} Data */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {Settings} settings @param {Data} data */
const emergency = (settings, { regions }) => regions.find(([code]) => code === settings.region)?.[1] ?? undefined;

/**
 * @param {() => Settings | undefined} taken
 * @param {Data} data
 */
export function beginPaper(taken, data) {
  for (const name of ['poster', 'card']) {
    $(`print-${name}`).addEventListener('click', () => {
      const settings = taken();
      if (!settings) return;
      const address = addressOf(`${settings.address ?? ''}`);
      if (!address) {
        show([{ field: 'address', message: WORDS.address_problem }]);
        return goTo();
      }
      draw($(name), settings, address, data);
      printOnly(name);
    });
  }
  $('print-plan').addEventListener('click', () => {
    if (!taken()) return;
    const title = $('plan-paper').firstElementChild;
    const copies = ['plan-hint', 'plan-steps'].map((id) => $(id).cloneNode(true));
    for (const it of copies) it.removeAttribute('id');
    $('plan-paper').replaceChildren(title, ...copies);
    printOnly('plan-paper');
  });
}

/** @param {string} name */
function printOnly(name) {
  document.body.dataset.print = name;
  print();
}

/**
 * @param {HTMLElement} sheet
 * @param {Settings} settings
 * @param {string} address
 * @param {Data} data
 */
function draw(sheet, settings, address, data) {
  const number = emergency(settings, data) ?? (`${settings['emergency-number'] ?? ''}` || WORDS.local_number);
  const values = {
    name: `${settings['clinic-name']}`, address: breakable(readable(address)), phone: `${settings['clinic-phone']}`, hours: `${settings['clinic-hours'] ?? ''}`,
    title: data.title, young: data.young.replace('{clinic}', `${settings['clinic-name']}`),
    emergency: fill(WORDS.poster_emergency, { number }), signs: fill(WORDS.poster_signs, { signs: data.signs.join('; ') }),
  };
  for (const it of /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll('[data-value]'))) {
    it.textContent = /** @type {Record<string, string>} */ (values)[it.dataset.value ?? ''];
  }
  const { size, path } = code(address);
  const picture = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', fill(WORDS.code, { address: readable(address) }));
  picture.append(line);
  sheet.querySelector('.paper__code')?.replaceChildren(picture);
}

/**
 * @param {Settings} settings
 * @param {import('./desk.js').Found | undefined} found
 * @param {Data} data
 */
export function drawPlan(settings, found, data) {
  const dials = Object.fromEntries(Object.entries(found?.dials ?? {}).map(([name, link]) => [name, numberOf(link)]));
  const steps = plan(settings, { emergency: emergency(settings, data), dials, address: addressOf(`${settings.address ?? ''}`) });
  $('plan-steps').replaceChildren(...steps.map(({ words, values }) => element('li', fill(WORDS[words], values))));
}
