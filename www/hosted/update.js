// A new version of the page takes over when nothing is lost by it.

import { answering, whenFree } from './answering.js';
import { early } from './assets.js';

/**
 * Who came with a link has answers that another loading would lose.
 * @param {ServiceWorker} worker
 */
const take = (worker) => early.link || whenFree(() => {
  const reload = () => {
    // Once: a worker that is new at each start must not reload for ever.
    const [here] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    if (worker.state === 'activated' && !answering && here.type !== 'reload') location.reload();
  };
  worker.onstatechange = reload;
  worker.postMessage('activate');
  // Another tab may have let it take over meanwhile.
  reload();
});

/** @param {ServiceWorkerRegistration} registration */
export function watch(registration) {
  /** @param {ServiceWorker | null} worker */
  const follow = (worker) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration.active) take(worker);
  });
  if (registration.waiting) take(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}
