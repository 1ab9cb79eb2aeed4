// Why the check cannot run.

import { HAS_SHEETS } from './looks.js';

/**
 * In a word, for the host page.
 * @param {unknown} error
 */
export function reason(error) {
  if (typeof WebAssembly === 'undefined' || !HAS_SHEETS) return 'unsupported';
  if (error instanceof WebAssembly.CompileError) return 'blocked';
  return 'load';
}
