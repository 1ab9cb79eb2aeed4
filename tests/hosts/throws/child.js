// Notes which functions and properties of the platform are asked for. Its address says which one throws, and what
// name an element of the page has.
(() => {
  const { apply, construct } = Reflect;
  const types = [Element, HTMLElement, Node, ShadowRoot, Document, DocumentFragment, EventTarget, Event, CustomElementRegistry,
    CSSStyleSheet, CSSStyleDeclaration, CharacterData, Response, Performance, HTMLScriptElement, HTMLInputElement];
  const places = new Map(types.map((it) => [it.name, it.prototype]));
  places.set("window", window).set("WebAssembly", WebAssembly).set("Reflect", Reflect).set("customElements", customElements);

  const used = new Set();
  const bad = new Set();
  const note = (name) => {
    used.add(name);
    if (bad.has(name)) throw new Error(`${name} is broken`);
  };
  for (const [type, place] of places) {
    for (const [key, { value, get, set, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(place))) {
      const name = `${type}.${key}`;
      const isClass = typeof value === "function" && /^[A-Z]/.test(key);
      if (!configurable || key === "constructor" || (isClass && !/^(CSSStyleSheet|CustomEvent|MouseEvent|URL|Text)$/.test(key))) continue;
      if (type === "window" && !isClass && (!value || !/^(fetch|setTimeout|queueMicrotask|requestAnimationFrame|getComputedStyle|matchMedia)$/.test(key))) continue;
      if (isClass) {
        place[key] = new Proxy(value, { construct(...all) { note(name); return construct(...all); } });
      } else if (typeof value === "function") {
        place[key] = function (...all) { note(name); return apply(value, this, all); };
      } else if (get || set) {
        Object.defineProperty(place, key, {
          configurable: true, enumerable: true,
          get: get && function () { note(name); return apply(get, this, []); },
          set: set && function (to) { note(`${name}=`); apply(set, this, [to]); },
        });
      }
    }
  }
  window.platform = { used, bad };
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const name of wanted.getAll("throw")) bad.add(name);
  for (const name of wanted.getAll("name")) {
    for (const type of ["img", "form"]) {
      const it = document.createElement(type);
      it.setAttribute("name", name);
      if (type === "img") {
        it.setAttribute("src", "/evil/x.png");
        // As a tag of ours has it.
        it.setAttribute("data-embed", "");
        it.setAttribute("data-emergency-number", "0906 812 3456");
      }
      document.documentElement.append(it);
    }
  }
  used.clear();
})();
