// Checks what `wasm-pack build widget --target web -- --locked` gives: the package as another project would use it.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const manifest = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"));

for (const key of ["name", "version", "types", "main", "files"]) {
  assert.ok(manifest[key], `package.json has no "${key}"`);
}
for (const file of manifest.files) {
  assert.ok(existsSync(resolve(folder, file)), `package.json lists ${file}, which is missing`);
}
const types = readFileSync(resolve(folder, manifest.types), "utf8");
for (const name of ["assess", "decode", "mount", "summary", "toFhir"]) {
  assert.match(types, new RegExp(`export function ${name}\\(`), `no ${name}() in ${manifest.types}`);
}

const widget = await import(pathToFileURL(resolve(folder, manifest.main)));
const wasm = manifest.files.find((file) => file.endsWith(".wasm"));
widget.initSync({ module: readFileSync(resolve(folder, wasm)) });

// Nothing alarming, then one sign of an emergency: the levels have to differ.
const calm = widget.assess({ emergency: "no" });
const alarm = widget.assess({ emergency: "yes" });
assert.notDeepEqual(calm.level, alarm.level, "assess() does not tell an emergency apart");
assert.deepEqual(widget.assess({ emergency: "no" }), calm, "assess() remembers something");

// What is no record says what it is.
assert.throws(() => widget.decode("Hello"), /^Error: none\. /);
assert.throws(() => widget.summary("#check=20800.109", "en"), /^Error: cut\. /);

// Whoever writes the answers has to be told which key is wrong.
assert.throws(() => widget.assess({ no_such_key: 1 }), /no_such_key/);
assert.throws(() => widget.assess({ emergency: 1 }), /emergency.*must be/);
