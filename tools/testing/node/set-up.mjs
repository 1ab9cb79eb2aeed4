// Runs the set-up page's program: makes a zip of each clinic's folder, and tries what must be refused.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...clinics] = process.argv.slice(2);
const file = (...name) => readFileSync(resolve(folder, ...name));
const { wasm_bindgen } = await import(pathToFileURL(resolve(folder, "program.mjs")));
await wasm_bindgen({ module_or_path: file("neutral", "set-up.wasm") });
const { check, code, open, sha256, zip } = wasm_bindgen;
const none = new Map();
const settings = (values) => JSON.stringify({ format: 1, ...values });
const checked = (values) => JSON.parse(check(settings(values)));

assert.throws(() => check(settings({})), /was not opened/);
const base = file("neutral", "set-up-base.zip");
const damaged = Uint8Array.from(base);
damaged[base.length >> 1] ^= 1;
assert.throws(() => open(damaged), /cannot be read; copy all files of one release together/);
open(base);

for (const name of clinics) {
  const text = file(`${name}.json`, ).toString();
  assert.deepEqual(JSON.parse(check(text)).problems, [], name);
  const start = performance.now();
  const made = zip(text, none);
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
  writeFileSync(resolve(folder, `${name}.zip`), made);
  assert.deepEqual(Buffer.from(zip(text, none)), Buffer.from(made), "another zip at the second time");
}

// What is withdrawn stays so, and what cannot be read is no "nothing".
const word = (text) => new Map([["withdrawn.json", new TextEncoder().encode(text)]]);
const stored = (bytes) => Buffer.from(bytes).toString("latin1");
assert.match(stored(zip(settings({}), word('{"withdrawn":["0.1.0"]}'))), /"withdrawn": \[\n {4}"0.1.0"\n {2}\]/);
assert.match(stored(zip(settings({}), word('{"withdrawn":true}'))), /"withdrawn": true/);
assert.throws(() => zip(settings({}), word("<h1>")), /withdrawn.json in this folder cannot be read; write/);
assert.throws(() => zip(settings({}), word('{"release":999999999,"withdrawn":[]}')), /newer release/);

// What says nothing without it stays out of what is pasted, and out of the way.
const outOfHours = checked({ "clinic-hours": "Mo-Fr 8-25", "out-of-hours": "111" });
assert.deepEqual(outOfHours.problems.map(({ field }) => field), ["clinic-hours"]);
assert.doesNotMatch(outOfHours.snippet, /clinic-hours|out-of-hours=/);

// What is for a page of the clinic's alone is in the snippet that is shown; set_up.rs compares that of the zip.
const pasted = { region: "GB", "clinic-phone": "01632 960123", root: "closed", mode: "leaflet", "heading-level": "3" };
const { snippet } = checked(pasted);
assert.match(snippet, /mode="leaflet" heading-level="3" root="closed"/);
writeFileSync(resolve(folder, "pasted.zip"), zip(settings(pasted), none));
writeFileSync(resolve(folder, "pasted.html"), snippet);
assert.equal(sha256(new TextEncoder().encode("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
const unknown = checked({ "emergency-number": "555", "clinic-phone": "01632 960123" }).warnings.map(({ field }) => field);
assert.deepEqual(unknown, ["region", "emergency-number"]);

// Each mistake is told, with its field, and none keeps the others from being told.
const fields = (values) => checked(values).problems.map(({ field }) => field).sort();
assert.deepEqual(fields({ regoin: "GB", region: "XX", "clinic-phone": "tel", "clinic-hours": "Mo 8", "clinic-closed": "2026-11-31", "heading-level": "7", "own-origin": "yes", accent: "url(x)", font: "a;b", theme: 3 }),
  ["accent", "clinic-closed", "clinic-hours", "clinic-phone", "font", "heading-level", "own-origin", "region", "regoin", "theme"]);
for (const [text, field] of [["", ""], ["[]", ""], ["{}", "format"], ['{"format":2}', "format"], ['{"format":1,"__proto__":"x"}', "__proto__"]]) {
  assert.deepEqual(JSON.parse(check(text)).problems.map((it) => it.field), [field], text);
  assert.throws(() => zip(text, none), Error, text);
}
assert.throws(() => zip(settings({ region: "XX" }), none), /region: XX is not known; use GB/);

// In the words of dist, without the name of the option.
for (const [name, value, said] of JSON.parse(file("refused.json").toString())) {
  const [problem, ...others] = checked({ region: "GB", [name]: value }).problems;
  assert.deepEqual([problem?.field, others], [name, []], `${name} ${value}`);
  assert.equal(said.replace(/^--[a-z-]+:? /, ""), problem.message);
  assert.throws(() => zip(settings({ region: "GB", [name]: value }), none), Error, `${name} ${value}`);
}

// What is shown of settings.
const shown = checked({ region: "GB", "clinic-name": "A \"B\"", "clinic-phone": "+44 (0)1632 960123", "emergency-number": "112", accent: "#0b5063", theme: "dark" });
assert.deepEqual(shown.dials, { phone: "tel:+441632960123", "out-of-hours": null, "emergency-number": "tel:112" });
assert.deepEqual(shown.contrast, { accent: 8.9, "accent-shown": 8.9 });
assert.deepEqual(shown.warnings.map(({ field }) => field), ["emergency-number"]);
assert.deepEqual(shown.attributes, { region: "GB", "clinic-name": 'A "B"', "clinic-phone": "+44 (0)1632 960123", "emergency-number": "112", theme: "dark" });
assert.match(shown.snippet, /^<after-check lang="en" region="GB" clinic-name="A &quot;B&quot;"[^>]* theme="dark" style="--ac-accent: #0b5063">\n<div class="aftercheck-leaflet"/);
assert.match(shown.tag, /^<script src="\/aftercheck\/aftercheck.js" data-embed data-region="GB" [^>]* async><\/script>$/);

const { size, path } = JSON.parse(code("https://clinic.example/aftercheck/"));
assert.ok(size > 30 && /^M4 4h7v1h-7M/.test(path), `${size} ${path.slice(0, 20)}`);
for (const address of ["", "https://", "javascript:alert(1)", "http://clinic.example/", "https://a.example/ b", `https://a.example/${"a".repeat(999)}`]) {
  assert.throws(() => code(address), Error, address);
}
console.log("what must be refused is refused");
