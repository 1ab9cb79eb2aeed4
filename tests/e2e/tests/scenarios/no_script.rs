//! When the check cannot run, what matters is there all the same: fail upward.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use e2e::{Options, Scripts, Session, Widget};

use crate::site::{CLINIC, SCRIPT, built, page, run, script, with};

const CANNOT: &str = "We cannot check this online. Call your clinic.";

/// Keeps what the element tells its page; begun before its script.
const LISTEN: &str = "window.told = [];\
    for (const name of ['ready', 'unavailable']) {\
      addEventListener(`aftercheck-${name}`, (event) => told.push([name, event.detail?.reason]));\
    }";

async fn told(session: &Session) -> Result<Value> {
    session.wait_js("return told.length > 0", Vec::new()).await?;
    session.js("return told", Vec::new()).await
}

async fn visible(session: &Session) -> Result<String> {
    let text = session.js("return document.body.innerText", Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().replace('\u{a0}', " "))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_javascript_the_leaflet_says_everything() -> Result<()> {
    const LIVE: &str = "return document.querySelector('after-check').matches(':defined')";
    const CALLS: &str = "return [...document.querySelectorAll('after-check a[href^=\"tel:\"]')]\
        .map((it) => [it.innerText.replaceAll('\\u00a0', ' ').trim(), it.getAttribute('href')])";
    let always = [
        "If you have any of these, call",
        "Hard to breathe even at rest",
        "thoughts of ending your life",
        "When to call your clinic today",
        "Watch your breathing for 3 days",
        "How long does it last?",
        "What can I do?",
        "What this check is for",
    ];
    let options = Options { scripts: Scripts::Blocked, ..Options::default() };
    run("no-javascript", options, Vec::new(), async |session, server| {
        for path in ["/index.html", "/embed.html"] {
            session.goto(&server.url(path)).await?;
            ensure!(session.js(LIVE, Vec::new()).await? == json!(false), "the script ran");
            let text = visible(session).await?;
            for words in always {
                ensure!(text.contains(words), "{path}: \"{words}\" is missing in:\n{text}");
            }
        }
        let calls = session.js(CALLS, Vec::new()).await?;
        let clinic = ["Call +44 1632 960123", "tel:+441632960123"];
        let expected = json!([["Call 999", "tel:999"], ["Call 111", "tel:111"], clinic]);
        ensure!(calls == expected, "{calls}");
        let text = visible(session).await?;
        ensure!(text.contains("call 111"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_policy_that_forbids_wasm_leaves_the_leaflet() -> Result<()> {
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!(
        "<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>"
    );
    let policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
    let host = page("/strict", &head, &body).header("content-security-policy", policy)?;
    with("no-wasm", vec![host, script("/listen.js", LISTEN)?], async |session, server| {
        session.goto(&server.url("/strict")).await?;
        ensure!(told(session).await? == json!([["unavailable", "blocked"]]));
        let text = visible(session).await?;
        ensure!(text.contains("The leaflet of the clinic."), "{text}");
        ensure!(Widget::new(session).text().await?.contains(CANNOT));
        // Beside the calls, once it is known that the page is there.
        let own = "return document.querySelector('after-check').shadowRoot\
            .querySelector('.ac-note a:not([href^=tel])')?.href";
        session.wait_equal(own, Vec::new(), json!(server.url("/"))).await?;
        Ok(())
    })
    .await
}

/// The script lies where its other files are not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_files_and_leaflet_the_script_has_the_emergency_list() -> Result<()> {
    let head =
        "<script src=/listen.js></script><script src=/elsewhere/aftercheck.js defer></script>";
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![
        page("/missing", head, &body),
        script("/listen.js", LISTEN)?,
        script("/elsewhere/aftercheck.js", &built("aftercheck.js")?)?,
    ];
    with("no-files", pages, async |session, server| {
        session.goto(&server.url("/missing")).await?;
        ensure!(told(session).await? == json!([["unavailable", "load"]]));
        let widget = Widget::new(session);
        let text = widget.text().await?.replace('\u{a0}', " ");
        for words in [CANNOT, "999", "Hard to breathe even at rest", "thoughts of ending your life"] {
            ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
        }
        let calls = "return [...document.querySelector('after-check').shadowRoot\
            .querySelectorAll('a[href^=\"tel:\"]')].map((it) => [it.innerText, it.getAttribute('href')])";
        let calls = session.js(calls, Vec::new()).await?;
        let expected = json!([["Call 999", "tel:999"], ["+44 1632 960123", "tel:+441632960123"]]);
        ensure!(calls == expected, "{calls}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn eight_seconds_are_enough_to_wait() -> Result<()> {
    // A program that fails after the wait, and a clock that is twenty times as fast.
    const STUCK: &str = "const get = fetch; window.fetch = (url, ...rest) => \
          String(url).endsWith('.wasm') ? new Promise((_, fail) => wait(fail, 700)) : get(url, ...rest);\
        const wait = setTimeout; window.setTimeout = (then, ms) => wait(then, ms / 20);\
        window.begin = performance.now();\
        addEventListener('aftercheck-unavailable', () => { window.waited = performance.now() - begin; });";
    let head = format!("<script src=/listen.js></script><script src=/stuck.js></script>{SCRIPT}");
    let body = format!(
        "<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>"
    );
    let pages = vec![
        page("/slow", &head, &body),
        script("/listen.js", LISTEN)?,
        script("/stuck.js", STUCK)?,
    ];
    with("slow", pages, async |session, server| {
        session.goto(&server.url("/slow")).await?;
        ensure!(told(session).await? == json!([["unavailable", "slow"]]));
        let waited = session.js("return waited", Vec::new()).await?.as_f64().unwrap_or_default();
        ensure!(waited >= 390.0, "it waited {} s of its 8", waited / 50.0);
        ensure!(visible(session).await?.contains("The leaflet of the clinic."));
        ensure!(Widget::new(session).text().await?.contains(CANNOT));
        // What goes wrong later was said already.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        ensure!(told(session).await? == json!([["unavailable", "slow"]]), "it is told twice");
        Ok(())
    })
    .await
}
