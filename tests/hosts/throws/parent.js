// Tries the check in frames, each with another function of the platform broken. Whatever a frame has broken, this
// page looks with functions of its own.
const innerText = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "innerText").get;
const sleep = (ms) => new Promise((then) => setTimeout(then, ms));
const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot").get;
const childNodes = Object.getOwnPropertyDescriptor(Node.prototype, "childNodes").get;

/** Of the highest of what stands in it, be that text alone. */
function heightOf(it) {
  const heights = [...childNodes.call(it)].map((child) => {
    const range = new Range();
    range.selectNode(child);
    return range.getBoundingClientRect().height;
  });
  return Math.max(0, ...heights);
}

/** What a person sees of the check and of its leaflet. */
function seen(frame) {
  const host = Document.prototype.querySelector.call(frame.contentDocument, "after-check");
  const shadow = shadowOf.call(host);
  const text = (it) => (it.nodeType === 3 ? it.data : innerText.call(it));
  const inside = shadow ? [...childNodes.call(shadow)].map(text).join("\n") : "";
  const slotted = !shadow || DocumentFragment.prototype.querySelector.call(shadow, "slot");
  return Math.max(shadow ? heightOf(shadow) : 0, slotted ? heightOf(host) : 0) > 10 ? `${inside}\n${slotted ? innerText.call(host) : ""}` : "";
}

const title = (frame) => {
  const shadow = shadowOf.call(Document.prototype.querySelector.call(frame.contentDocument, "after-check"));
  const it = shadow && DocumentFragment.prototype.querySelector.call(shadow, "[data-title]");
  return it && innerText.call(it);
};

/** `broken`: pairs of what child.js understands. */
async function open(path, ...broken) {
  const frame = document.createElement("iframe");
  frame.width = 400;
  frame.height = 700;
  frame.src = `${path}#${new URLSearchParams(broken)}`;
  document.body.append(frame);
  await new Promise((then) => { frame.onload = then; });
  return frame;
}

/** Long enough for a slow machine; success is seen at once. */
const until = async (test, ms = 10_000) => {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(50)) if (test()) return true;
  return false;
};

const saysMore = (text) => /We cannot check this online|Call 999/.test(text.replaceAll("\u00a0", " "));

/** Everything that is asked for until the check is live, and by one press. */
async function record(path) {
  const frame = await open(path);
  if (!await until(() => title(frame))) throw new Error("the check is not live when nothing is broken");
  const start = [...frame.contentWindow.platform.used];
  frame.contentWindow.platform.used.clear();
  await press(frame);
  const later = [...frame.contentWindow.platform.used];
  frame.remove();
  return { start, later };
}

/** Whether a press leads on. What the check does by itself may have led to the leaflet or the list before. */
async function press(frame) {
  await sleep(600);
  const shadow = shadowOf.call(Document.prototype.querySelector.call(frame.contentDocument, "after-check"));
  const buttons = [...DocumentFragment.prototype.querySelectorAll.call(shadow, "button")];
  const before = title(frame);
  const none = buttons.find((it) => innerText.call(it).includes("None of these"));
  if (!none) return saysMore(seen(frame));
  HTMLElement.prototype.click.call(none);
  return until(() => title(frame) !== before);
}

/** A name if nothing can be seen of leaflet, list or check when that is broken from the beginning. */
async function start(path, name) {
  const frame = await open(path, ["throw", name]);
  const well = await until(() => title(frame) || saysMore(seen(frame)));
  await sleep(300);
  const text = seen(frame);
  frame.remove();
  return well && saysMore(text) ? [] : [`${name}: ${text.slice(0, 80)}`];
}

/** The same when it breaks later: a press leads on, or to the leaflet or the list. */
async function later(path, name) {
  const frame = await open(path);
  await until(() => title(frame));
  frame.contentWindow.platform.bad.add(name);
  const went = await press(frame);
  const text = seen(frame);
  frame.remove();
  return went && text ? [] : [`later, ${name}: ${text.slice(0, 80)}`];
}

/** Where every link of the check leads. */
function links(frame) {
  const shadow = shadowOf.call(Document.prototype.querySelector.call(frame.contentDocument, "after-check"));
  const all = shadow ? [...DocumentFragment.prototype.querySelectorAll.call(shadow, "a")] : [];
  return all.map((it) => it.href);
}

const isOurs = (link) => /^(tel:999|tel:\+441632960123)$/.test(link) || link.startsWith(`${location.origin}/sources.html`);

/** A name that elements of the page have, with the program and without: the check, or the leaflet or the list, and no
    link but ours. */
async function named(path, name, cut) {
  const frame = await open(path, ...[name].flat().map((it) => ["name", it]), ...cut ? [["throw", "window.fetch"]] : []);
  const live = cut ? await until(() => saysMore(seen(frame))) && !!title(frame) : await until(() => title(frame));
  const text = seen(frame);
  const wrong = links(frame).filter((it) => !isOurs(it));
  frame.remove();
  const well = cut ? !live && saysMore(text) : live;
  return well && !wrong.length ? [] : [`named ${name}${cut ? ", no program" : ""}: ${wrong} ${text.slice(0, 80)}`];
}

/** Some at a time. */
async function all(tasks) {
  const found = [];
  const work = async () => { for (let task; (task = tasks.shift());) found.push(...await task()); };
  await Promise.all([1, 2, 3, 4, 5, 6].map(work));
  return found;
}

window.breakEach = async (path) => {
  const { start: first, later: second } = await record(path);
  const tasks = [...first.map((name) => () => start(path, name)), ...second.map((name) => () => later(path, name))];
  return { counts: [first.length, second.length], found: await all(tasks) };
};

window.nameEach = async (path) => {
  const { start: first, later: second } = await record(path);
  const isOfDocument = (name) => name in Document.prototype;
  const names = [...new Set([...first, ...second].map((it) => it.replace(/^.*\.|=$/g, "")))].filter(isOfDocument);
  const tasks = [...names, names].flatMap((name) => [false, true].map((cut) => () => named(path, name, cut)));
  return { counts: [names.length], found: await all(tasks) };
};
