// <after-check>: the leaflet in its light DOM until the check is live, and again when it cannot go on;
// one shadow root, from when there is something to show in it.

import { ASSETS } from '#assets';
import { emergencyList } from './advice.js';
import { ATTRIBUTES } from './attributes.js';
import { fallback } from './fallback.js';
import { faults } from './faults.js';
import { directionOf, language } from './language.js';
import { leafletOf, wantsLeaflet } from './leaflet.js';
import { HAS_SHEETS, dress } from './looks.js';
import { node, put } from './nodes.js';
import { page, windowOf } from './page.js';
import { showPlainly } from './plainly.js';
import { isWhole, prepare, program, texts, textsAfterPaint } from './program.js';
import { reason } from './reason.js';
import { roots } from './roots.js';
import { settings } from './settings.js';
import { bringTitleIntoSight, keepInSight } from './sight.js';
import { clickFor, remember, screenChanges } from './taps.js';
import { tell } from './tell.js';
import { choice, isSet } from './values.js';
import { warn } from './warn.js';
import { attend, attendTo, isLong } from './window.js';

/** After this long without the check the leaflet stays, and says so. */
const PATIENCE_MS = 8000;

export class AfterCheck extends HTMLElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  /** After a panic the program of this page is not started again. */
  static #broken = false;

  /** Whether it has stood in a page. */
  #placed = false;
  // From when there is something to show.
  /** @type {ShadowRoot} */
  #shadow;
  /** @type {HTMLElement} */
  #body;
  /** @type {HTMLElement} */
  #status;
  /** @type {import('../types/glue.d.ts').Widget | undefined} */
  #widget;
  /** @type {import('../types/glue.d.ts').Saved | undefined} */
  #saved;
  /**
   * When it was taken down.
   * @type {number}
   */
  #since;
  /** @type {'new' | 'loading' | 'live' | 'leaflet' | 'failed'} */
  #state = 'new';

  connectedCallback() {
    this.#safely(() => this.#connect());
  }

  disconnectedCallback() {
    roots.delete(this);
    // Moving an element removes and adds it at once: its answers must not go. What stays away is
    // taken down, and its answers wait in memory until it comes back or is dropped.
    queueMicrotask(() => this.#safely(() => {
      if (!this.isConnected && this.#widget) this.#takeDown();
    }));
  }

  /** A style sheet belongs to one document, and stays behind when the element goes to another. */
  adoptedCallback() {
    if (this.#shadow) this.#safely(() => this.#dress());
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#placed) return;
    this.#safely(() => {
      choice(this, 'theme');
      if (name === 'withdrawn') return this.#begin();
      if (name === 'mode') return this.#changeMode();
      if (this.#state === 'live') return this.#update();
    });
  }

  #connect() {
    if (!this.isConnected) return;
    this.#placed = true;
    attend(windowOf(this), AfterCheck.wake);
    if (this.#shadow) roots.set(this, this.#shadow);
    // A script that runs before the element is parsed sees it without its leaflet.
    if (this.#state === 'new' && page('readyState') === 'loading' && !isSet(this, 'withdrawn')) {
      // The rest of a long page may take its time; what the check needs is on its way meanwhile.
      if (this.getAttribute('mode') !== 'leaflet') prepare(language(this));
      page('addEventListener', 'DOMContentLoaded', () => this.connectedCallback());
      return;
    }
    if (this.#state === 'live') return this.#mount();
    if (this.#state === 'new') return this.#begin();
  }

  /**
   * Whatever goes wrong ends in the leaflet or the emergency list.
   * @param {() => unknown} steps
   */
  async #safely(steps) {
    try {
      await steps();
    } catch (error) {
      console.error('<after-check>', error);
      // After the 8 seconds it was said already.
      if (this.#state !== 'failed') this.#unavailable(reason(error));
    }
  }

  /** What can fail comes before the root: from then on only what stands in it is seen. */
  #open() {
    this.#body = node('div', {});
    this.#status = node('span', { class: 'ac-said', role: 'status' });
    const slot = node('slot', {});
    /** @type {any} */
    const init = { __proto__: null, mode: choice(this, 'root'), slotAssignment: 'named' };
    // One that the page has made hides the leaflet already.
    this.#shadow = this.shadowRoot ?? this.attachShadow(init);
    put(this.#shadow, slot);
    put(this.#body, slot);
    put(this.#shadow, this.#body, this.#status);
    roots.set(this, this.#shadow);
    attendTo(this.#shadow);
    keepInSight(this, this.#shadow);
  }

  #dress() {
    dress(this.#shadow, this.#state === 'live');
  }

  /**
   * In the place of all that was there.
   * @param {Node[]} nodes
   */
  #show(...nodes) {
    if (!this.#shadow) this.#open();
    this.#dress();
    this.#body.textContent = '';
    put(this.#body, ...nodes);
  }

  async #begin() {
    choice(this, 'theme');
    const leaflet = leafletOf(this);
    if (isSet(this, 'withdrawn')) {
      this.#widget?.destroy();
      this.#widget = this.#saved = undefined;
      warn('this version is withdrawn, or withdrawn.json is missing or cannot be read; see docs/EMBEDDING.md');
      return this.#unavailable('withdrawn');
    }
    if (AfterCheck.#broken) return this.#unavailable('error');
    if (wantsLeaflet(this)) return this.#showLeaflet();
    this.#state = 'loading';
    const late = setTimeout(() => this.#state === 'loading' && this.#unavailable('slow'), PATIENCE_MS);
    try {
      if (!HAS_SHEETS) throw new Error('the browser is too old');
      // A leaflet stands there as it is: to put a root over it would be to lay it out once more.
      if (!leaflet && !this.textContent.trim()) this.#show(emergencyList(this, language(this)));
      await Promise.all([program(), texts(language(this))]);
      if (this.#state !== 'loading') return;
      if (wantsLeaflet(this)) return this.#showLeaflet();
      this.#state = 'live';
      if (this.isConnected) await this.#mount();
      tell(this, 'ready');
    } finally {
      clearTimeout(late);
    }
  }

  async #mount() {
    if (this.#widget) return;
    const lang = language(this);
    const [api, words] = [await program(), await texts(lang)];
    if (this.#widget || !this.isConnected) return;
    if (AfterCheck.#broken) return this.#unavailable('error');
    const root = node('div', { class: isSet(this, 'own-page') ? 'ac ac-own' : 'ac', lang, dir: directionOf(lang) });
    const before = ASSETS.before?.();
    this.#show(root);
    this.#status.lang = lang;
    const saved = this.#saved;
    this.#saved = undefined;
    if (!before) screenChanges(this.#shadow);
    this.#widget = api.mount(root, settings(this), words, (name, detail) => this.#hear(name, detail), saved);
    if (saved && isLong(this.#since)) this.#widget.wake(true);
    this.#safely(() => this.#explain(lang, words));
    ASSETS.replay?.(root, /** @type {import('../types/assets.d.ts').Before} */ (before), (control, at) => {
      remember(this.#shadow, at);
      clickFor(control);
    });
  }

  async #update() {
    const lang = language(this);
    const words = await texts(lang).catch(() => undefined);
    if (!words || !this.#widget) return;
    const root = /** @type {HTMLElement} */ (this.#body.firstElementChild);
    root.lang = this.#status.lang = lang;
    root.dir = directionOf(lang);
    this.#widget.update(settings(this), words);
    this.#safely(() => this.#explain(lang, words));
  }

  /**
   * Asks for what is missing of texts and program, whatever is done in the check: nobody shall see from a request how far a
   * patient is. A result says meanwhile that it is not there.
   * @param {string} lang
   * @param {string[]} words
   */
  async #explain(lang, words) {
    if (isWhole(words)) return;
    const whole = await textsAfterPaint(lang);
    if (language(this) === lang) this.#widget?.update(settings(this), whole);
  }

  /**
   * What the program has to say.
   * @param {string} name
   * @param {any} detail
   */
  #hear(name, detail) {
    if (name === 'announce') this.#status.textContent = detail;
    else if (name === 'warn') warn(detail);
    else if (name === 'fail') this.#fail(detail);
    else tell(this, name, name === 'step' ? { __proto__: null, index: detail } : undefined);
    if (name === 'step' || name === 'cleared') {
      screenChanges(this.#shadow);
      bringTitleIntoSight(this, this.#shadow);
    }
  }

  /** @param {boolean} long */
  static wake(long) {
    for (const it of roots.keys()) it.#safely(() => it.#widget?.wake(long));
  }

  /** Its answers wait in memory. */
  #takeDown() {
    this.#saved = this.#widget?.destroy();
    this.#widget = undefined;
    this.#since = Date.now();
  }

  /**
   * What went through the program and was caught nowhere.
   * @param {unknown} error
   */
  static broken(error) {
    for (const it of roots.keys()) if (it.#state === 'live') it.#fail(error);
  }

  /**
   * After a panic no widget of this page can be trusted: fail upward, to the emergency advice.
   * @param {unknown} error
   */
  #fail(error) {
    AfterCheck.#broken = true;
    console.error('<after-check>', error);
    this.#widget = undefined;
    this.#unavailable('error');
  }

  /** @param {'slow' | 'load' | 'blocked' | 'unsupported' | 'error' | 'withdrawn'} why */
  #unavailable(why) {
    this.#state = 'failed';
    try {
      this.#show(...fallback(this, language(this), why));
    } catch (error) {
      console.error('<after-check>', error);
      showPlainly(this, this.#shadow, why === 'withdrawn');
    } finally {
      tell(this, 'unavailable', { __proto__: null, reason: why });
    }
  }

  #showLeaflet() {
    this.#state = 'leaflet';
    if (this.#shadow) this.#show(node('slot', {}));
  }

  /** Between the check and the leaflet, back and forth; the answers wait in memory. */
  #changeMode() {
    if (this.#state === 'live' && wantsLeaflet(this)) {
      this.#takeDown();
      this.#showLeaflet();
    } else if (this.#state === 'leaflet' && !wantsLeaflet(this)) {
      return this.#begin();
    }
  }
}

faults.broken = AfterCheck.broken;
