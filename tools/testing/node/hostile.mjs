// Throws what JavaScript has at the npm package: each call gives an assessment or an Error that says
// something, and afterwards the package works as before. The same inputs in every run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const CALLS = 20_000;
const LEVELS = ["L0_SELF_CARE", "L1_MESSAGE", "L2_CONTACT_NOW", "L3_MEDICAL_TODAY", "L4_EMERGENCY"];

const folder = resolve(process.argv[2]);
const manifest = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"));
const widget = await import(pathToFileURL(resolve(folder, manifest.main)));
const wasm = manifest.files.find((file) => file.endsWith(".wasm"));
const { memory } = widget.initSync({ module: readFileSync(resolve(folder, wasm)) });
const { assess, mount } = widget;

// The keys and options that there are, out of the package's own messages.
const said = (answers) => {
  try {
    assess(answers);
  } catch (error) {
    return error.message;
  }
  assert.fail("a wrong answer was taken");
};
const KEYS = said({ none: 1 }).split("use ")[1].split(", ");
const OPTIONS = Object.fromEntries(KEYS.map((key) => {
  const names = said({ [key]: {} }).match(/(?:list of|one of|must be) (.*?), or null/)[1];
  return [key, names.split(/, | or /)];
}));
assert.ok(KEYS.length > 50 && OPTIONS.breath.includes("clear"), "the messages name no keys or options");

// mulberry32
let state = 1;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];

const boom = () => {
  throw pick([new Error("boom"), "boom", null, undefined, Symbol("boom"), 7]);
};
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const getter = (target, key) => Object.defineProperty(target, key, { get: boom, enumerable: true });
const trapped = (target) => {
  const traps = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"];
  return new Proxy(target, { [pick(traps)]: boom });
};

/** Anything but a good answer. */
const ODD = [
  () => NaN, () => -0, () => 1e999, () => -1, () => 0.5, () => 65536, () => 2 ** 53, () => 5n,
  () => true, () => Symbol("neck"), () => "", () => "\ud800", () => "neck\0", () => "x".repeat(1e5),
  () => "__proto__", () => () => "none", () => new Date(), () => new Date(NaN), () => new Map(),
  () => new Set(["neck"]), () => /neck/, () => new Error("neck"), () => Promise.resolve("none"),
  () => new String("none"), () => new Number(3), () => Object.create(null), () => ({ length: 1, 0: "neck" }),
  () => new Array(2 ** 32 - 1), () => [, "neck"], () => ["neck", 1], () => ["\udfff"], () => [["neck"]],
  () => new Array(5000).fill("neck"), () => new Uint8Array(3), () => new ArrayBuffer(8), () => globalThis,
  () => Object.assign(["neck"], { [Symbol.iterator]: boom }), () => getter(["neck"], 0),
  () => trapped(["neck"]), () => revoked([]), () => revoked({}), () => trapped({}),
  () => new Proxy(["neck"], { get: (list, key) => (key === "length" ? pick([-1, NaN, 1e308, "1", {}]) : list[key]) }),
  () => ({ toString: boom, valueOf: boom, [Symbol.toPrimitive]: boom }),
  () => { const ring = []; ring.push(ring); return ring; },
];

const good = (key) => {
  const names = OPTIONS[key];
  if (/^a whole/.test(names[0])) return pick([below(11), below(32), below(4000), names.at(-1).match(/\d+$/)?.[0] * 1]);
  return pick([pick(names), [pick(names)], names.slice(1), null, undefined, []]);
};

const answers = () => {
  const object = pick([{}, {}, {}, Object.create(null)]);
  for (let left = below(8); left > 0; left--) {
    const key = random() < 0.95 ? pick(KEYS) : pick(["", "__proto__", "constructor", "\ud800", "1", Symbol("x")]);
    const value = random() < 0.8 && KEYS.includes(key) ? good(key) : pick(ODD)();
    Object.defineProperty(object, key, { value, enumerable: random() < 0.95, configurable: true, writable: true });
  }
  if (random() < 0.1) getter(object, pick(KEYS));
  if (random() < 0.1) return trapped(object);
  if (random() < 0.05) return new Proxy(object, {});
  return random() < 0.1 ? pick(ODD)() : object;
};

const isError = (error) => {
  // Not `instanceof Error`: a panic is a WebAssembly.RuntimeError, which is one.
  const plain = error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
  assert.ok(plain, `not a plain Error: ${String(error?.stack ?? error)}`);
  assert.ok(error.message.length > 10 && error.message !== "boom", `says nothing: "${error.message}"`);
};

const calm = assess({ emergency: "no" });
const before = memory.buffer.byteLength;
let [taken, refused] = [0, 0];
for (let call = 0; call < CALLS; call++) {
  const seed = state;
  const input = answers();
  try {
    const found = assess(input);
    taken++;
    assert.ok(LEVELS.includes(found.level), `no level: ${found.level}`);
    assert.equal(found.reasons.length === 0, found.level === LEVELS[0], "reasons are empty only at L0");
    if (found.level >= LEVELS[3]) assert.deepEqual([found.tips, found.explanations], [[], []]);
  } catch (error) {
    refused++;
    if (error instanceof assert.AssertionError) throw error;
    try {
      isError(error);
    } catch (fault) {
      console.error(`call ${call}, state ${seed}:`);
      throw fault;
    }
  }
}
assert.ok(taken > CALLS / 10 && refused > CALLS / 10, `${taken} taken, ${refused} refused: one is never tried`);

// Answers that stand anywhere but in the object itself were passed over in silence.
class Answers { emergency = "yes"; }
for (const hidden of [
  new Map([["emergency", "yes"]]), Promise.resolve({ emergency: "yes" }), new Answers(),
  Object.create({ emergency: "yes" }), [["emergency", "yes"]], () => ({ emergency: "yes" }), "emergency=yes",
]) {
  assert.throws(() => assess(hidden), /answers must be a plain object/);
}
const refusing = { get breath() { throw new RangeError("mine"); } };
assert.throws(() => assess(refusing), { message: '"breath" cannot be read; pass a plain value' });

// Texts that are not ours are told before anything is touched.
for (const texts of [[], null, {}, "texts", 5, [null], new Array(2 ** 32 - 1), new Map()]) {
  try {
    mount({}, pick(ODD)(), texts, () => {});
    assert.fail("mount took them");
  } catch (error) {
    isError(error);
  }
}

assert.deepEqual(assess({ emergency: "no" }), calm, "the package is not what it was");
const grown = memory.buffer.byteLength - before;
assert.ok(grown <= 2 ** 20, `it holds ${grown} bytes more: something that is thrown is not caught`);
console.log(`${CALLS} calls: ${taken} taken, ${refused} refused`);
