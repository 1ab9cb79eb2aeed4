// The validator of @medplum/core, by HL7's StructureDefinitions.

import { definitions, load } from './packages.mjs';

const { indexStructureDefinitionBundle, validateResource } = load('@medplum/core');

/** A check: what is wrong with a resource, one text each. */
export function profiles() {
  for (const name of ['profiles-types.json', 'profiles-resources.json']) {
    indexStructureDefinitionBundle(definitions(name));
  }
  const told = (issues) => issues.filter((it) => it.severity !== 'warning').map((it) => `${it.expression} ${it.details?.text}`);
  return (resource) => {
    try {
      return told(validateResource(resource));
    } catch (error) {
      if (!error.outcome) throw error;
      return told(error.outcome.issue);
    }
  };
}
