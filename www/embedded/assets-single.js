// What aftercheck-single.js has within it: everything. It makes no request, so it also runs from a
// file, in a sandbox, and where a policy allows no connection.

import { BUILD } from '#build';

/** @type {import('../types/assets.d.ts').Assets} */
export const ASSETS = {
  __proto__: null,
  fallback: () => BUILD.fallback,
  styles: () => BUILD.styles,
  texts: (lang) => BUILD.texts[lang],

  program: () => unpacked(BUILD.program),
  part: (place) => unpacked(BUILD.packed[place]),
};

/**
 * A program as if it came from a server: compiled while it is unpacked.
 * @param {string} text
 */
function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(program, { __proto__: null, headers: { 'content-type': 'application/wasm' } });
}
