// The engine without any screen, for integrators; see docs/EMBEDDING.md. Before this stands the glue.

const ask = (cache) => fetch(new URL(PROGRAM.name, import.meta.url), { integrity: PROGRAM.integrity, cache });

/** As www/element/10-files.js: what fits its hash needs no question to the host, anything else is asked for anew. */
async function start() {
  const kept = await ask('force-cache').catch(() => undefined);
  await wasm_bindgen({ module_or_path: kept?.ok ? kept : await ask('reload') });
}

let started;

/** Assesses answers; see assess.d.ts. */
export async function assess(answers) {
  await (started ??= start().catch((error) => {
    // The next call asks again.
    started = undefined;
    throw new Error(`${PROGRAM.name} is missing, blocked or not of this version`, { cause: error });
  }));
  return wasm_bindgen.assess(answers);
}
