// What aftercheck-single.js has within it: everything. It makes no request, so it also runs from a
// file, in a sandbox, and where a policy allows no connection.

import { BUILD } from '#build';
import { unpacked } from '../element/unpacked.js';

/** @type {import('../types/assets.d.ts').Assets} */
export const ASSETS = {
  __proto__: null,
  fallback: () => BUILD.fallback,
  styles: () => BUILD.styles,
  texts: (lang) => BUILD.texts[lang],

  program: () => unpacked(BUILD.program),
  part: (place) => unpacked(BUILD.packed[place]),
};
