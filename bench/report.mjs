// The figures as tables, and which goals are met.

import { GOALS } from './goals.mjs';
import { median, summary } from './summary.mjs';

const whole = (value) => value.toFixed(0);
const mebi = (bytes) => (bytes / 2 ** 20).toFixed(2);

/** Which figure, what it is called, how it is written. */
const ROWS = [
  ['paint', 'slow: first paint, ms', whole],
  ['card', 'slow: emergency card, ms', whole],
  ['live', 'slow: live (first control answers), ms', whole],
  ['second', 'slow: live on the second visit, ms', whole],
  ['kept', 'slow: the same, kept by the service worker, ms', whole],
  ['typicalTap', 'slow: typical tap to paint, ms', whole],
  ['slowestTap', 'slow: slowest tap to paint, ms', whole],
  ['shift', 'layout shift until live', (value) => value.toFixed(4)],
  ['fastLive', 'fast: live, ms', whole],
  ['main', 'fast: main thread until live, ms', whole],
  ['bytes', 'bytes over the wire', whole],
  ['requests', 'requests', whole],
  ['late', 'requests after live', whole],
  ['worker', 'requests of the service worker', whole],
  ['heap', 'JavaScript heap, MiB', mebi],
  ['wasm', 'WebAssembly memory, MiB', mebi],
  ['assess', 'fast: one assessment through `assess()`, ms', (ms) => ms.toFixed(3)],
];

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(row)].join('\n');

function cell(figure, write) {
  if (!figure) return '';
  const [middle, low, high] = [figure.middle, figure.low, figure.high].map(write);
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function figures(pages) {
  const names = Object.keys(pages);
  const rows = ROWS.map(([key, what, write]) => [what, ...names.map((name) => cell(pages[name][key], write))]);
  return table(['median (range)', ...names], rows);
}

/** How the hosted page loads: the run that is the median one. */
function waterfall(runs) {
  const middle = median(runs.map((run) => run.live));
  const run = runs.find((it) => it.live === middle);
  const name = (url) => new URL(url).pathname.split('/').pop() || 'index.html';
  const files = run.files.map((it) => [name(it.url), it.start, it.first ?? '', it.end ?? '', it.bytes]);
  const moments = [['first paint', run.paint], ['card', run.card], ['program compiled', run.compiled], ['ready event', run.ready], ['live', run.live]];
  return `${table(['file', 'asked, ms', 'answer begins, ms', 'ends, ms', 'bytes'], files)}\n\n${
    table(['moment', 'ms'], moments.map(([what, ms]) => [what, whole(ms)]))}`;
}

function slowestTaps(pages) {
  const rows = Object.entries(pages).flatMap(([name, page]) => page.taps.toSorted((a, b) => b.ms - a.ms).slice(0, 4)
    .map((tap) => [`${name}: ${tap.what.slice(0, 70)}`, whole(tap.ms)]));
  return table(['slowest taps', 'ms'], rows);
}

function goal({ what, most, unit, digits = 2, figure }, pages) {
  const value = figure(pages);
  const write = (number) => `${number.toFixed(digits)}${unit}`;
  // As printed: a figure that reads like the goal has met it.
  const over = Number(value.toFixed(digits)) - most;
  const end = over > 0 ? `missed by ${write(over)}` : 'met';
  return `${what}: ${write(value)}, goal at most ${write(most)}: ${end}`;
}

/** All of it, as text. */
export function report(result) {
  const pages = Object.fromEntries(Object.entries(result.pages).map(([name, runs]) => [name, summary(runs)]));
  const load = (values) => values[0].toFixed(1);
  const about = `${result.chromium}, ${result.processors} processors, ${result.runs} runs, load ${load(result.load)} before and ${load(result.loadAfter)} after`;
  const goals = GOALS.map((it) => goal(it, pages)).join('\n');
  return `\n${[about, figures(pages), slowestTaps(pages), `The hosted page on the slow phone:\n\n${waterfall(result.pages.hosted)}`, goals].join('\n\n')}`;
}
