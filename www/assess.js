// The engine without any screen, for integrators; see docs/EMBEDDING.md. Before this stands the glue.

const start = () => wasm_bindgen({
  module_or_path: fetch(new URL(PROGRAM.name, import.meta.url), { integrity: PROGRAM.integrity }),
}).catch((error) => {
  // A failed file may be asked for again.
  started = undefined;
  throw new Error(`${PROGRAM.name} is missing, blocked or not of this version`, { cause: error });
});

let started;

/** Assesses answers; see assess.d.ts. */
export async function assess(answers) {
  await (started ??= start());
  return wasm_bindgen.assess(answers);
}
