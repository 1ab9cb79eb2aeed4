// What aftercheck.js has within it; everything else it asks for.

const GIVEN = {
  fallback: () => BUILD.fallback,
  styles: () => BUILD.styles,
};
