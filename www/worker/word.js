// The host's word about withdrawals: asked for, kept, and given to the page.

import { TYPES } from './checked.js';
import { join } from './join.js';
import { WITHDRAWN, WORD, addressOf } from './names.js';

export const lastWord = async () => (await caches.open(WORD)).match(addressOf(WITHDRAWN));

/**
 * Asks the host, and keeps what it says.
 * @param {Request} request
 */
export async function ask(request) {
  const response = await fetch(request);
  if (!response.ok && response.status !== 404 && response.status !== 410) throw response;
  const before = await lastWord().then((it) => it?.json()).catch(() => undefined);
  const word = JSON.stringify(join(before, await response.json().catch(() => undefined)));
  const answer = () => new Response(word, { headers: { 'content-type': TYPES.json } });
  // No room: then it is not kept, and holds for this visit.
  await caches.open(WORD).then((cache) => cache.put(addressOf(WITHDRAWN), answer())).catch(() => {});
  return answer();
}

/**
 * Without any word the check must not run.
 * @param {Request} request
 */
export async function word(request) {
  const kept = () => lastWord().catch(() => undefined);
  return ask(request).catch(async () => await kept() ?? new Response('{"withdrawn":true}'));
}
