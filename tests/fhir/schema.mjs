// HL7's JSON schema.

import { definitions, load } from './packages.mjs';

const Ajv = load('ajv').default;

/** A check: what is wrong with a resource, one text each. */
export function schema() {
  // What its draft called `id`.
  const { id, discriminator, ...rest } = definitions('fhir.schema.json');
  const ajv = new Ajv({ strict: false });
  ajv.addMetaSchema(load('ajv/dist/refs/json-schema-draft-06.json'));
  // A resource within another is judged by itself. The other two are named in the file and not defined there.
  const open = { ResourceList: {}, Resource: {}, integer64: {} };
  ajv.addSchema({ ...rest, $id: id, definitions: { ...rest.definitions, ...open } });
  const known = new Map();
  return (resource) => {
    const type = resource.resourceType;
    if (!known.has(type)) known.set(type, ajv.getSchema(`${id}#/definitions/${type}`));
    const validate = known.get(type);
    if (!validate) return [`no resource ${type}`];
    return validate(resource) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`);
  };
}
