// Where the page has broken what the script needs before there is an element: the list, in the page's own looks.

import { ASSETS } from '#assets';

/** @param {unknown} error */
export function lastResort(error) {
  const { texts } = ASSETS.fallback();
  /** @param {import('../types/build.d.ts').FallbackWords} words */
  const text = (words) => [words.cannot, words.call.replace('{number}', words.number), ...words.regions.map((it) => it.join(': ')), ...words.signs].join('\n');
  const all = /** @type {HTMLCollectionOf<HTMLElement>} */ (Document.prototype.getElementsByTagName.call(document, 'after-check'));
  for (const it of all) if (!it.textContent.trim()) it.textContent = text(texts[it.lang]?.signs ? texts[it.lang] : texts.en);
  console.error('<after-check>', error);
}
