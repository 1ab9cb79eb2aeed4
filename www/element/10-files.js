// The files of this release: where they lie, and each fetched at most once.

/** Folder of this script, so that the other files are found wherever the clinic put them. */
const BASE = document.currentScript?.src
  ? new URL('.', document.currentScript.src)
  : new URL('.', document.baseURI);

const fetched = new Map();

/** Asks for a file, checked against its hash: another version's or a half copied one fails here. */
const ask = (name, cache) => fetch(new URL(name, BASE), { integrity: BUILD.integrity[name], cache });

/** A file of this release. What fits its hash needs no question to the host, however old it is. */
async function load(name) {
  const kept = await (GIVEN.early?.(name) ?? ask(name, 'force-cache')).catch(() => undefined);
  const response = kept?.ok ? kept : await ask(name, 'reload').catch((error) => {
    // The browser says neither which file nor what may be wrong with it.
    throw new Error(`${name} is missing, blocked or not of this version`, { cause: error });
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

function file(name) {
  if (!fetched.has(name)) {
    const request = load(name);
    // A failed file may be asked for again, for example by an element that is added later.
    request.catch(() => fetched.delete(name));
    fetched.set(name, request);
  }
  return fetched.get(name);
}

const once = (make) => {
  let made;
  return () => (made ??= make().catch((error) => { made = undefined; throw error; }));
};

/** The program. */
const program = once(async () => {
  await wasm_bindgen({ module_or_path: GIVEN.program?.() ?? file(BUILD.files.wasm) });
  return wasm_bindgen;
});

let sheet;

/** The style sheet, one for all elements of a page. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(GIVEN.styles());
  }
  return sheet;
}

const parsed = new Map();

/** The texts of a language, as an array. */
function texts(lang) {
  if (!parsed.has(lang)) {
    const given = GIVEN.texts?.(lang);
    const request = given ? Promise.resolve(given) : file(BUILD.files.locales[lang]).then((response) => response.json());
    request.catch(() => parsed.delete(lang));
    parsed.set(lang, request);
  }
  return parsed.get(lang);
}
