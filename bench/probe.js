// Runs in a measured page before its own scripts, and keeps the times. It is the same for all pages.

(spec) => {
  if (window !== window.top) return;
  /** Between two taps: those in quick succession at one place are one double tap to the check. */
  const APART_MS = 600;
  const times = {};
  const shifts = [];
  let finished = false;
  let live;
  const isLive = new Promise((resolve) => { live = resolve; });

  /** Where the page asks its questions: the check's shadow root, or the page. */
  const root = () => (spec.host ? document.querySelector(spec.host)?.shadowRoot : document);

  const isSeen = (element) => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };

  /** In a frame: the time when it is painted. A message comes in after the frame that asks for it. */
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(painted())));

  /** The element once it is there, and when the frame that shows it was painted. */
  async function seen(find) {
    let element;
    do await new Promise(requestAnimationFrame); while (!isSeen(element = find()));
    return { element, at: await painted() };
  }

  /** Uses a control: by the page's own way, or as a finger, since the check takes no other click. */
  async function press(element) {
    if (spec.tap) return spec.tap(element);
    element.scrollIntoView({ block: 'nearest' });
    await frame();
    const { left, top, width, height } = element.getBoundingClientRect();
    const clicked = new Promise((resolve) => addEventListener('click', resolve, { once: true, capture: true }));
    window.benchPress(JSON.stringify({ x: left + width / 2, y: top + height / 2 }));
    return clicked;
  }

  /** Live: the first control was painted, and a tap on it right then was answered. */
  async function watchControl() {
    const control = await seen(() => root()?.querySelector(spec.control));
    times.live = control.at;
    while (spec.verify) {
      await press(control.element);
      times.answered = await frame();
      if (spec.isAnswered(root())) break;
      times.live = times.answered;
    }
    live();
  }

  if (spec.card) seen(() => document.querySelector(spec.card)).then(({ at }) => { times.card = at; });
  watchControl();
  addEventListener('aftercheck-ready', () => { times.ready = performance.now(); });
  addEventListener('aftercheck-finished', () => { finished = true; });
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  /** What programs keep their data in. Parts of a program share one. */
  const memories = new Set();
  for (const method of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[method];
    WebAssembly[method] = async (...source) => {
      const result = await original(...source);
      times.compiled ??= performance.now();
      for (const it of Object.values((result.instance ?? result).exports)) {
        if (it instanceof WebAssembly.Memory) memories.add(it);
      }
      return result;
    };
  }

  /** Where to tap next, scrolled to the middle; nothing when all is answered. */
  async function next() {
    if (finished) return undefined;
    const at = root();
    const inputs = [...at.querySelectorAll('input')].filter((input) => isSeen(input.closest('label')));
    const chosen = (input) => at.querySelector(`input[name="${input.name}"]:checked`);
    const boxes = inputs.filter((input) => input.type === 'checkbox');
    const ticked = boxes.filter((input) => input.checked).length;
    const input = inputs.find((it) => it.type === 'radio' && !chosen(it))
      ?? (ticked < spec.ticks ? boxes.find((it) => !it.checked) : undefined);
    const target = input?.closest('label') ?? [...at.querySelectorAll(spec.goOn)].findLast(isSeen);
    if (!target) return undefined;
    target.scrollIntoView({ block: 'center' });
    await frame();
    await frame();
    const { left, top, width, height } = target.getBoundingClientRect();
    const what = target.textContent.trim() + (input ? '' : ` (${at.querySelector(spec.heading)?.textContent})`);
    return { x: left + Math.min(width / 2, 60), y: top + height / 2, what };
  }

  /** From the finger's leaving the glass to the paint of what it did: of the first change in the
      page, which a program may make later than in the next frame. */
  const tapped = () => new Promise((resolve) => {
    let from, first, changed;
    const observer = new MutationObserver(async () => {
      observer.disconnect();
      changed = await frame();
    });
    addEventListener('pointerup', (event) => { from = event.timeStamp; }, { once: true, capture: true });
    addEventListener('click', async () => {
      for (const node of new Set([document, root()])) {
        observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
      }
      setTimeout(() => { observer.disconnect(); resolve(Math.max(first, changed ?? 0) - from); }, APART_MS);
      first = await frame();
    }, { once: true, capture: true });
  });

  window.bench = {
    isLive, next, tapped,
    memory: () => [...memories].reduce((sum, it) => sum + it.buffer.byteLength, 0),
    times: () => ({ ...times, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime }),
    shift: (until = Infinity) => shifts.reduce((sum, it) => sum + (it.startTime <= until ? it.value : 0), 0),
  };
}
