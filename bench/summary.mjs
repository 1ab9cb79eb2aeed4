// From runs to figures: the median, the lowest and the highest.

/** The middle one; of an even number the lower of the two, so that it is one that was measured. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}

function figure(values) {
  return { middle: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/** One page's runs. A tap's time is its median over the runs. */
export function summary(runs) {
  const numbers = Object.keys(runs[0]).filter((key) => typeof runs[0][key] === 'number');
  const figures = Object.fromEntries(numbers.map((key) => [key, figure(runs.map((run) => run[key]))]));
  // A shift counts whichever of the two visits shows it.
  figures.shift = figure(runs.map((run) => Math.max(run.shift, run.fastShift)));
  const taps = runs[0].taps.map(({ what }, place) => ({ what, ms: median(runs.map((run) => run.taps[place]?.ms ?? Infinity)) }));
  const ofRuns = (choose) => figure(runs.map((run) => choose(run.taps.map((tap) => tap.ms))));
  const typicalTap = { ...ofRuns(median), middle: median(taps.map((tap) => tap.ms)) };
  const slowestTap = { ...ofRuns((all) => Math.max(...all)), middle: Math.max(...taps.map((tap) => tap.ms)) };
  return { ...figures, typicalTap, slowestTap, taps };
}
