// Planted faults: each breaks one thing in a resource that is right. What no check finds would be found by nobody.

/** The first item with this link id, wherever it stands. */
function item(resource, linkId) {
  const find = (items = []) => items.flatMap((it) => [it, ...find(it.item)]);
  return find(resource.item).find((it) => it.linkId === linkId);
}

/** The first item with such an answer or of such a kind. */
function first(resource, fits) {
  const find = (items = []) => items.flatMap((it) => [it, ...find(it.item)]);
  return find(resource.item).find(fits);
}

const conditional = (q) => first(q, (it) => it.enableWhen);
const choice = (q) => first(q, (it) => it.type === 'choice');
const number = (r) => first(r, (it) => it.answer?.[0].valueInteger !== undefined);
const coded = (r) => first(r, (it) => it.answer?.[0].valueCoding !== undefined);

const OF_QUESTIONNAIRE = {
  'no status': (q) => delete q.status,
  'a status that there is not': (q) => (q.status = 'ready'),
  'a type that there is not': (q) => (choice(q).type = 'number'),
  'an item without a type': (q) => delete choice(q).type,
  'an item without a link id': (q) => delete choice(q).linkId,
  'an operator that there is not': (q) => (conditional(q).enableWhen[0].operator = '=='),
  'conditions without a behaviour': (q) => { const of = conditional(q); of.enableWhen = Array(3).fill(of.enableWhen[0]); delete of.enableBehavior; },
  'a condition without an answer': (q) => delete conditional(q).enableWhen[0].answerCoding && delete conditional(q).enableWhen[0].answerInteger,
  'a link id twice': (q) => (choice(q).linkId = first(q, (it) => it.type === 'integer').linkId),
  'an unknown element': (q) => (q.urgency = 'high'),
  'a boolean as text': (q) => (choice(q).required = 'true'),
  'a name that is no identifier': (q) => (q.name = 'after check'),
  'an option with two values': (q) => (choice(q).answerOption[0].valueString = 'no'),
  'an option without a value': (q) => (choice(q).answerOption[0] = {}),
  'options for a display': (q) => (first(q, (it) => it.type === 'display').answerOption = choice(q).answerOption),
  'a display that is required': (q) => (first(q, (it) => it.type === 'display').required = true),
  'a text that is empty': (q) => (q.title = ''),
};

const OF_RESPONSE = {
  'no status': (r) => delete r.status,
  'a status that there is not': (r) => (r.status = 'done'),
  'a date as people write it': (r) => (r.authored = '27.11.2026'),
  'a time without a zone': (r) => (r.authored = '2026-11-27T10:00:00'),
  'two values': (r) => (number(r).answer[0].valueString = '7'),
  'an integer as text': (r) => (number(r).answer[0].valueInteger = '7'),
  'a code in place of a number': (r) => (number(r).answer = coded(r).answer),
  'no link id': (r) => delete number(r).linkId,
  'a link id that there is not': (r) => (number(r).linkId = 'q9999'),
  'an item of another page': (r) => r.item.at(-1).item.push(r.item.find((it) => it.item).item.pop()),
  'an item twice': (r) => { const group = r.item.findLast((it) => it.item); group.item.push(group.item[0]); },
  'more than the most': (r) => (number(r).answer[0].valueInteger = 99_999),
  'less than nothing': (r) => (number(r).answer[0].valueInteger = -1),
  'a code that is no option': (r) => (coded(r).answer[0].valueCoding.code = 'q1-999'),
  'a code with other words': (r) => (coded(r).answer[0].valueCoding.display = 'Something else'),
  'two answers to one choice': (r) => (coded(r).answer = [...coded(r).answer, ...coded(r).answer]),
  'an answer to a group': (r) => (r.item.find((it) => it.item).answer = number(r).answer),
  'a question without its answer': (r) => delete number(r).answer,
  'an answer that is empty': (r) => (number(r).answer = []),
  'of another Questionnaire': (r) => (r.questionnaire = 'urn:aftercheck:other'),
};

