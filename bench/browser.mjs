// Chromium without a window, driven over a pipe with its DevTools protocol: no package, no open port.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless=new', '--remote-debugging-pipe', '--no-first-run', '--disable-gpu', '--disable-extensions',
  '--disable-sync', '--disable-background-networking', '--disable-component-update',
  // Nothing but this machine can be reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The longest that a call may take; what a page is waited for is a call too. */
const LIMIT_MS = 60_000;

/** One browser. A session is what the protocol calls a tab or a worker one talks to. */
export class Browser {
  #child;
  #profile = mkdtempSync(join(tmpdir(), 'aftercheck-bench-'));
  #calls = new Map();
  #sessions = new Map();
  #count = 0;

  /** What service workers asked for: `{ context, url }`. */
  workerRequests = [];

  static async start() {
    const browser = new Browser();
    browser.hear(undefined, (method, params) => browser.#attached(method, params));
    // Held until one listens: a worker makes its requests as soon as it runs.
    const filter = [{ type: 'service_worker' }];
    await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
    browser.version = (await browser.send('Browser.getVersion')).product;
    return browser;
  }

  constructor() {
    // As root, as in a container, Chromium has no sandbox.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#child = spawn('chromium', [...FLAGS, ...root, `--user-data-dir=${this.#profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#child.on('exit', (code) => {
      for (const call of this.#calls.values()) call.reject(new Error(`chromium ended (${code})`));
    });
    let rest = '';
    this.#child.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  /** Calls a method of the protocol, and gives its result; an error when none comes in time. */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#count;
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#calls.delete(id);
        reject(new Error(`${method} ${params.expression ?? ''}: no answer in ${LIMIT_MS / 1000} s`));
      }, LIMIT_MS);
      const settle = (end) => (value) => { clearTimeout(late); end(value); };
      this.#calls.set(id, { method, resolve: settle(resolve), reject: settle(reject) });
    });
  }

  /** What a session tells goes to `hear(method, params)`; the browser's own session is `undefined`. */
  hear(sessionId, hear) {
    this.#sessions.set(sessionId, hear);
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve));
    this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #attached(method, { sessionId, targetInfo }) {
    if (method !== 'Target.attachedToTarget' || targetInfo.type !== 'service_worker') return;
    this.hear(sessionId, (event, params) => {
      if (event !== 'Network.requestWillBeSent') return;
      this.workerRequests.push({ context: targetInfo.browserContextId, url: params.request.url });
    });
    for (const start of ['Network.enable', 'Runtime.runIfWaitingForDebugger']) this.send(start, {}, sessionId).catch(() => {});
  }

  #receive({ id, result, error, method, params, sessionId }) {
    if (id === undefined) return this.#sessions.get(sessionId)?.(method, params);
    const call = this.#calls.get(id);
    // Its time was over.
    if (!call) return;
    this.#calls.delete(id);
    if (error) call.reject(new Error(`${call.method}: ${error.message}`));
    else call.resolve(result);
  }
}
