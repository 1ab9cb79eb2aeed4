// Visits all pages in turn, for some rounds, and reports. `cargo xtask bench` starts it:
// node measure.mjs URL RUNS FILE

import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { Browser } from './browser.mjs';
import { PAGES } from './pages.mjs';
import { report } from './report.mjs';
import { Phone } from './visit.mjs';

const SLOW = { slowNetwork: true, slowCpu: true };
/** More taps than any path has. */
const TAPS = 80;

/** Without throttling: what the page costs. Nothing is tapped. */
async function fast(browser, page, url) {
  const phone = await Phone.open(browser);
  const tab = await phone.visit(page, url, { worker: true });
  const main = (await tab.metric('TaskDuration')) * 1000;
  await tab.settle();
  const { live } = await tab.evaluate('bench.times()');
  const [late, early] = [true, false].map((after) => tab.requests.filter((it) => it.start > live === after));
  const figures = {
    main,
    fastLive: live,
    fastShift: await tab.evaluate('bench.shift()'),
    bytes: early.reduce((sum, it) => sum + it.bytes, 0),
    requests: early.length,
    late: late.length,
    ...await tab.memory(),
    ...page.assess && { assess: await tab.evaluate(page.assess) },
  };
  await tab.close();
  const kept = phone.workerRequests();
  if (kept) {
    const again = await phone.visit(page, url, { ...SLOW, worker: true });
    figures.worker = kept;
    figures.kept = (await again.evaluate('bench.times()')).live;
  }
  await phone.close();
  return figures;
}

/** The slow phone: the first visit, the second, and all questions answered. */
async function slow(browser, page, url) {
  const phone = await Phone.open(browser);
  const load = async () => {
    const tab = await phone.visit(page, url, { ...SLOW, verify: true });
    // The browser tells of its paints and shifts a little later.
    await tab.settle();
    const times = await tab.evaluate('bench.times()');
    const shift = await tab.evaluate(`bench.shift(${times.live})`);
    await tab.close();
    return { ...times, shift, files: tab.requests };
  };
  const first = await load();
  const second = (await load()).live;
  const tab = await phone.visit(page, url, { slowCpu: true });
  await tab.settle();
  const taps = [];
  for (let target; taps.length < TAPS && (target = await tab.evaluate('bench.next()'));) {
    taps.push({ what: target.what, ms: await tab.tap(target) });
  }
  await phone.close();
  return { ...first, second, taps };
}

const [url, runs, file] = process.argv.slice(2);
const browser = await Browser.start();
const result = {
  when: new Date().toISOString(), chromium: browser.version, processor: cpus()[0].model, processors: cpus().length,
  load: loadavg(), runs: Number(runs), pages: Object.fromEntries(Object.keys(PAGES).map((name) => [name, []])),
};
// In turn, so that a busy minute of the machine is shared by all pages. The first round warms up.
for (let round = 0; round <= result.runs; round += 1) {
  for (const [name, page] of Object.entries(PAGES)) {
    console.log(`round ${round} of ${result.runs}: ${name}`);
    const figures = await fast(browser, page, url);
    if (round) result.pages[name].push({ ...figures, ...await slow(browser, page, url) });
  }
}
await browser.stop();
result.loadAfter = loadavg();
writeFileSync(file, JSON.stringify(result, undefined, 1));
console.log(report(result));
