// The hosted page beside its check: without a network, in a new version, and withdrawn. Embedded
// elements do not have this script. PACK, READY come before it: the pack's version, what is said.

(() => {
  const element = document.querySelector('after-check');
  const folder = new URL('.', document.currentScript.src);

  // From the first answer until all are cleared nothing may change under the patient's hands.
  const live = element.querySelector('[slot="status"]');
  let answering = !!live && history.state > 0;
  let waiting = [];
  const whenFree = (task) => (answering ? waiting.push(task) : task());
  element.addEventListener('aftercheck-started', () => { answering = true; });
  element.addEventListener('aftercheck-cleared', () => {
    answering = false;
    for (const task of waiting.splice(0)) task();
  });

  /** Whether this pack is withdrawn. Only a readable list that does not name it says no; no word
      from the host at all says nothing. Why: docs/DESIGN.md. */
  async function isWithdrawn() {
    const response = await fetch(new URL('withdrawn.json', folder), { cache: 'no-store' });
    if (!response.ok && response.status !== 404 && response.status !== 410) return false;
    const list = await response.json().then((it) => it.withdrawn).catch(() => 0);
    return !Array.isArray(list) || list.includes(PACK);
  }

  const withdrawn = isWithdrawn().catch(() => false);
  withdrawn.then((yes) => yes && whenFree(() => element.setAttribute('withdrawn', '')));

  /** Lets a new version take over when nothing is lost by it. */
  function watch(registration) {
    const take = (worker) => whenFree(() => {
      worker.onstatechange = () => {
        // Once: a worker that is new at each start must not reload for ever.
        const [here] = performance.getEntriesByType('navigation');
        if (worker.state === 'activated' && !answering && here.type !== 'reload') location.reload();
      };
      worker.postMessage('activate');
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
    await workers.ready;
    document.getElementById('offline').textContent = READY;
  }

  /** Of the worker. The one policy of this page knows this address, and takes none. */
  function address() {
    const { href } = new URL('offline-worker.js', folder);
    const policy = window.trustedTypes?.createPolicy('aftercheck', { createScriptURL: () => href });
    return policy?.createScriptURL('') ?? href;
  }

  let begun = false;
  function begin(runs) {
    if (begun) return;
    begun = true;
    start(runs).catch((error) => console.warn('<after-check> not offline:', error));
  }
  if (live) begin(true);
  element.addEventListener('aftercheck-ready', () => begin(true));
  element.addEventListener('aftercheck-unavailable', () => begin(false));
})();
