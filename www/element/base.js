// Where the files of this release lie.

import { address } from '#address';

const found = address();

/** Folder of this script, where the other files lie, wherever the clinic put them; if it can be known. */
export const BASE = found ? new URL('.', found) : undefined;
