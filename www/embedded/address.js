// Where the files are, in pages that change, join, move and run scripts as they like.

/** Address of this script: of its tag, else of another tag or of a download that has its name. */
function address() {
  const isOurs = (it) => /\/aftercheck[^/]*\.js([?#]|$)/.test(it);
  const own = TAG?.src;
  const tags = [...page('querySelectorAll', 'script')].map((it) => it.src);
  // A picture in a comment is no script.
  const isScript = (it) => /^(script|link|fetch|xmlhttprequest|other)$/.test(it.initiatorType);
  const loaded = performance.getEntriesByType('resource').filter(isScript).map((it) => it.name);
  // A tag with another name may be this script renamed, or several scripts joined: better than nothing.
  return [own, ...tags, ...loaded].find((it) => it && isOurs(it)) ?? own;
}

/** Address of the check's own page, if that is there. */
async function ownPage() {
  if (!BASE) return undefined;
  const response = await fetch(new URL('./', BASE), { __proto__: null });
  return response.ok && (await response.text()).includes('<after-check own-page') ? response.url : undefined;
}
