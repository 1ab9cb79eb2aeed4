// A program that a script has within it.

/**
 * A program as if it came from a server: compiled while it is unpacked.
 * @param {string} text
 */
export function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(program, { __proto__: null, headers: { 'content-type': 'application/wasm' } });
}
