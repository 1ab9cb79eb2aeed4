// HL7's invariants: the constraints of the StructureDefinitions, in FHIRPath.

import { definitions, load } from './packages.mjs';

const fhirpath = load('fhirpath');
const model = load('fhirpath/fhir-context/r4');

/** A check: the invariants that a resource breaks. Warnings ("should") are no errors. */
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
        if (!holds(constraint, node, path, resource, seen)) found.add(constraint.key);
      }
      if (!isObject(node)) return;
      for (const [name, value] of Object.entries(node)) {
        if (name === 'resourceType' || name.startsWith('_')) continue;
        const next = type.under(path, name, types);
        if (next) for (const one of [value].flat()) walk(one, next.type, next.path);
      }
    };
    walk(resource, types.get(resource.resourceType), resource.resourceType);
    return [...found];
  };
}

const isObject = (value) => typeof value === 'object' && value !== null;

/** A StructureDefinition by the paths of its elements. */
class Type {
  #elements = new Map();

  constructor({ name, snapshot }) {
    this.name = name;
    for (const { path, type, constraint = [], contentReference } of snapshot.element) {
      const errors = constraint.filter((it) => it.severity === 'error' && it.expression);
      this.#elements.set(path, { types: type?.map((it) => it.code) ?? [], constraints: errors.map(compiled(path)), contentReference });
    }
  }

  element(path) {
    return this.#elements.get(path);
  }

  /** The type and the path of a field. */
  under(path, name, types) {
    const element = this.element(`${path}.${name}`) ?? this.#choice(path, name);
    if (!element) return undefined;
    if (element.contentReference) return { type: this, path: element.contentReference.slice(1) };
    const [code] = element.types.length === 1 ? element.types : [element.chosen];
    if (['BackboneElement', 'Element'].includes(code)) return { type: this, path: `${path}.${name}` };
    const type = types.get(code === 'Resource' ? undefined : code);
    return type && { type, path: type.name };
  }

  /** `valueInteger` is `value[x]`. */
  #choice(path, name) {
    for (const [key, element] of this.#elements) {
      const start = key.endsWith('[x]') ? key.slice(0, -3) : undefined;
      if (!start?.startsWith(`${path}.`) || start.slice(path.length + 1).includes('.')) continue;
      const chosen = element.types.find((it) => `${path}.${name}` === start + it[0].toUpperCase() + it.slice(1));
      if (chosen) return { ...element, types: [chosen] };
    }
    return undefined;
  }
}

const compiled = (path) => ({ key, expression }) => {
  const wholes = /%(root)?resource/i.test(expression);
  return { key, wholes, evaluate: fhirpath.compile({ base: path, expression }, model) };
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
