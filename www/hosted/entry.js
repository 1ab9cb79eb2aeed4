// hosted.js: the element. offline.js follows it.

import '../element/define.js';
import '../element/paper.js';
