// Notes which functions and properties of the platform are asked for, and on demand makes one of them throw.
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
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted) bad.add(wanted);
})();
