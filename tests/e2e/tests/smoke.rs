//! Proves that the tools of the scenarios work, and that each of their checks can fail.

use anyhow::{Result, ensure};
use e2e::{
    Engine, Motion, Options, Page, Scheme, Server, Session, Site, Widget, axe, scenario,
    screenshots,
};
use serde_json::json;
use thirtyfour::Key;

/// A page with a strict policy and a stand-in for the widget.
const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><title>A clinic</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><script src="/stand-in.js" defer></script></head>
<body><main><h1>A clinic</h1><after-check></after-check></main></body></html>"#;

const SCRIPT: &str = r#"
customElements.define("after-check", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    const button = document.createElement("button");
    button.textContent = "Start  the\n check";
    const hidden = document.createElement("button");
    hidden.textContent = "Start the check";
    hidden.hidden = true;
    const output = document.createElement("p");
    button.onclick = (event) => {
      output.textContent = event.isTrusted ? "Where does it hurt?" : "not a real click";
      console.warn("the check has begun");
    };
    root.append(button, hidden, output);
  }
});"#;

const BARRIER: &str = r#"<!doctype html>
<html lang="en"><head><title>A barrier</title><link rel="icon" href="data:,"></head>
<body><main><h1>A barrier</h1><img src="data:,"></main></body></html>"#;

