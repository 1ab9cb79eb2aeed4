// The files of this release: where they lie, and each fetched at most once.

/** Folder of this script, so that the other files are found wherever the clinic put them. */
const BASE = document.currentScript?.src
  ? new URL('.', document.currentScript.src)
  : new URL('.', document.baseURI);

const fetched = new Map();

/** A file of this release, checked against its hash. Another tab's or a half copied version fails here. */
function file(name) {
  if (!fetched.has(name)) {
    const request = fetch(new URL(name, BASE), { integrity: BUILD.integrity[name] }).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response;
    }, (error) => {
      // The browser says neither which file nor what may be wrong with it.
      throw new Error(`${name} is missing, blocked or not of this version`, { cause: error });
    });
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
  await wasm_bindgen({ module_or_path: file(BUILD.files.wasm) });
  return wasm_bindgen;
});

/** The style sheet, one for all elements of a page. */
const styles = once(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await file(BUILD.files.css)).text());
  return sheet;
});

const parsed = new Map();

/** The texts of a language, as an array. */
function texts(lang) {
  if (!parsed.has(lang)) {
    const request = file(BUILD.files.locales[lang]).then((response) => response.json());
    request.catch(() => parsed.delete(lang));
    parsed.set(lang, request);
  }
  return parsed.get(lang);
}
