// The second part of hosted.js: the page without a network, in a new version, and withdrawn. It runs
// before any check is live, and embedded elements do not have it. PACK, READY come before it: the pack's version, what is said.

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

  const file = new URL('withdrawn.json', folder);

  /** Whether an answer of the host withdraws this pack. Only a list of readable versions that does not name
      it says no. Why: docs/DESIGN.md. */
  async function says(response) {
    const list = await response.json().then((it) => it.withdrawn).catch(() => 0);
    if (!Array.isArray(list)) return true;
    const wrong = list.filter((it) => typeof it !== 'string' || !/^\d+\.\d+\.\d+$/.test(it));
    if (wrong.length) {
      console.warn(`<after-check> withdrawn.json: ${JSON.stringify(wrong)} cannot be read and counts as this version; write "0.1.0"`);
    }
    return wrong.length > 0 || list.includes(PACK);
  }

  /** The last word of the host, as the worker keeps it. */
  async function before() {
    const kept = await caches.match(file);
    return !!kept && says(kept);
  }

  /** Its word now; no word at all says nothing new. */
  async function now(known) {
    const asked = document.getElementById('early').withdrawn;
    const response = await (asked ?? fetch(file, { cache: 'no-store' }));
    if (!response.ok && response.status !== 404 && response.status !== 410) return known;
    return says(response);
  }

  const withdraw = () => element.setAttribute('withdrawn', '');

  /** A withdrawal that is known is not forgotten while a slow network is asked again. */
  async function isWithdrawn() {
    const known = await before().catch(() => false);
    if (known) withdraw();
    const yes = await now(known).catch(() => known);
    if (yes) whenFree(withdraw);
    else if (known) element.removeAttribute('withdrawn');
    return yes;
  }

  const withdrawn = isWithdrawn();

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
    // At the root of a host it would stand before every other page there.
    if (!workers || folder.pathname === '/') return;
    const keep = runs && !(await withdrawn);
    const registration = keep ? await workers.register(address()) : await workers.getRegistration();
    if (registration) watch(registration);
    if (!keep) return;
    const { active } = await workers.ready;
    // A browser may drop what is kept, and leave the worker.
    if (await caches.match(folder)) document.getElementById('offline').textContent = READY;
    else active.postMessage('keep');
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
