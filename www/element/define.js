// Defines the element.

import { AfterCheck } from './element.js';

if (!customElements.get('after-check')) customElements.define('after-check', AfterCheck);
