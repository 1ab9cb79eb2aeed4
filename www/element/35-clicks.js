// Clicks that the page keeps from the check. A banner or a menu of the page may stop every click
// outside of it; the check's buttons would be dead. (Options and links need no handler for clicks.)

const roots = new WeakMap();
let heard;

function hearClicks(shadow) {
  roots.set(shadow.host, shadow);
  shadow.addEventListener('click', (event) => { heard = event; }, true);
}

addEventListener('click', (event) => {
  const shadow = roots.get(event.target);
  const at = shadow?.mode === 'open' ? event.composedPath()[0] : shadow?.elementFromPoint(event.clientX, event.clientY);
  const button = at?.closest('button');
  if (button) setTimeout(() => { if (heard !== event) button.dispatchEvent(new MouseEvent('click', { bubbles: true })); });
}, true);
