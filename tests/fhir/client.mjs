// LHC-Forms in Chromium: a program that others wrote shows the Questionnaire, takes a response and gives it back.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Browser } from '../../bench/browser.mjs';
import { answersOf } from './against.mjs';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="styles.css">
<body><div id="form"></div>
<script src="zone.min.js"></script><script src="lhc-forms.js"></script><script src="lformsFHIR.min.js"></script>`;

const LIMIT_MS = 60_000;

const TYPES = { js: 'text/javascript', css: 'text/css' };

/** Serves the page and the files it asks for, on this machine alone. */
function serve(folder) {
  const server = createServer(({ url }, response) => {
    const [, name] = /^\/([\w.-]+\.(?:js|css))$/.exec(url) ?? [];
    if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    if (!name) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[name.split('.').pop()] }).end(readFileSync(join(folder, name)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** A page in the browser, and what it asked the network for. */
class Page {
  requests = [];

  static async open(browser, url) {
    const page = new Page();
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    page.send = (method, params) => browser.send(method, params, sessionId);
    browser.hear(sessionId, (method, { request }) => {
      if (method === 'Network.requestWillBeSent' && !/^(data|blob):/.test(request.url)) page.requests.push(request.url);
    });
    await page.send('Network.enable');
    await page.send('Page.enable');
    await page.send('Page.navigate', { url });
    const ready = () => Boolean(globalThis.LForms?.Util?.addFormToPage && LForms.FHIR);
    const late = Date.now() + LIMIT_MS;
    while (!(await page.evaluate(ready))) {
      if (Date.now() > late) throw new Error('LHC-Forms did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return page;
  }

  /** What a function gives in the page, awaited. */
  async evaluate(run, ...values) {
    const expression = `(${run})(${values.map((it) => JSON.stringify(it)).join(', ')})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Runs in the page: shows the form with these answers, and gives the response that the form makes of them. */
async function show(questionnaire, response) {
  const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
  await LForms.Util.addFormToPage(LForms.Util.mergeFHIRDataIntoLForms(response, form, 'R4'), 'form');
  return LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4');
}

/** Runs in the page: the link ids of the items on it. */
function shownNow() {
  const names = [...document.querySelectorAll('#form [id^="item-"]')].map((it) => it.id);
  return names.map((it) => it.slice('item-'.length).split('/')[0]);
}

/** Runs in the page: the cursor into the field of an item. */
function focus(linkId) {
  const field = document.getElementById(`item-${linkId}/1/1`).querySelector('input');
  field.focus();
}

/** So many samples are shown. */
const SHOWN = 120;
/** What is hidden and shown has to differ among them. */
const LEAST_WAYS = 3;

/** Whether LHC-Forms shows what the check asks, gives back what it was given, and asks the network for nothing. */
export async function client(questionnaire, samples, folder) {
  const server = await serve(folder);
  const browser = await Browser.start();
  try {
    const page = await Page.open(browser, `http://127.0.0.1:${server.address().port}/`);
    const loaded = page.requests.length;
    const faults = await typed(page, questionnaire);
    const different = new Set();
    const some = samples.slice(0, SHOWN);
    for (const { bundle, shown } of some) {
      faults.push(...(await differences(page, questionnaire, bundle.entry[0].resource, shown)));
      different.add([...shown].sort().join());
    }
    faults.push(...(await noticed(page, questionnaire, some)));
    const late = page.requests.slice(loaded);
    faults.push(...late.map((url) => `asked for ${url} after it was loaded`));
    if (different.size < LEAST_WAYS) faults.push(`only ${different.size} ways of hiding and showing were tried`);
    return { faults, told: `LHC-Forms in ${browser.version}: ${some.length} responses shown and given back, ${different.size} ways of hiding and showing` };
  } finally {
    await browser.stop();
    server.close();
  }
}

/** What the form shows otherwise than the check, or gives back otherwise than it was given. */
async function differences(page, questionnaire, response, shown) {
  const returned = await page.evaluate(show, questionnaire, response);
  const names = (await page.evaluate(shownNow)).filter((it) => /^[qb]\d+$/.test(it));
  const [more, less] = [without(names, shown), without(shown, names)];
  const seen = more || less ? [`shown: ${more || 'nothing'} more than the check, ${less || 'nothing'} less`] : [];
  return [...seen, ...changed(answersOf(response), answersOf(returned))];
}

/** Without its conditions an item is shown where the check hides it: who compares has to see that. */
async function noticed(page, questionnaire, samples) {
  const plain = structuredClone(questionnaire);
  const items = plain.item.flatMap((it) => it.item ?? []).filter((it) => it.enableWhen);
  for (const item of items) {
    delete item.enableWhen;
    delete item.enableBehavior;
  }
  const { bundle, shown } = samples.find((it) => items.some(({ linkId }) => !it.shown.includes(linkId)));
  const found = await differences(page, plain, bundle.entry[0].resource, shown);
  return found.some((it) => it.startsWith('shown: q')) ? [] : ['an item without its conditions is not noticed'];
}

const without = (all, others) => all.filter((it) => !others.includes(it)).join(' ');

/** What a form has made of answers. */
function changed(given, returned) {
  const text = (answers) => JSON.stringify((answers ?? []).map(({ valueInteger, valueCoding: it }) => valueInteger ?? [it?.system, it?.code, it?.display]));
  const names = [...new Set([...given.keys(), ...returned.keys()])];
  return names.filter((it) => text(given.get(it)) !== text(returned.get(it))).map((it) => `${it}: ${text(given.get(it))} came back as ${text(returned.get(it))}`);
}

/** A number is typed that hides an item. */
async function typed(page, questionnaire) {
  const items = questionnaire.item.flatMap((it) => it.item ?? []);
  const hidden = items.find((it) => it.enableWhen?.[0].answerInteger !== undefined);
  const { question, answerInteger } = hidden.enableWhen[0];
  await page.evaluate(show, questionnaire, { resourceType: 'QuestionnaireResponse', status: 'in-progress' });
  const before = await page.evaluate(shownNow);
  await page.evaluate(focus, question);
  await page.send('Input.insertText', { text: `${answerInteger}` });
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  const late = Date.now() + LIMIT_MS;
  while ((await page.evaluate(shownNow)).includes(hidden.linkId)) {
    if (Date.now() > late) return [`${hidden.linkId} stays when ${answerInteger} is typed into ${question}`];
  }
  return before.includes(hidden.linkId) ? [] : [`${hidden.linkId} is hidden before anything is answered`];
}
