// Where the files are, in pages that change, join, move and run scripts as they like.

import { TAG, page } from '../element/page.js';

/** Address of this script: of its tag, else of another tag or of a download that has its name. */
export function address() {
  /** @param {string} it */
  const isOurs = (it) => /\/aftercheck[^/]*\.js([?#]|$)/.test(it);
  const own = TAG?.src;
  const tags = [.../** @type {NodeListOf<HTMLScriptElement>} */ (page('querySelectorAll', 'script'))].map((it) => it.src);
  // A picture in a comment is no script.
  /** @param {PerformanceEntry} it */
  const isScript = (it) => /^(script|link|fetch|xmlhttprequest|other)$/.test(/** @type {PerformanceResourceTiming} */ (it).initiatorType);
  const loaded = performance.getEntriesByType('resource').filter(isScript).map((it) => it.name);
  // A tag with another name may be this script renamed, or several scripts joined: better than nothing.
  return [own, ...tags, ...loaded].find((it) => it && isOurs(it)) ?? own;
}
