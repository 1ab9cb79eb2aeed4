// <after-check>: the leaflet in its light DOM until the check is live, and again when it cannot go on;
// one shadow root, from when there is something to show in it.

/** After this long without the check the leaflet stays, and says so. */
const PATIENCE_MS = 8000;

class AfterCheck extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** After a panic the program of this page is not started again. */
  static #broken = false;

  /** Whether it has stood in a page. */
  #placed = false;
  #shadow;
  #body;
  #status;
  #widget;
  #saved;
  #state = 'new'; // new, loading, live, leaflet, failed

  connectedCallback() {
    if (!this.isConnected) return;
    // First what an old browser cannot do: then it leaves the leaflet as it is.
    plainStyles();
    this.#placed = true;
    if (this.#isParsing() && !this.#isWithdrawn()) {
      this.#prepare();
      document.addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true });
      return;
    }
    // A leaflet stands there as it is: to put a root over it would be to lay it out once more.
    if (this.#state === 'new' && !this.#hasLeaflet()) this.#showLeaflet();
    if (this.#state === 'live') this.#mount();
    if (this.#state === 'new') this.#start();
  }

  disconnectedCallback() {
    // Moving an element removes and adds it at once: its answers must not go. What stays away is
    // taken down, and its answers wait in memory until it comes back or is dropped.
    queueMicrotask(() => {
      if (this.isConnected || !this.#widget) return;
      this.#saved = this.#widget.destroy();
      this.#widget = undefined;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#placed) return;
    choice(this, 'theme', ['', 'light', 'dark']);
    if (name === 'withdrawn') this.#start();
    else if (name === 'mode') this.#changeMode();
    else if (this.#state === 'live') this.#update();
  }

  /** The rest of a long page may take its time; what the check needs is on its way meanwhile. */
  #prepare() {
    if (this.#isWithdrawn() || this.getAttribute('mode') === 'leaflet') return;
    // What goes wrong is asked for again, and told, when the page is there.
    for (const needed of [program(), texts(language(this))]) needed.catch(() => {});
  }

  #open() {
    const shadow = this.attachShadow({ mode: choice(this, 'root', ['open', 'closed']) });
    shadow.adoptedStyleSheets = [plainStyles()];
    hearClicks(shadow);
    openOnPaper(shadow);
    this.#body = node('div', {});
    shadow.append(node('slot', { name: 'status' }), this.#body);
    return shadow;
  }

  async #start() {
    choice(this, 'theme', ['', 'light', 'dark']);
    const lang = language(this);
    if (this.#isWithdrawn()) {
      this.#widget?.destroy();
      this.#widget = undefined;
      warn('this version is withdrawn, or withdrawn.json is missing or cannot be read; see docs/EMBEDDING.md');
      this.#unavailable('withdrawn');
      return;
    }
    if (AfterCheck.#broken) {
      this.#unavailable('error');
      return;
    }
    if (this.#wantsLeaflet()) {
      this.#state = 'leaflet';
      return;
    }
    this.#state = 'loading';
    const late = setTimeout(() => this.#state === 'loading' && this.#unavailable('slow'), PATIENCE_MS);
    try {
      await Promise.all([program(), texts(lang)]);
      if (this.#state !== 'loading') return;
      if (this.#wantsLeaflet()) {
        this.#state = 'leaflet';
        return;
      }
      this.#shadow ??= this.#open();
      this.#shadow.adoptedStyleSheets = [plainStyles(), styles()];
      this.#state = 'live';
      if (this.isConnected) await this.#mount();
      this.#tell('ready');
    } catch (error) {
      console.error('<after-check>', error);
      // After the 8 seconds it was said already.
      if (this.#state !== 'failed') this.#unavailable(reason(error));
    } finally {
      clearTimeout(late);
    }
  }

  async #mount() {
    if (this.#widget) return;
    const lang = language(this);
    const [api, words] = [await program(), await texts(lang)];
    if (this.#widget || !this.isConnected) return;
    const root = node('div', { class: 'ac', lang, dir: 'ltr' });
    const focused = GIVEN.focused?.();
    this.#body.replaceChildren(root);
    // Where the page shall not look in, it does not listen either.
    this.#status ??= (this.#shadow.mode === 'open' ? this : this.#shadow).appendChild(node('span', { slot: 'status', role: 'status' }));
    const saved = this.#saved;
    this.#saved = undefined;
    this.#widget = api.mount(root, settings(this), words, (name, detail) => this.#hear(name, detail), saved);
    GIVEN.replay?.(root, focused);
  }

  async #update() {
    const lang = language(this);
    const words = await texts(lang).catch(() => undefined);
    if (!words || !this.#widget) return;
    this.#body.firstElementChild.lang = lang;
    this.#widget.update(settings(this), words);
  }

  /** What the program has to say. */
  #hear(name, detail) {
    if (name === 'announce') this.#status.textContent = detail;
    else if (name === 'warn') warn(detail);
    else if (name === 'fail') this.#fail(detail);
    else this.#tell(name, name === 'step' ? { index: detail } : undefined);
  }

  /** After a panic no widget of this page can be trusted: fail upward, to the emergency advice. */
  #fail(text) {
    AfterCheck.#broken = true;
    console.error('<after-check>', text);
    this.#widget = undefined;
    this.#unavailable('error');
  }

  #unavailable(why) {
    this.#state = 'failed';
    try {
      this.#showLeaflet(notice(this, language(this)));
    } finally {
      this.#tell('unavailable', { reason: why });
    }
  }

  #wantsLeaflet() {
    if (choice(this, 'mode', ['check', 'leaflet']) !== 'leaflet') return false;
    if (!this.#hasLeaflet()) warn('mode "leaflet" needs the leaflet inside the element, as in snippet.html; the check is shown');
    return this.#hasLeaflet();
  }

  /** Between the check and the leaflet, back and forth; the answers wait in memory. */
  #changeMode() {
    if (this.#state === 'live' && this.#wantsLeaflet()) {
      this.#saved = this.#widget?.destroy();
      this.#widget = undefined;
      this.#state = 'leaflet';
      this.#showLeaflet();
    } else if (this.#state === 'leaflet' && !this.#wantsLeaflet()) {
      this.#start();
    }
  }

  /** A script that runs before the element is parsed sees it without its leaflet. */
  #isParsing() {
    return this.#state === 'new' && document.readyState === 'loading';
  }

  /** Then neither the check nor the leaflet of this pack may be shown. */
  #isWithdrawn() {
    return this.hasAttribute('withdrawn');
  }

  #hasLeaflet() {
    return !this.#isWithdrawn() && [...this.children].some((child) => child !== this.#status);
  }

  #showLeaflet(...before) {
    this.#shadow ??= this.#open();
    const rest = this.#hasLeaflet() ? node('slot', {}) : emergencyList(this, language(this));
    this.#body.replaceChildren(...before, rest);
  }

  /** Events for the host page: what happened, never what was answered. */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`aftercheck-${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** Why the check cannot run, for the host page. */
function reason(error) {
  if (typeof WebAssembly === 'undefined') return 'unsupported';
  if (error instanceof WebAssembly.CompileError) return 'blocked';
  return 'load';
}
