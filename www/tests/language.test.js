// Which language is spoken.

import assert from 'node:assert/strict';
import test from 'node:test';

import { element, told } from './browser.js';

const { language } = await import('../element/language.js');

test('the language of the attribute, or its main part', () => {
  for (const [lang, spoken] of [
    ['de', 'de'], ['DE', 'de'], ['de-AT', 'de'], ['pt-br', 'pt-BR'], ['en-GB', 'en'], [undefined, 'en'],
  ]) {
    assert.equal(language(element(lang ? { lang } : {})), spoken, lang);
  }
  assert.deepEqual(told(), []);
});

test('English in the place of one that is not there, told once', () => {
  for (const lang of ['xx', 'pt-PT', '']) {
    assert.equal(language(element({ lang })), 'en');
    assert.equal(language(element({ lang })), 'en');
    assert.deepEqual(told(), [`<after-check> lang "${lang.toLowerCase()}" is not there; use one of de, en, pt-BR. English is used`]);
  }
});
