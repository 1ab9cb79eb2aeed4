// HL7's invariants: the constraints of the StructureDefinitions, in FHIRPath.

import { definitions, load } from './packages.mjs';

const fhirpath = load('fhirpath');
const model = load('fhirpath/fhir-context/r4');

/** Some constraints trace what they look at. */
const QUIET = { traceFn: () => {} };

/** That a resource is told in words as well is advice, which a record for programs does not take. */
const NARRATIVE = 'dom-6';

/** A check: the invariants that a resource breaks, "should" included, and elements that have two values. */
export function invariants() {
  const types = new Map();
  for (const name of ['profiles-types.json', 'profiles-resources.json']) {
    for (const { resource } of definitions(name).entry) {
      if (resource.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint') {
        types.set(resource.name, new Type(resource));
      }
    }
  }
  const seen = new Map();
  return (resource) => {
    const found = new Set();
    const walk = (node, type, path) => {
      const element = type?.element(path);
      if (!element) return;
      for (const constraint of element.constraints) {
        if (saysNothing(constraint.key, node)) continue;
        if (!holds(constraint, node, path, resource, seen)) found.add(constraint.key);
      }
      if (!isObject(node)) return;
      const choices = new Set();
      for (const [name, value] of Object.entries(node)) {
        if (name === 'resourceType' || name.startsWith('_')) continue;
        const next = type.under(path, name, types);
        if (!next) continue;
        if (choices.has(next.choice)) found.add(`${next.choice} has two values`);
        if (next.choice) choices.add(next.choice);
        for (const one of [value].flat()) walk(one, next.type, next.path);
      }
    };
    walk(resource, types.get(resource.resourceType), resource.resourceType);
    return [...found];
  };
}

/** "Has a value or children" of a value, and how `reference` has to be where there is none: FHIRPath comes to neither. */
const saysNothing = (key, node) => (key === 'ele-1' && !isObject(node)) || (key === 'ref-1' && node.reference === undefined);

const isObject = (value) => typeof value === 'object' && value !== null;

/** A StructureDefinition by the paths of its elements. */
class Type {
  #elements = new Map();

  constructor({ name, snapshot }) {
    this.name = name;
    for (const { path, type, constraint = [], contentReference } of snapshot.element) {
      const known = constraint.filter((it) => it.expression && it.key !== NARRATIVE);
      this.#elements.set(path, { types: type?.map((it) => it.code) ?? [], constraints: known.map(compiled(path)), contentReference });
    }
  }

  element(path) {
    return this.#elements.get(path);
  }

  /** The type and the path of a field. */
  under(path, name, types) {
    const element = this.element(`${path}.${name}`) ?? this.#chosen(path, name);
    if (!element) return undefined;
    const { contentReference, choice, types: [code] } = element;
    if (contentReference) return { type: this, path: contentReference.slice(1) };
    if (['BackboneElement', 'Element'].includes(code)) return { type: this, path: `${path}.${name}` };
    const type = types.get(code);
    return type && code !== 'Resource' ? { type, path: type.name, choice } : undefined;
  }

  /** `valueInteger` is `value[x]` as an integer. */
  #chosen(path, name) {
    const ends = (it) => it[0].toUpperCase() + it.slice(1);
    for (const [choice, { types, constraints }] of this.#elements) {
      if (!choice.startsWith(`${path}.`) || !choice.endsWith('[x]')) continue;
      const code = types.find((it) => `${path}.${name}` === choice.slice(0, -'[x]'.length) + ends(it));
      if (code) return { types: [code], constraints, choice };
    }
    return undefined;
  }
}

const compiled = (path) => ({ key, expression }) => {
  const wholes = /%(root)?resource/i.test(expression);
  return { key, wholes, evaluate: fhirpath.compile({ base: path, expression }, model, QUIET) };
};

/** The same part under the same constraint is judged once. */
function holds({ key, wholes, evaluate }, node, path, resource, seen) {
  const judge = () => {
    const result = evaluate(node, { resource, rootResource: resource, context: node });
    return result.length === 1 && result[0] === true;
  };
  if (wholes) return judge();
  const name = `${path} ${key} ${JSON.stringify(node)}`;
  if (!seen.has(name)) seen.set(name, judge());
  return seen.get(name);
}
