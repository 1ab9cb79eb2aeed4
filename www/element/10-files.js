// The files of this release: where they lie, and each fetched at most once.

/** A member of a document itself: an element of the page with that name (`<img name=…>`) never stands for it. */
const memberOf = (it, name) => Reflect.get(Document.prototype, name, it);

function page(name, ...values) {
  const member = memberOf(document, name);
  return typeof member === 'function' ? member.apply(document, values) : member;
}

const windowOf = (node) => memberOf(node.ownerDocument, 'defaultView');

const current = page('currentScript');

/** The tag of this script, which a module and code run as text do not have. */
const TAG = current instanceof HTMLScriptElement ? current : undefined;

const found = address();

/** Folder of this script, where the other files lie, wherever the clinic put them; if it can be known. */
const BASE = found ? new URL('.', found) : undefined;

const fetched = new Map();

/** Asks for a file, checked against its hash: another version's or a half copied one fails here. */
const ask = (name, cache) => fetch(new URL(name, BASE), { __proto__: null, integrity: BUILD.integrity[name], cache });

/** A file of this release. What fits its hash needs no question to the host, however old it is. */
async function load(name) {
  if (!BASE) throw new Error('the folder of the files is not known; include the script as in snippet.html');
  const kept = await (GIVEN.early?.(name) ?? ask(name, 'force-cache')).catch(() => undefined);
  const response = kept?.ok ? kept : await ask(name, 'reload').catch((error) => {
    // The browser says neither which file nor what may be wrong with it.
    throw new Error(`${new URL(name, BASE)} is missing, blocked or not of this version`, { cause: error });
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
