// The glue of the program that sets up a clinic's site: widget/set-up.

export const desk_program: {
  (init: { module_or_path: Response }): Promise<unknown>;
  /** Takes what zips are made of; all else throws before. */
  open(base: Uint8Array): void;
  check(settings: string): string;
  zip(settings: string, files: Map<string, Uint8Array>): Uint8Array<ArrayBuffer>;
  sha256(content: Uint8Array): string;
  code(address: string): string;
};
