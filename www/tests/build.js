// Stands for what the build writes into the scripts.

import { createHash } from 'node:crypto';

const words = {
  dir: 'ltr', cannot: 'We cannot check this online.', worried: 'Worried?', link: 'Its own page', call: 'Call {number} now', dial: 'Call {number}',
  number: 'your local emergency number', contact: 'Contact your clinic', regions: [['UK', '999'], ['US', '911']], signs: ['You cannot breathe.'],
};

export const BUILD = {
  files: {
    wasm: 'aftercheck.wasm',
    parts: [],
    locales: { de: 'locale.de.json', en: 'locale.en.json', 'pt-BR': 'locale.pt-BR.json' },
    later: { de: 'locale.de.later.json', en: 'locale.en.later.json', 'pt-BR': 'locale.pt-BR.later.json' },
  },
  get integrity() {
    const { locales, later, wasm, parts } = this.files;
    const names = [locales, later, parts, { wasm }].flatMap((it) => Object.values(it));
    return Object.fromEntries(names.map((name) => [name, `sha384-${name}`]));
  },
  fallback: {
    numbers: {
      AT: '112', AU: '000', BE: '112', CA: '911', DE: '112', ES: '112', EU: '112', FR: '112', GB: '999', IE: '112', IT: '112', NL: '112',
      NZ: '111', UK: '999', US: '911',
    },
    texts: { de: { ...words, cannot: 'Wir können das nicht prüfen.' }, en: words, 'pt-BR': words },
  },
  styles: '',
};

export const PACK = '0.2.0';
export const STALE = 0;
export const READY = 1;
export const DATE = 2;
export const MONTHS = 3;
export const UP = '';
export const DESK = { wasm: { name: 'set-up.wasm', integrity: '' }, base: { name: 'set-up-base.zip', integrity: '' } };

export const RELEASE = 2_000;
export const VERSION = 'v2';
export const ADVICE = 'the emergency list';

/** What a host of this version has. */
export const CONTENT = { '': 'the page', 'hosted.js': 'the script', 'locale.en.later.json': '[""]' };
const hash = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
export const FILES = Object.fromEntries(Object.entries(CONTENT).map(([name, text]) => [name, hash(text)]));
