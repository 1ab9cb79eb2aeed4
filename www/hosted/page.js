// What the hosted page has beside the element.

import './offline.js';
import './frame.js';
