// The clinic's own words: as they are typed, a line each, and as the check takes them.

export const MOST = 5;

/** @typedef {{ ask: string, kind: string, choices: string, unit: string, raise: string }} Question */
/** @typedef {{ lines: string[], bring: string, tips: string, links: string, questions: Question[] }} Typed */
/** @typedef {{ field: string, problem: string, values: Record<string, string> }} Mistake */

/** @param {string} text */
const linesOf = (text) => text.split('\n').map((it) => it.trim()).filter(Boolean);

/**
 * As JSON text, empty if nothing is said, and each mistake with the name of its field.
 * @param {Typed} typed
 * @returns {{ json: string, mistakes: Mistake[] }}
 */
export function toJson(typed) {
  const mistakes = /** @type {Mistake[]} */ ([]);
  /** @param {string} field @param {string} problem @param {Record<string, string>} [values] */
  const wrong = (field, problem, values = {}) => { mistakes.push({ field, problem, values }); };
  /** @type {any} */
  const made = {};
  const lines = Object.fromEntries(typed.lines.flatMap((line, level) => (line.trim() ? [[level, line.trim()]] : [])));
  if (Object.keys(lines).length) made.lines = lines;
  if (typed.bring.trim()) made.bring = typed.bring.trim();
  const [tips, links] = [linesOf(typed.tips), linesOf(typed.links)];
  if (tips.length > MOST) wrong('own-tips', 'many', { what: 'tips' });
  if (tips.length) made.tips = tips;
  if (links.length > MOST) wrong('own-links', 'many', { what: 'links' });
  for (const line of links) {
    const [, text, href] = /^(.*\S)\s+((?:https:\/\/|\/(?!\/))\S+)$/i.exec(line) ?? [];
    if (!text) wrong('own-links', 'link', { line });
    else (made.links ??= []).push({ text, href });
  }
  typed.questions.forEach((question, place) => {
    const ask = question.ask.trim();
    if (!ask) {
      if (question.choices.trim() || question.raise.trim()) wrong(`own-ask-${place}`, 'ask');
      return;
    }
    const choices = linesOf(question.choices);
    /** @type {any} */
    const one = { ask, kind: question.kind };
    if (question.kind === 'choice') one.choices = choices;
    if (question.kind === 'number' && question.unit.trim()) one.unit = question.unit.trim();
    for (const line of question.kind === 'text' ? [] : linesOf(question.raise)) {
      const [, what, level] = /^(.*\S)\s+([1-4])$/.exec(line) ?? [];
      const least = question.kind === 'number' && /^-?\d+(?:[.,]\d+)?$/.test(what) ? Number(what.replace(',', '.')) : undefined;
      if (least !== undefined) (one.raise ??= []).push({ at_least: least, to: Number(level) });
      else if (question.kind === 'choice' && choices.includes(what)) (one.raise ??= []).push({ choice: what, to: Number(level) });
      else wrong(`own-raise-${place}`, 'raise', { line });
    }
    (made.questions ??= []).push(one);
  });
  return { json: Object.keys(made).length ? JSON.stringify(made) : '', mistakes };
}

/** @returns {Typed} */
const nothing = () => ({ lines: ['', '', '', '', ''], bring: '', tips: '', links: '', questions: [] });

/**
 * The other way round. What is no such text says nothing: a file that somebody has written by hand is told by the program.
 * @param {string} json
 * @returns {Typed}
 */
export function fromJson(json) {
  const typed = nothing();
  /** @type {any} */
  let given;
  try {
    given = JSON.parse(json);
  } catch {
    return typed;
  }
  /** @param {unknown} it */
  const text = (it) => (typeof it === 'string' ? it : '');
  /** @param {unknown} it @returns {any[]} */
  const list = (it) => (Array.isArray(it) ? it : []);
  typed.lines = typed.lines.map((_, level) => text(given?.lines?.[level]));
  typed.bring = text(given?.bring);
  typed.tips = list(given?.tips).map(text).join('\n');
  typed.links = list(given?.links).map((it) => `${text(it?.text)} ${text(it?.href)}`).join('\n');
  typed.questions = list(given?.questions).slice(0, MOST).map((it) => ({
    ask: text(it?.ask), kind: text(it?.kind) || 'text', choices: list(it?.choices).map(text).join('\n'), unit: text(it?.unit),
    raise: list(it?.raise).map((each) => `${each?.choice ?? each?.at_least} ${each?.to}`).join('\n'),
  }));
  return typed;
}

/**
 * Whether the fields hold all of it.
 * @param {string} json
 */
export function fitsFields(json) {
  let given;
  try {
    given = JSON.parse(json);
  } catch {
    return false;
  }
  const { json: back, mistakes } = toJson(fromJson(json));
  return !mistakes.length && inOrder(given) === inOrder(JSON.parse(back || '{}'));
}

/** The same whatever the order of the names. @param {unknown} value */
const inOrder = (value) => JSON.stringify(value, (_, it) => (
  it && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort(([one], [other]) => (one < other ? -1 : 1))) : it));
