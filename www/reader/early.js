// Out of the address before anything else: it may be a patient's record. What comes into it later is left alone.

const early = /** @type {HTMLScriptElement & { link?: string }} */ (document.currentScript);
(early.link = location.hash) && history.replaceState(null, '', location.pathname);
