// The second part of hosted.js: the page without a network, in a new version, and withdrawn. It runs
// before any check is live, and embedded elements do not have it. PACK, READY and STALE come before it: the pack's
// version, and the lines of the texts that it says.

(() => {
  const element = document.querySelector('after-check');
  const folder = new URL('.', document.currentScript.src);

  // From the first answer until all are cleared nothing may change under the patient's hands.
  let answering = false;
  let waiting = [];
  const whenFree = (task) => (answering ? waiting.push(task) : task());
  const free = () => {
    answering = false;
    for (const task of waiting.splice(0)) task();
  };
  element.addEventListener('aftercheck-started', () => { answering = true; });
  element.addEventListener('aftercheck-cleared', free);
  element.addEventListener('aftercheck-unavailable', free);

  const DAY_MS = 86_400_000;
  const line = document.getElementById('offline');
  const said = (text) => document.getElementById('texts').textContent.split('\n')[text];

  const file = new URL('withdrawn.json', folder);

  /** How old the host's last word is, in days. The worker dates it. One from the future is as old as can be: a clock
      was wrong, then or now. */
  function days({ at = Date.now() }) {
    const age = (Date.now() - at) / DAY_MS;
    return age >= -1 ? age : Infinity;
  }

  /** Whether the host's word ends this pack. Only a list of readable versions that does not name it, and is not
      too old, says no. Why: docs/decisions/withdrawal-fails-upward.md. */
  function ends(word) {
    const list = word?.withdrawn;
    if (!Array.isArray(list)) return true;
    const wrong = list.filter((it) => typeof it !== 'string' || !/^\d+\.\d+\.\d+$/.test(it));
    if (wrong.length) {
      console.warn(`<after-check> withdrawn.json: ${JSON.stringify(wrong)} cannot be read and counts as this version; write "0.1.0"`);
    }
    return wrong.length > 0 || list.includes(PACK) || days(word) > 90;
  }

  /** The last word of the host, as the worker keeps it. No other cache of this origin is asked. */
  async function before() {
    const kept = await caches.match(file, { cacheName: `aftercheck ${folder} word` });
    return kept?.json().catch(() => 0);
  }

  /** Its word now; in trouble it has none. */
  async function now() {
    const asked = document.getElementById('early').withdrawn;
    const response = await (asked ?? fetch(file, { cache: 'no-store' }));
    if (!response.ok && response.status !== 404 && response.status !== 410) throw response;
    return response.json().catch(() => 0);
  }

  const withdraw = () => element.setAttribute('withdrawn', '');

  /** A withdrawal that is known is not forgotten while a slow network is asked again, nor ever if it names the
      version. */
  async function isWithdrawn() {
    const kept = await before().catch(() => undefined);
    const known = kept !== undefined && ends(kept);
    if (known) withdraw();
    else if (kept) tellAge(kept);
    const word = await now().catch(() => kept);
    const named = Array.isArray(kept?.named) && kept.named.includes(PACK);
    const yes = named || (word !== undefined && ends(word));
    if (yes) whenFree(withdraw);
    else if (known) element.removeAttribute('withdrawn');
    if (!yes && word) tellAge(word);
    return yes;
  }

  /** Says from when the last word is, if that is long ago. */
  function tellAge(word) {
    line.textContent = '';
    if (days(word) <= 30) return;
    const date = new Date(word.at).toLocaleDateString(`${element.lang}-GB`, { dateStyle: 'long' });
    line.textContent = said(STALE).replace('{date}', date);
    element.before(line);
  }

  // What nobody has thought of must not bring a withdrawn check back.
  const withdrawn = isWithdrawn().catch((error) => {
    console.error('<after-check>', error);
    whenFree(withdraw);
    return true;
  });

  /** Lets a new version take over when nothing is lost by it. */
  function watch(registration) {
    const take = (worker) => whenFree(() => {
      const reload = () => {
        // Once: a worker that is new at each start must not reload for ever.
        const [here] = performance.getEntriesByType('navigation');
        if (worker.state === 'activated' && !answering && here.type !== 'reload') location.reload();
      };
      worker.onstatechange = reload;
      worker.postMessage('activate');
      // Another tab may have let it take over meanwhile.
      reload();
    });
    const follow = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) take(worker);
    });
    if (registration.waiting) take(registration.waiting);
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
  }

  /** What cannot run, or must not, is not kept; what was kept before still gets its new version. */
  async function start(runs) {
    const workers = navigator.serviceWorker;
    // At the root of a host it would stand before every other page there, unless the host has no other.
    if (!workers || (folder.pathname === '/' && !element.hasAttribute('own-origin'))) return;
    const keep = runs && !(await withdrawn);
    const registration = keep ? await workers.register(address()) : await workers.getRegistration();
    if (registration) watch(registration);
    if (!keep) return;
    const { active } = await workers.ready;
    // A browser may drop what is kept, and leave the worker; another page may change it. The worker looks.
    workers.onmessage = () => { line.textContent ||= said(READY); };
    active.postMessage('keep');
  }

  /** Of the worker. The one policy of this page knows this address, and takes none. */
  function address() {
    const { href } = new URL('offline-worker.js', folder);
    const policy = window.trustedTypes?.createPolicy('aftercheck', { createScriptURL: () => href });
    return policy?.createScriptURL('') ?? href;
  }

  let begun;
  function begin(runs) {
    // A withdrawal may be taken back while one looks.
    if (begun || begun === runs) return;
    begun = runs;
    start(runs).catch((error) => console.warn('<after-check> not offline:', error));
  }
  element.addEventListener('aftercheck-ready', () => begin(true));
  element.addEventListener('aftercheck-unavailable', () => begin(false));
})();
