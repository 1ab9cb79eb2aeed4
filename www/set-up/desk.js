// The program that checks settings and makes the files, loaded once, with all that its zip is made of.

import { DESK } from '#build';
import { desk_program } from '#desk';
import { BASE } from '../element/base.js';

/** @typedef {{ field: string, message: string }} Note */
/**
 * What the program says of settings.
 * @typedef {{
 *   problems: Note[], warnings: Note[], dials: Record<string, string | null>, contrast: Record<string, number>,
 *   tag: string, snippet: string, style: string, attributes: Record<string, string>,
 * }} Found
 */

/** A file of this folder and version. @param {{ name: string, integrity: string }} file */
async function fetchedFile({ name, integrity }) {
  const response = await fetch(new URL(name, BASE), { integrity }).catch(() => undefined);
  if (!response?.ok) throw new Error('files', { cause: name });
  return response;
}

async function open() {
  const base = fetchedFile(DESK.base);
  base.catch(() => {});
  await desk_program({ module_or_path: await fetchedFile(DESK.wasm) });
  desk_program.open(new Uint8Array(await (await base).arrayBuffer()));
}

/** @type {Promise<void> | undefined} */
let opened;

/** It may be asked for again where it did not come. */
export const ready = () => (opened ??= open().catch((error) => { opened = undefined; throw error; }));

/** @param {string} settings @returns {Found} */
export const check = (settings) => JSON.parse(desk_program.check(settings));

/** @param {Uint8Array} content */
export const sha256 = (content) => desk_program.sha256(content);

/** @param {string} address @returns {{ size: number, path: string }} */
export const code = (address) => JSON.parse(desk_program.code(address));

/**
 * The whole folder. A word about a withdrawal that lies in this folder goes with it.
 * @param {string} settings
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function zip(settings) {
  await ready();
  const name = 'withdrawn.json';
  const word = await fetch(new URL(name, BASE), { cache: 'no-store' }).catch(() => undefined);
  // Every folder has one: without it the check counts as withdrawn, and a new folder would undo that.
  if (!word?.ok) throw new Error('files', { cause: name });
  const files = new Map([[name, new Uint8Array(await word.arrayBuffer())]]);
  return desk_program.zip(settings, files);
}
