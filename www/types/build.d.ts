// What the build writes into the scripts: each has what it imports. tests/build.js stands for it in the tests.

/** What is said when the check cannot run, in one language. */
export interface FallbackWords {
  /** From which side it is read. */
  dir: 'ltr' | 'rtl';
  cannot: string;
  worried: string;
  link: string;
  /** With a place for `{number}`, as `dial`. */
  call: string;
  dial: string;
  /** Words for a number that is not known. */
  number: string;
  contact: string;
  /** Names and numbers. */
  regions: [string, string][];
  /** The emergency list. */
  signs: string[];
}

export interface Fallback {
  /** Emergency numbers by the code of a region. */
  numbers: Record<string, string>;
  texts: Record<string, FallbackWords>;
}

/** The files that the element loads, with their hashes; in some scripts also what is in them. */
export const BUILD: {
  files: { wasm: string; parts: string[]; locales: Record<string, string>; later: Record<string, string> };
  integrity: Record<string, string>;
  fallback: Fallback;
  styles: string;
  /** By language; in the page that reads a record, those of its language. */
  texts: Record<string, string[]>;
  program: string;
  packed: string[];
};

/** The program that a script loads by itself, and its hash. */
export const PROGRAM: string;
export const INTEGRITY: string;
/** The English texts in two files, each with its hash. */
export const LOCALES: [string, string][];

/** The version of the pack. */
export const PACK: string;
/** Lines of texts of the hosted page. */
export const READY: number;
export const STALE: number;
export const DATE: number;
export const MONTHS: number;
/** From the folder of a language to the one with the files of all. */
export const UP: string;

/** A number that rises with each release. */
export const RELEASE: number;
/** The hash of all that the worker keeps. */
export const VERSION: string;
/** Hashes by name. */
export const FILES: Record<string, string>;
/** A page with the emergency list. */
export const ADVICE: string;

/** What the page that sets up a clinic's site asks for, with hashes. */
export const DESK: Record<'wasm' | 'base', { name: string; integrity: string }>;
