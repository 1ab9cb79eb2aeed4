// The pages that are measured, and how each is used: what is looked for, and what a tap does if not a finger's.

/** One form on one page, its first question a number. */
const form = {
  control: 'input[name=days], [data-name=days] input',
  tap: (control) => {
    control.value = '3';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  },
  // Three, so that the third opens the question about the bruise.
  ticks: 3,
  // It has no further screens.
  goOn: 'none',
};

const check = {
  host: 'after-check',
  control: 'button.ac-btn:not(.ac-btn--stop)',
  isAnswered: (root) => !!root.querySelector('.ac-bar'),
  ticks: 1,
  goOn: 'button.ac-btn:not(.ac-btn--alt)',
  heading: '.ac-h1',
  assess: `(async () => {
    const { assess } = await import('/aftercheck/assess.js');
    const answers = { emergency: 'no', breath: 'clear', regions: ['upper_back'], days_since: 1, pain_now: 4, pain_before: 2 };
    await assess(answers);
    const begin = performance.now();
    for (let i = 0; i < 200; i += 1) await assess(answers);
    return (performance.now() - begin) / 200;
  })()`,
};

export const PAGES = {
  'hand-written': { ...form, path: '/hand-written/', isAnswered: () => !!window.answers?.days },
  SurveyJS: { ...form, path: '/surveyjs/', isAnswered: () => Number(window.survey?.data.days) === 3 },
  hosted: { ...check, path: '/aftercheck/', card: 'after-check .ac-care li' },
  embedded: { ...check, path: '/aftercheck/embed.html' },
};

/** A page's description as source code, for the probe: functions do not travel otherwise. */
export function source({ path, ...spec }, verify) {
  const values = Object.entries({ ...spec, verify });
  return `{ ${values.map(([name, value]) => `${name}: ${typeof value === 'function' ? value : JSON.stringify(value)}`).join(', ')} }`;
}
