// The FHIR export under every check there is: `node check.mjs QUESTIONNAIRE SAMPLES LFORMS`, with the packages of
// package.json in the folder AFTERCHECK_FHIR. The first two are what `cargo xtask fhir` writes. With AFTERCHECK_TELL it says
// what noticed each planted fault.

import { readFileSync } from 'node:fs';
import { against, references } from './against.mjs';
import { client } from './client.mjs';
import { faults } from './faults.mjs';
import { invariants } from './invariants.mjs';
import { profiles } from './profiles.mjs';
import { schema } from './schema.mjs';

/** As few samples would show little. */
const LEAST_SAMPLES = 1000;

const [questionnaireFile, samplesFile, lforms] = process.argv.slice(2);
const questionnaire = JSON.parse(readFileSync(questionnaireFile, 'utf8'));
const samples = readFileSync(samplesFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

let before = performance.now();
function seconds() {
  const now = performance.now();
  const took = ((now - before) / 1000).toFixed(1);
  before = now;
  return `${took} s`;
}

function fail(texts) {
  console.error(texts.slice(0, 40).join('\n'));
  console.error(`${texts.length} faults`);
  process.exit(1);
}

const means = {
  'JSON schema': schema(),
  profiles: profiles(),
  invariants: invariants(),
  'own check': ((response) => (resource) => [...response(resource), ...references(resource)])(against(questionnaire)),
};
console.log(`set-up: ${seconds()}`);

/** A Bundle, and each resource in it. */
const parts = (resource) => [resource, ...(resource.entry ?? []).map((it) => it.resource)];
const judge = (check, resource) => parts(resource).flatMap((part) => check(part).map((text) => `${part.resourceType}: ${text}`));

if (samples.length < LEAST_SAMPLES) fail([`${samples.length} samples only`]);
for (const [name, check] of Object.entries(means)) {
  const all = [questionnaire, ...samples.map((it) => it.bundle)];
  const found = all.flatMap((resource, place) => judge(check, resource).map((text) => `${name}: record ${place}: ${text}`));
  if (found.length > 0) fail(found);
  console.log(`${name}: ${samples.length} records without a fault, ${seconds()}`);
}

const responseOf = (bundle) => bundle.entry[0].resource;
const counts = Object.fromEntries(Object.keys(means).map((name) => [name, 0]));
const right = samples.find(({ bundle }) => responseOf(bundle).status === 'completed' && isRich(bundle));
if (!right) fail(['no sample has all that faults are planted in']);
const planted = faults(questionnaire, right.bundle);
const unnoticed = [];
for (const { name, resource } of planted) {
  const by = Object.keys(means).filter((it) => judge(means[it], resource).length > 0);
  by.forEach((it) => (counts[it] += 1));
  if (by.length === 0) unnoticed.push(`nobody noticed "${name}"`);
  if (process.env.AFTERCHECK_TELL) console.log(`  ${name}: ${by.join(', ')}`);
}
if (unnoticed.length > 0) fail(unnoticed);
console.log(`${planted.length} planted faults, noticed by ${Object.entries(counts).map(([name, count]) => `${name}: ${count}`).join(', ')}, ${seconds()}`);

/** Whether there is pain after the treatment and a reason for the level. */
function isRich(bundle) {
  const resources = bundle.entry.map((it) => it.resource);
  const derived = resources.filter((it) => it.valueQuantity && it.derivedFrom);
  return derived.length === 2 && derived.every((it) => it.valueQuantity.value > 0) && resources.some((it) => it.component);
}

const shown = await client(questionnaire, samples, lforms);
if (shown.faults.length > 0) fail(shown.faults);
console.log(`${shown.told}, ${seconds()}`);
