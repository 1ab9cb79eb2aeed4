// On the check's own page nothing is in its way: what www/embedded/ looks for is not there.

import { TAG } from '../element/page.js';

export const address = () => /** @type {HTMLScriptElement} */ (TAG).src;
/** @type {() => Promise<string | undefined>} */
/** @param {string} _lang */
export const ownPage = async (_lang) => undefined;
/** @type {(event: KeyboardEvent) => void} */
export const keepInDialog = () => {};
/** @type {(host: Element, x: number, y: number) => DOMRect | undefined} */
export const barAt = () => undefined;
