// The goals. Times are ratios to the other pages' of the same run, since milliseconds differ between machines.

const HAND = 'hand-written';
const middle = (pages, name, key) => pages[name][key].middle;
const ratio = (most, what, [page, key], [other, otherKey]) => ({
  what, most, unit: 'x', figure: (pages) => middle(pages, page, key) / middle(pages, other, otherKey),
});
const limit = (most, what, page, key, unit = '', digits = 0, divisor = 1) => ({
  what, most, unit, digits, figure: (pages) => middle(pages, page, key) / divisor,
});
const MIB = 2 ** 20;

export const GOALS = [
  ratio(1.3, 'emergency card on the hosted page / first question of the hand-written page', ['hosted', 'card'], [HAND, 'live']),
  ratio(0.45, 'live on the hosted page / first question of SurveyJS', ['hosted', 'live'], ['SurveyJS', 'live']),
  ratio(0.5, 'live by script tag / first question of SurveyJS', ['embedded', 'live'], ['SurveyJS', 'live']),
  ratio(0.5, 'second visit / first, hosted page', ['hosted', 'second'], ['hosted', 'live']),
  ratio(0.5, 'second visit / first, by script tag', ['embedded', 'second'], ['embedded', 'live']),
  ...['hosted', 'embedded'].flatMap((page) => [
    ratio(2, `typical tap, ${page} / hand-written`, [page, 'typicalTap'], [HAND, 'typicalTap']),
    ratio(2, `slowest tap, ${page} / slowest hand-written`, [page, 'slowestTap'], [HAND, 'slowestTap']),
    ratio(0.5, `typical tap, ${page} / SurveyJS`, [page, 'typicalTap'], ['SurveyJS', 'typicalTap']),
    ratio(0.5, `slowest tap, ${page} / slowest of SurveyJS`, [page, 'slowestTap'], ['SurveyJS', 'slowestTap']),
  ]),
  limit(0, 'layout shift until live, hosted', 'hosted', 'shift', '', 4),
  limit(0, 'layout shift until live, by script tag', 'embedded', 'shift', '', 4),
  limit(4, 'requests until live, hosted', 'hosted', 'requests'),
  limit(5, 'requests until live, by script tag', 'embedded', 'requests'),
  // The three parts of the program, and the texts that come later.
  limit(4, 'requests after live, hosted', 'hosted', 'late'),
  limit(3, 'requests after live, by script tag', 'embedded', 'late'),
  limit(2, 'JavaScript heap, hosted', 'hosted', 'heap', ' MiB', 2, MIB),
  limit(2, 'WebAssembly memory, hosted', 'hosted', 'wasm', ' MiB', 2, MIB),
  ratio(2.5, 'main thread until live, hosted / hand-written', ['hosted', 'main'], [HAND, 'main']),
];
