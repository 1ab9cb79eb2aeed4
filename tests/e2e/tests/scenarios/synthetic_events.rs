//! Events that a script of the page makes up press nothing, in an open root and in a closed one. (What assistive
//! technology presses is real: `keyboard.rs`, `double_taps.rs`.)

use anyhow::{Result, ensure};
use e2e::{Check, Session};
use serde_json::json;

use crate::double_taps::{READ, tap};
use crate::site::{CLINIC, SCRIPT, page, script, with};

/// What the check tells the page.
const LISTEN: &str = "window.told = [];\
    for (const name of ['ready', 'started', 'step', 'finished', 'cleared']) addEventListener(`aftercheck-${name}`, () => told.push(name));";

/// At every point of the element, on the element itself: all that a page can do to a closed root.
const ON_HOST: &str = "const host = document.querySelector('after-check'); let count = 0;\
    const box = host.getBoundingClientRect();\
    for (let y = box.top + 5; y < box.bottom; y += 12) for (const x of [box.left + 40, box.left + box.width / 2]) {\
      const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, button: 0, detail: 1, pointerType: 'touch' };\
      for (const type of ['pointerdown', 'pointerup']) host.dispatchEvent(new PointerEvent(type, init));\
      for (const type of ['mousedown', 'mouseup', 'click']) host.dispatchEvent(new MouseEvent(type, init));\
      count += 1;\
    }\
    host.click();\
    for (const key of ['Enter', ' ', 'Tab']) for (const type of ['keydown', 'keypress', 'keyup'])\
      host.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, key }));\
    return count";

/// On everything inside an open root.
const INSIDE: &str = "const root = document.querySelector('after-check').shadowRoot; let count = 0;\
    for (const it of root.querySelectorAll('button, label, input, summary')) {\
      count += 1;\
      const init = { bubbles: true, composed: true, cancelable: true, detail: 1 };\
      it.click();\
      it.dispatchEvent(new PointerEvent('click', init));\
      for (const key of ['Enter', ' ']) for (const type of ['keydown', 'keypress', 'keyup'])\
        it.dispatchEvent(new KeyboardEvent(type, { ...init, key }));\
      if (it.localName === 'input') for (const type of ['input', 'change']) it.dispatchEvent(new Event(type, init));\
    }\
    return count";

async fn told(session: &Session) -> Result<serde_json::Value> {
    // A press that counts is told a moment later.
    tokio::time::sleep(READ).await;
    session.js("return told", Vec::new()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_the_element_they_press_nothing() -> Result<()> {
    let body = |root: &str| format!("<after-check {CLINIC} root={root}></after-check>");
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let pages = vec![
        script("/listen.js", LISTEN)?,
        page("/open", &head, &body("open")),
        page("/closed", &head, &body("closed")),
    ];
    with("made-up-host", pages, async |session, server| {
        for path in ["/open", "/closed"] {
            session.goto(&server.url(path)).await?;
            session.wait_equal("return told", Vec::new(), json!(["ready"])).await?;
            let count = session.js(ON_HOST, Vec::new()).await?;
            ensure!(count.as_u64() > Some(50), "only {count} places");
            let told = told(session).await?;
            ensure!(told == json!(["ready"]), "{path}: {told}");
        }
        // A real tap at one of these places does.
        // Calls would open another program.
        const BUTTON: &str = "addEventListener('click', (event) => event.preventDefault(), true); scrollTo(0, document.documentElement.scrollHeight);\
            const { left, bottom } = document.querySelector('after-check').getBoundingClientRect(); return [left, Math.min(bottom, innerHeight)]";
        let [x, bottom]: [f64; 2] = serde_json::from_value(session.js(BUTTON, Vec::new()).await?)?;
        for y in (10..bottom as i64 - 10).rev().step_by(25) {
            tap(session, (x as i64 + 60, y)).await?;
            tokio::time::sleep(READ).await;
            if session.js("return told", Vec::new()).await? != json!(["ready"]) {
                return Ok(());
            }
        }
        anyhow::bail!("no real tap pressed anything")
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_open_root_they_press_nothing() -> Result<()> {
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![script("/listen.js", LISTEN)?, page("/open", &head, &body)];
    with("made-up-inside", pages, async |session, server| {
        let check = Check::open(session, &server.url("/open")).await?;
        let count = session.js(INSIDE, Vec::new()).await?;
        ensure!(count.as_u64() >= Some(3), "only {count} controls");
        let told = told(session).await?;
        ensure!(told == json!(["ready"]), "{told}");

        check.none_of_these().await?;
        session.js("told.length = 0", Vec::new()).await?;
        let count = session.js(INSIDE, Vec::new()).await?;
        ensure!(count.as_u64() >= Some(10), "only {count} controls");
        let told = self::told(session).await?;
        ensure!(told == json!([]), "{told}");
        check.is_on("When was the session?").await?;
        // The question is still open, whatever the page has made of its boxes.
        check.widget.click("Continue").await?;
        check.widget.wait_for("There is a problem").await
    })
    .await
}
