// A QuestionnaireResponse against its Questionnaire, and the references of a Bundle: what no validator looks at.

const EXTENSIONS = 'http://hl7.org/fhir/StructureDefinition/';
const same = (a, b) => a?.system === b?.system && a?.code === b?.code;
const extension = (element, name) => element.extension?.find((it) => it.url === EXTENSIONS + name);

/** A check: what is wrong with a response to this Questionnaire, one text each. */
export function against(questionnaire) {
  return (response) => {
    if (response.resourceType !== 'QuestionnaireResponse') return [];
    const found = [];
    const tell = (item, text) => found.push(`${item.linkId}: ${text}`);
    if (response.questionnaire !== `${questionnaire.url}|${questionnaire.version}`) found.push('of another Questionnaire');
    const given = answersOf(response);
    const walk = (asked, told = []) => {
      for (const item of told) {
        const of = asked.filter((it) => it.linkId === item.linkId);
        if (of.length !== 1) tell(item, 'is no item here');
        else if (told.filter((it) => it.linkId === item.linkId).length > 1) tell(item, 'stands there twice');
      }
      for (const item of asked) {
        const answer = told.find((it) => it.linkId === item.linkId);
        if (!isEnabled(item, given)) {
          if (answer) tell(item, 'is not asked');
          continue;
        }
        if (answer) wrong(item, answer).forEach((text) => tell(item, text));
        const missing = item.type !== 'group' && item.required && !answer?.answer?.length;
        if (missing && response.status === 'completed') tell(item, 'has no answer');
        walk(item.item ?? [], answer?.item ?? answer?.answer?.[0]?.item);
      }
    };
    walk(questionnaire.item, response.item);
    return found;
  };
}

/** All answers of a response, by the link id of their items. */
export function answersOf(response) {
  const given = new Map();
  const walk = (items = []) => {
    for (const item of items) {
      if (item.answer) given.set(item.linkId, item.answer);
      walk(item.item);
    }
  };
  walk(response.item);
  return given;
}

/** Whether a form with these answers shows an item, as FHIR R4 says; what stands above it is not looked at. */
function isEnabled(item, given) {
  const holds = ({ question, operator, answerInteger, answerCoding }) => {
    const answers = given.get(question) ?? [];
    const is = (it) => (answerCoding ? same(it.valueCoding, answerCoding) : it.valueInteger === answerInteger);
    if (operator === '!=') return !answers.some(is);
    if (operator === '=') return answers.some(is);
    throw new Error(`${item.linkId}: ${operator} is not known here`);
  };
  const all = (item.enableWhen ?? []).map(holds);
  return item.enableBehavior === 'any' ? all.includes(true) : !all.includes(false);
}

function wrong(item, { answer: answers = [] }) {
  if (['group', 'display'].includes(item.type)) return answers.length > 0 ? ['takes no answer'] : [];
  const found = answers.length > 1 && !item.repeats ? ['takes one answer'] : [];
  for (const answer of answers) {
    if (item.type === 'integer') found.push(...wrongInteger(item, answer));
    else if (item.type === 'choice') found.push(...wrongChoice(item, answer, answers.length));
    else found.push(`is of type ${item.type}, which is not known here`);
  }
  return found;
}

function wrongInteger(item, { valueInteger: number }) {
  if (!Number.isInteger(number)) return ['takes an integer'];
  const [least, most] = ['minValue', 'maxValue'].map((name) => extension(item, name)?.valueInteger);
  return number < least || number > most ? [`${number} is not from ${least} to ${most}`] : [];
}

function wrongChoice(item, { valueCoding }, count) {
  const option = item.answerOption.find((it) => same(it.valueCoding, valueCoding));
  if (!option) return [`${valueCoding?.code} is no option`];
  if (option.valueCoding.display !== valueCoding.display) return [`${valueCoding.code} has other words`];
  const alone = extension(option, 'questionnaire-optionExclusive')?.valueBoolean;
  return alone && count > 1 ? [`${valueCoding.code} stands beside another option`] : [];
}

/** A check: references of a Bundle that lead nowhere, and resources that no Provenance is of. */
export function references(bundle) {
  if (bundle.resourceType !== 'Bundle') return [];
  const entries = bundle.entry ?? [];
  const names = new Set(entries.map((it) => it.fullUrl));
  const found = [];
  const walk = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.reference === 'string' && !names.has(value.reference)) found.push(`${value.reference} is not there`);
    Object.values(value).forEach(walk);
  };
  walk(bundle);
  const targets = entries.flatMap((it) => it.resource?.target ?? []).map((it) => it.reference);
  const bare = entries.filter((it) => it.resource?.resourceType !== 'Provenance' && !targets.includes(it.fullUrl));
  return [...found, ...bare.map((it) => `${it.fullUrl} has no Provenance`)];
}
