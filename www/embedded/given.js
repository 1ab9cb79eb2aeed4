// What aftercheck.js has within it; everything else it asks for.

const GIVEN = {
  styles: () => BUILD.styles,
};
