// Stands for wasm-bindgen's glue: no test runs the program.

export const wasm_bindgen = undefined;
