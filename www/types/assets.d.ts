// What a script has within it, and the hosted page for it.

import type { Fallback } from './build.d.ts';

/** A tap on the hosted page before the check was there: on which button, where and when. */
export interface Tapped { place: number; x: number; y: number; timeStamp: number }

/** What www/hosted/early.js leaves for hosted.js, on its own tag. */
export interface Early {
  program?: Promise<Response>;
  withdrawn?: Promise<Response>;
  tapped?: Tapped;
  /** What stood behind `#` in the address. Once the program has read it, `#` is left. */
  link?: string;
}

/** Which control of the first screen had the focus. */
export interface Before { focused: number }

export interface Assets {
  __proto__: null;
  fallback(): Fallback;
  styles(): string;
  texts?(lang: string): string[] | undefined;
  program?(): Response;
  part?(place: number): Response;
  early?(name: string): Promise<Response> | undefined;
  before?(): Before;
  replay?(root: HTMLElement, before: Before, click: (control: HTMLElement, at: Tapped) => void): void;
}
