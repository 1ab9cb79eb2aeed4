// What aftercheck.js has within it; everything else it asks for.

import { BUILD } from '#build';

/** @type {import('../types/assets.d.ts').Assets} */
export const ASSETS = {
  __proto__: null,
  fallback: () => BUILD.fallback,
  styles: () => BUILD.styles,
};
