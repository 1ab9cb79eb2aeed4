// A page of another origin may make its frame as tall as the first screen. It is told that height once and no other:
// each screen has its own, and tells which sign is ticked.

import { answering, check } from './answering.js';
import { early } from './assets.js';

check.addEventListener('aftercheck-ready', () => {
  // A link with a check in it may open at another screen.
  if (parent === window || early.link || answering) return;
  parent.postMessage({ type: 'aftercheck-height', height: document.documentElement.scrollHeight }, '*');
}, { once: true });
