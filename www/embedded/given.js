// What aftercheck.js has within it; everything else it asks for.

const GIVEN = {
  __proto__: null,
  fallback: () => BUILD.fallback,
  styles: () => BUILD.styles,
};
