// Opening hours in three lines, as most clinics have them, and as the check takes them.

const WEEK = ['Mo-Fr', 'Sa', 'Su'];

/** In any language somebody may write what stands for no hours. */
const NO_HOURS = /^\s*(closed|none|[-–—])?\s*$/i;

/**
 * @param {string[]} lines Monday to Friday, Saturday, Sunday
 * @param {string} eachDay used in their place
 */
export function joinedHours(lines, eachDay) {
  if (eachDay.trim()) return eachDay.trim();
  return WEEK.flatMap((days, place) => (NO_HOURS.test(lines[place] ?? '') ? [] : [`${days} ${lines[place].trim()}`])).join(', ');
}

/**
 * The other way round; what does not fit into three lines stays as it is.
 * @param {string} hours
 * @returns {{ lines: string[], eachDay: string }}
 */
export function partedHours(hours) {
  const lines = ['', '', ''];
  let place = -1;
  for (const part of hours.split(',').map((it) => it.trim()).filter(Boolean)) {
    const [, days, times] = /^(?:(Mo-Fr|Sa|Su) )?(\d[\d:-]*)$/.exec(part) ?? [];
    if (days) place = WEEK.indexOf(days);
    if (!times || place < 0 || (days && lines[place])) return { lines: ['', '', ''], eachDay: hours };
    lines[place] += lines[place] ? `, ${times}` : times;
  }
  if (hours.trim()) for (const at of lines.keys()) lines[at] ||= 'closed';
  return { lines, eachDay: '' };
}
