// Errors that went through the program and were caught nowhere.

/**
 * Called by wasm-bindgen's glue; the element, which needs the glue itself, says what becomes of them.
 * @type {{ broken?: (error: unknown) => void }}
 */
export const faults = {};
