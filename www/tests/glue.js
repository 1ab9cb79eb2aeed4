// Stands for wasm-bindgen's glue: a test may put a program in its place.

export let wasm_bindgen;
export const standIn = (program) => { wasm_bindgen = program; };
