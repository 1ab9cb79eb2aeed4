// The engine without any screen, for integrators; see docs/EMBEDDING.md.

import { INTEGRITY, PROGRAM } from '#build';
import { wasm_bindgen } from '#glue';

/** @param {RequestCache} cache */
const ask = (cache) => fetch(new URL(PROGRAM, import.meta.url), { integrity: INTEGRITY, cache });

/** As www/element/files.js: what fits its hash needs no question to the host, anything else is asked for anew. */
async function start() {
  const kept = await ask('force-cache').catch(() => undefined);
  await wasm_bindgen({ module_or_path: kept?.ok ? kept : await ask('reload') });
}

/** @type {Promise<void> | undefined} */
let started;

/**
 * Assesses answers; see assess.d.ts.
 * @param {object} answers
 */
export async function assess(answers) {
  await (started ??= start().catch((error) => {
    // The next call asks again.
    started = undefined;
    throw new Error(`${PROGRAM} is missing, blocked or not of this version`, { cause: error });
  }));
  return wasm_bindgen.assess(answers);
}
