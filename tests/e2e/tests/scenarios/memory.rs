//! Two hundred checks in one page need no more memory than twenty; where the heap is not told, forty.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Engine, Session};
use serde_json::{Value, json};

use crate::site::{CLINIC, MADE_UP, SCRIPT, page, script, with};

/// In the page itself, since 200 checks by WebDriver would take half an hour.
const RUNS: &str = r#"
const [runs, done] = arguments;
const root = document.querySelector('after-check').shadowRoot;
const { port1, port2 } = new MessageChannel();
const moment = () => new Promise((then) => { port1.onmessage = then; port2.postMessage(0); });
// Where drawing takes long Yew leaves the rest to a timer, and messages would keep overtaking it.
const later = () => new Promise((then) => setTimeout(then, 10));
const says = (it) => it.innerText.replace(/\s+/g, ' ').trim();
const button = (words) => [...root.querySelectorAll('button')].find((it) => says(it) === words);
const title = () => says(root.querySelector('[data-title]'));
async function press(words) {
  const before = title();
  button(words).click();
  for (let wait = 0; title() === before; wait++) {
    if (wait > 500) throw new Error(`no screen after ${words} on ${before}: ${says(root.firstElementChild.nextElementSibling)}`);
    await (wait < 20 ? moment() : later());
  }
}
async function run() {
  await press('None of these');
  for (let screens = 0; !button('See my advice'); screens++) {
    if (screens > 15) throw new Error(`lost on ${title()}`);
    const sets = [...root.querySelectorAll('fieldset')].filter((it) => it.checkVisibility());
    const rows = [...root.querySelectorAll('label:has(input)')].filter((it) => it.checkVisibility());
    const none = rows.filter((it) => /^(No, I have none|None of these)/.test(says(it)));
    none.forEach((it) => it.querySelector('input').click());
    const names = [...new Set([...root.querySelectorAll('input[type=radio]')].map((it) => it.name))];
    for (const name of names) {
      const first = [...root.querySelectorAll('input[type=radio]')].find((it) => it.name === name && it.checkVisibility());
      first?.click();
    }
    if (!names.length && !none.length) rows[0].querySelector('input').click();
    await moment();
    await press('Continue');
  }
  await press('See my advice');
  await press('Clear all');
}
(async () => { for (let n = 0; n < runs; n++) await run(); port1.close(); return 'ok'; })()
  .then(done, (error) => done(`${error}`));
"#;

/// Keeps the memory of the program, which nothing else hands out. Its part has none of its own.
const MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {\
    const make = WebAssembly[name].bind(WebAssembly);\
    WebAssembly[name] = async (...all) => { const made = await make(...all);\
      window.memory ??= (made.instance ?? made).exports.memory; return made; }; }";

/// Pages of WebAssembly in use.
async fn wasm(session: &Session) -> Result<u64> {
    let pages = session.js("return memory.buffer.byteLength / 65536", Vec::new()).await?;
    pages.as_u64().context("no memory of the program")
}

/// Bytes of JavaScript in use. Only Chromium tells: in the others the program's memory alone is held.
async fn heap(session: &Session) -> Result<f64> {
    if session.engine != Engine::Chromium {
        return Ok(0.0);
    }
    let cdp = session.browser.cdp();
    for _ in 0..3 {
        cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
    usage.get("usedSize").and_then(Value::as_f64).context("no heap usage")
}

/// Only Chromium tells the heap, which may lose a little each time. The program's memory grows by itself, whatever the
/// engine: there it is asked whether all is let go at all.
fn checks(engine: Engine) -> u32 {
    match engine {
        Engine::Chromium => 200,
        Engine::Firefox | Engine::WebKit => 40,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_checks_need_no_more_memory() -> Result<()> {
    // Chromium itself keeps removed radio buttons, on a bare page too (checkboxes it lets go): measured
    // 3.4 kB a check. Ours must not add to it.
    const BOUND: f64 = 1_000_000.0;
    let head = format!("<script src=/memory.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages =
        vec![page("/host", &head, &body), script("/memory.js", &[MADE_UP, MEMORY].concat())?];
    with("fault-memory", pages, async |session, server| {
        Check::open(session, &server.url("/host")).await?;
        let runs = async |count: u32| -> Result<()> {
            let said = session.browser.execute_async(RUNS, vec![json!(count)]).await?;
            ensure!(said.json() == "ok", "{}", said.json());
            Ok(())
        };
        // A driver waits half a minute for a script.
        for _ in 0..4 {
            runs(5).await?;
        }
        // What is made once is made by now.
        let before = (heap(session).await?, wasm(session).await?);
        for _ in 0..checks(session.engine) / 5 {
            runs(5).await?;
        }
        let after = (heap(session).await?, wasm(session).await?);
        println!("heap {} to {} bytes, wasm {} to {} pages", before.0, after.0, before.1, after.1);
        ensure!(before.1 == after.1, "wasm memory grew from {} to {} pages", before.1, after.1);
        let grown = after.0 - before.0;
        ensure!(grown < BOUND, "the heap grew by {grown} bytes");
        Ok(())
    })
    .await
}