fn site() -> Result<Site> {
    let script = Page::html("/stand-in.js", SCRIPT).header("content-type", "text/javascript")?;
    let policy = "default-src 'none'; script-src 'self'; img-src data:";
    let page = Page::html("/", PAGE).header("content-security-policy", policy)?;
    Ok(Site::default().with(page).with(script).with(Page::html("/barrier", BARRIER)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_can_be_imitated() -> Result<()> {
    let mut server = Server::start(site()?, 0)?;
    scenario("smoke", Options::default(), async |session: &Session| {
        session.goto(&server.url("/")).await?;
        let widget = Widget::new(session);

        session.press(Key::Tab).await?;
        ensure!(widget.focus().await? == "Start the check");
        widget.click("Start the check").await?;
        widget.wait_for("Where does it hurt?").await?;
        ensure!(widget.inner("p").await?.text().await? == "Where does it hurt?");
        ensure!(widget.inner("video").await.is_err());

        let console = session.console().await?;
        ensure!(console.iter().any(|it| it.contains("the check has begun")), "{console:?}");

        let violations = axe(session).await?;
        ensure!(violations.is_empty(), "{violations:?}");

        ensure!(session.screenshot("smoke").await?.starts_with(screenshots()?));
        Ok(())
    })
    .await?;
    ensure!(server.log().lines() == ["GET /", "GET /stand-in.js"], "{:?}", server.log());
    server.down();
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_checks_can_fail() -> Result<()> {
    let server = Server::start(site()?, 0)?;
    scenario("smoke-barrier", Options::default(), async |session: &Session| {
        session.goto(&server.url("/")).await?;
        let missing = Widget::new(session).click("Finish the check").await;
        let reason = missing.err().map(|error| error.to_string()).unwrap_or_default();
        ensure!(reason.contains("0 controls say \"Finish the check\""), "{reason}");
        ensure!(reason.contains("these are there: Start the check"), "{reason}");

        session.goto(&server.url("/barrier")).await?;
        let violations = axe(session).await?;
        ensure!(violations.iter().any(|it| it.id == "image-alt"), "{violations:?}");
        Ok(())
    })
    .await?;

    let failed = scenario("smoke-failure", Options::default(), async |_: &Session| {
        anyhow::bail!("on purpose")
    });
    let error = failed.await.err().map(|error| format!("{error:#}")).unwrap_or_default();
    let name = format!("smoke-failure.{}", Engine::chosen()?.name());
    ensure!(error.contains(&format!("{name}.png")), "{error}");
    ensure!(error.ends_with("on purpose"), "{error}");
    ensure!(screenshots()?.join(format!("{name}.console.txt")).is_file());
    Ok(())
}

/// Leaves something in each place where a page can keep something, once nothing is found there.
const KEEP: &str = r#"
const done = arguments[arguments.length - 1];
const keep = async () => {
  const workers = navigator.serviceWorker;
  const all = [document.cookie, localStorage.length, sessionStorage.length, history.length,
    (await indexedDB.databases()).length, (await caches.keys()).length, (await workers.getRegistrations()).length];
  const kept = await (await fetch("/kept")).text();
  document.cookie = "left=1; max-age=999";
  localStorage.left = sessionStorage.left = 1;
  await new Promise((opened) => { indexedDB.open("left").onsuccess = opened; });
  await caches.open("left");
  await workers.register("/worker.js");
  return [...all, kept];
};
keep().then(done, (error) => done(`${error}`));
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_scenario_finds_what_another_has_left() -> Result<()> {
    let worker = Page::html("/worker.js", "").header("content-type", "text/javascript")?;
    let kept = Page::html("/kept", "kept").header("cache-control", "max-age=999, immutable")?;
    let page =
        Page::html("/", "<!doctype html><title>A clinic</title><link rel=icon href='data:,'>");
    let server = Server::start(Site::default().with(page).with(worker).with(kept), 0)?;
    let mut most = 0;
    let mut behind = None;
    for turn in 0..4 {
        let name = format!("smoke-left-{turn}");
        scenario(&name, Options::default(), async |session: &Session| {
            most = most.max(session.served_before());
            let before = server.log().count();
            session.goto(&server.url("/")).await?;
            let seen = session.browser.execute_async(KEEP, Vec::new()).await?;
            let mut seen: Vec<serde_json::Value> = serde_json::from_value(seen.json().clone())?;
            // How many pages a new browser has behind it differs from engine to engine.
            let pages = seen.remove(3);
            ensure!(*behind.get_or_insert(pages.clone()) == pages, "{pages} pages, not {behind:?}");
            ensure!(json!(seen) == json!(["", 0, 0, 0, 0, 0, "kept"]), "{seen:?}");
            // Not from a cache that the scenario before has filled.
            ensure!(server.log().since(before).contains(&"GET /kept".to_owned()));
            let console = session.console().await?;
            ensure!(console.is_empty(), "{console:?}");
            session.js("console.warn('left')", Vec::new()).await.map(drop)
        })
        .await?;
    }
    // WebKit's driver knows no rooms.
    ensure!((most > 0) == (Engine::chosen()? != Engine::WebKit), "{most} scenarios before");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_failed_serves_no_more() -> Result<()> {
    let mut failed = Vec::new();
    for turn in 0..4 {
        let name = format!("smoke-dropped-{turn}");
        let ended = scenario(&name, Options::default(), async |session: &Session| {
            let id = session.browser.session_id().to_string();
            ensure!(!failed.contains(&id), "it has failed before");
            failed.push(id);
            anyhow::bail!("on purpose")
        });
        let error = ended.await.err().map(|error| format!("{error:#}")).unwrap_or_default();
        ensure!(error.ends_with("on purpose"), "{error}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_can_be_imitated() -> Result<()> {
    let mut server = Server::start(site()?, 0)?;
    let script = "return [innerWidth, innerHeight, \
        matchMedia('(prefers-color-scheme: dark)').matches, \
        matchMedia('(prefers-reduced-motion: reduce)').matches]";
    let phone = Options {
        viewport: (320, 568),
        scheme: Scheme::Dark,
        motion: Motion::Reduced,
        ..Options::default()
    };
    scenario("smoke-phone", phone, async |session: &Session| {
        session.goto(&server.url("/")).await?;
        let seen = session.js(script, Vec::new()).await?;
        ensure!(seen == json!([320, 568, true, true]), "{seen}");
        Ok(())
    })
    .await?;
    scenario("smoke-desk", Options::default(), async |session: &Session| {
        session.viewport(1280, 800).await?;
        session.goto(&server.url("/")).await?;
        let seen = session.js(script, Vec::new()).await?;
        ensure!(seen == json!([1280, 800, false, false]), "{seen}");

        server.down();
        // WebKit shows a page of its own and calls it a success.
        let gone = session.goto(&server.url("/")).await.is_err()
            || session.browser.title().await? != "A clinic";
        ensure!(gone, "the network should be gone");
        server.up()?;
        session.goto(&server.url("/")).await
    })
    .await
}
