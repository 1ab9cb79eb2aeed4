// aftercheck.js and aftercheck-single.js: the element, and the tag that brings it. The glue comes first, which makes
// the script shortest when it is compressed.

import '#glue';
import '../element/define.js';
import '../element/paper.js';
import './tag.js';
