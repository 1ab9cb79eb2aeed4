// The way from a page that has the check in it to the check's own page.

import { BASE } from '../element/base.js';

/** Address of the check's own page, if that is there. */
export async function ownPage() {
  if (!BASE) return undefined;
  const response = await fetch(new URL('./', BASE), { __proto__: null });
  return response.ok && (await response.text()).includes('<after-check own-page') ? response.url : undefined;
}
