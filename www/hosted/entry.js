// hosted.js: the element. page.js follows it.

import '../element/define.js';
import '../element/paper.js';