const entry = (bundle, type) => bundle.entry.find((it) => it.resource.resourceType === type).resource;
const score = (bundle) => bundle.entry.find((it) => it.resource.valueQuantity).resource;
const level = (bundle) => bundle.entry.find((it) => it.resource.component).resource;

const OF_BUNDLE = {
  'no type': (b) => delete b.type,
  'a type that there is not': (b) => (b.type = 'heap'),
  'two entries of one name': (b) => (b.entry[1].fullUrl = b.entry[0].fullUrl),
  'a reference to nothing': (b) => (score(b).derivedFrom = [{ reference: 'urn:uuid:00000000-0000-8000-8000-00000000ffff' }]),
  'an entry that no Provenance is of': (b) => entry(b, 'Provenance').target.pop(),
  'a resource that there is not': (b) => (b.entry[0].resource.resourceType = 'Answers'),
  'an Observation without a code': (b) => delete score(b).code,
  'an Observation without a status': (b) => delete score(b).status,
  'a quantity as text': (b) => (score(b).valueQuantity.value = '7'),
  'a quantity and a text': (b) => (score(b).valueString = '7'),
  'a unit without a system': (b) => delete score(b).valueQuantity.system,
  'a component without a code': (b) => delete level(b).component[0].code,
  'a note without a text': (b) => (level(b).note = [{ time: '2026-11-28' }]),
  'a period that ends before it begins': (b) => { delete score(b).effectiveDateTime; score(b).effectivePeriod = { start: '2026-11-28', end: '2026-11-27' }; },
  'a Provenance of nothing': (b) => delete entry(b, 'Provenance').target,
  'a Provenance of no time': (b) => delete entry(b, 'Provenance').recorded,
  'a Provenance of a day': (b) => (entry(b, 'Provenance').recorded = '2026-11-28'),
  'a Provenance of nobody': (b) => delete entry(b, 'Provenance').agent,
  'an agent that is nobody': (b) => delete entry(b, 'Provenance').agent[0].who,
};

/** What has to be refused: `{ name, resource }`. They are made from resources that are right. */
export function faults(questionnaire, bundle) {
  const response = entry(bundle, 'QuestionnaireResponse');
  const make = (kind, base, list) => Object.entries(list).map(([name, plant]) => {
    const resource = structuredClone(base);
    plant(resource);
    if (JSON.stringify(resource) === JSON.stringify(base)) throw new Error(`${kind}: "${name}" changes nothing`);
    return { name: `${kind}: ${name}`, resource };
  });
  return [
    ...make('Questionnaire', questionnaire, OF_QUESTIONNAIRE),
    ...make('QuestionnaireResponse', response, { ...OF_RESPONSE, ...between(questionnaire, response) }),
    ...make('Bundle', bundle, OF_BUNDLE),
  ];
}

/** What is wrong with a response only beside its Questionnaire. */
function between(questionnaire, response) {
  const set = first(questionnaire, (it) => it.repeats && item(response, it.linkId));
  const hidden = first(questionnaire, (it) => it.enableWhen?.[0].answerInteger !== undefined && item(response, it.linkId));
  const { question, answerInteger } = hidden.enableWhen[0];
  const required = first(questionnaire, (it) => it.required && it.type === 'choice' && item(response, it.linkId));
  const without = (items, linkId) => items.filter((it) => it.linkId !== linkId).map((it) => (it.item ? { ...it, item: without(it.item, linkId) } : it));
  return {
    '"none" beside an option': (r) => (item(r, set.linkId).answer = [set.answerOption[0], set.answerOption.at(-2)].map(({ valueCoding }) => ({ valueCoding }))),
    'an answer to what is not asked': (r) => (item(r, question).answer = [{ valueInteger: answerInteger }]),
    'complete without an answer that is needed': (r) => (r.item = without(r.item, required.linkId)),
  };
}
