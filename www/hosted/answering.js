// While there are answers nothing may change under the patient's hands.

/** The check of the page. */
export const check = /** @type {HTMLElement} */ (document.querySelector('after-check'));

/** From the first answer until all are cleared. */
export let answering = false;

/** @type {(() => void)[]} */
const waiting = [];

/**
 * Does it at once, or when the answers are gone.
 * @param {() => void} task
 */
export const whenFree = (task) => (answering ? waiting.push(task) : task());

const free = () => {
  answering = false;
  for (const task of waiting.splice(0)) task();
};

check.addEventListener('aftercheck-started', () => { answering = true; });
check.addEventListener('aftercheck-cleared', free);
check.addEventListener('aftercheck-unavailable', free);
