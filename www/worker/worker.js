// The service worker of the hosted page: keeps the page's files, all of one version, for use without
// a network. It never sees an answer.

import { FILES } from '#build';
import { PAGES, file } from './file.js';
import { keep } from './kept.js';
import { WITHDRAWN, nameOf } from './names.js';
import { activate, install } from './version.js';
import { lastWord, word } from './word.js';

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  // The page asks for it where no answer can be lost.
  if (event.data === 'activate') self.skipWaiting();
  if (event.data === 'keep') {
    event.waitUntil(keep().then(lastWord).then((it) => it && event.source.postMessage('kept')));
  }
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const name = nameOf(url);
  if (method !== 'GET' || name === undefined) return;
  if (name === WITHDRAWN) event.respondWith(word(event.request));
  else if (mode === 'navigate' ? PAGES.includes(name) : Object.hasOwn(FILES, name)) {
    event.respondWith(file(event, name === 'index.html' ? '' : name));
  }
});
