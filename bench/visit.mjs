// One visit to a page, as a phone that has or has not been there before.

import { readFileSync } from 'node:fs';
import { source } from './pages.mjs';

const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/** The slow phone: four times slower, 150 ms to the server and back, 1.6 Mbit/s down. */
const CPU = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SCREEN = { width: 375, height: 667, deviceScaleFactor: 2, mobile: true };

/** For what comes late: requests, shifts, the worker that keeps the files. */
const SETTLE_MS = 1500;

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A phone with an empty cache. `close()` throws all of it away. */
export class Phone {
  static async open(browser) {
    const phone = new Phone();
    phone.browser = browser;
    phone.context = (await browser.send('Target.createBrowserContext')).browserContextId;
    return phone;
  }

  /** How many requests its service workers made. */
  workerRequests() {
    return this.browser.workerRequests.filter((it) => it.context === this.context).length;
  }

  close() {
    return this.browser.send('Target.disposeBrowserContext', { browserContextId: this.context });
  }

  /** Loads the page in a new tab. With `verify` the first control is tapped as soon as it is seen. */
  async visit(page, url, { verify = false, slowNetwork = false, slowCpu = false, worker = false }) {
    const tab = await Tab.open(this.browser, this.context);
    await tab.send('Network.setBypassServiceWorker', { bypass: !worker });
    if (slowNetwork) await tab.send('Network.emulateNetworkConditions', NETWORK);
    if (slowCpu) await tab.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    if (verify) {
      await tab.send('Runtime.enable');
      await tab.send('Runtime.addBinding', { name: 'benchPress' });
    }
    const probe = `(${PROBE})(${source(page, verify)})`;
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: probe });
    const { errorText } = await tab.send('Page.navigate', { url: url + page.path });
    if (errorText) throw new Error(`${page.path}: ${errorText}`);
    await tab.evaluate('bench.isLive');
    return tab;
  }
}

/** A tab with a page in it. */
export class Tab {
  requests = [];
  #byId = new Map();

  static async open(browser, browserContextId) {
    const tab = new Tab();
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    tab.send = (method, params) => browser.send(method, params, sessionId);
    tab.close = () => browser.send('Target.closeTarget', { targetId });
    browser.hear(sessionId, (method, params) => tab.#hear(method, params));
    await tab.send('Emulation.setDeviceMetricsOverride', SCREEN);
    await tab.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    // Time the processor spent, so that other programs on the machine do not count.
    await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.send('Page.enable');
    await tab.send('Network.enable');
    return tab;
  }

  /** The value of an expression in the page, awaited. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  settle() {
    return wait(SETTLE_MS);
  }

  async metric(name) {
    const { metrics } = await this.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name).value;
  }

  /** What the garbage collector leaves of the JavaScript heap, and what WebAssembly has, in bytes. */
  async memory() {
    await this.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.send('Runtime.getHeapUsage');
    return { heap: usedSize, wasm: await this.evaluate('bench.memory()') };
  }

  /** A finger's tap, as trusted as a real one: ms until what it did is painted. */
  async tap(place) {
    const tapped = this.evaluate('bench.tapped()');
    await this.#press(place);
    return tapped;
  }

  async #press({ x, y }) {
    await this.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  #hear(method, params) {
    if (method === 'Runtime.bindingCalled') return void this.#press(JSON.parse(params.payload));
    const request = this.#byId.get(params.requestId);
    const ms = () => Math.round((params.timestamp - this.requests[0].at) * 1000);
    if (method === 'Network.requestWillBeSent' && !/^(data|blob):/.test(params.request.url)) {
      const made = { url: params.request.url, at: params.timestamp, bytes: 0 };
      this.requests.push(made);
      this.#byId.set(params.requestId, made);
      made.start = ms();
    } else if (method === 'Network.responseReceived' && request) {
      request.first = ms();
      request.status = params.response.status;
    } else if (method === 'Network.loadingFinished' && request) {
      request.end = ms();
      request.bytes = params.encodedDataLength;
    }
  }
}
