// Responses of this very version. Other pages of this origin can write into its caches: what is not as FILES says is
// never shown.

import { FILES } from '#build';

/** @type {Record<string, string>} */
export const TYPES = {
  html: 'text/html;charset=utf-8', js: 'text/javascript;charset=utf-8', css: 'text/css;charset=utf-8',
  json: 'application/json', wasm: 'application/wasm', png: 'image/png',
};
/** What a host's headers may say of a kept page: what makes it safer. Anything else in a cache may be another page's. */
const SAFE = {
  'content-security-policy': /frame-ancestors [^;,]*/, 'x-frame-options': /^(DENY|SAMEORIGIN)$/i,
  'cross-origin-opener-policy': /^same-origin$/, 'x-content-type-options': /^nosniff$/, 'referrer-policy': /^no-referrer$/,
};

/**
 * A response of this version with these bytes; undefined if they are not this version's.
 * @param {string} name
 * @param {Response} response
 */
export async function checked(name, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (FILES[name] !== `sha384-${btoa(String.fromCharCode(...digest))}`) return undefined;
  const headers = new Headers({ 'content-type': TYPES[name.split('.').at(-1) || 'html'] });
  for (const [it, safe] of Object.entries(SAFE)) {
    const [value] = response.headers.get(it)?.match(safe) ?? [];
    if (value) headers.set(it, value);
  }
  return new Response(bytes, { headers });
}
