//! From an element in a clinic's page to the hosted page: the answers go along in the link, are taken out of the address at
//! once, leave no trace on either side, and are kept only when asked.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Server, Session, Site};
use serde_json::json;
use thirtyfour::WindowHandle;

use crate::kept::{DELETE, KEPT, delete_all, keep, only, opened, stored};
use crate::later_texts::came;
use crate::offline::{HOME, ready, update};
use crate::release::released;
use crate::site::{CLINIC, SCRIPT, hosted, page, with};

pub const BROUGHT: &str = "Your link brought a check";
const LEAVE: &str = "No, leave it";
const LIST: &str = "If you have any of these";

/// A script of the clinic's page, and all that it finds of a tap and of the check.
const LOOK: &str = "<script>window.seen = [];\
    addEventListener('click', (event) => { seen.push(...event.composedPath().map((it) => `${it.href}`)); }, true);\
    addEventListener('click', (event) => { seen.push(...event.composedPath().map((it) => `${it.href}`)); });\
    addEventListener('auxclick', (event) => seen.push(...event.composedPath().map((it) => `${it.href}`)));\
    const look = new MutationObserver((all) => seen.push(...all.map((it) => `${it.target.href} ${it.target.outerHTML}`)));\
    const watch = setInterval(() => { const root = document.querySelector('after-check')?.shadowRoot;\
    if (root) { look.observe(root, { subtree: true, attributes: true, childList: true }); clearInterval(watch); } });\
    </script>";

/// All that a page can be asked for, but how it was opened itself: that Chromium tells in full, to the page alone.
const TRACES: &str = "return JSON.stringify([location.href, document.referrer, document.title, document.cookie, window.name,\
    history.state, performance.getEntries().filter((it) => it.entryType !== 'navigation').map((it) => it.name), window.seen,\
    document.documentElement.outerHTML, document.querySelector('after-check').shadowRoot.innerHTML])";

fn clinic(script: &str) -> Page {
    page("/clinic", LOOK, &format!("{script}<after-check {CLINIC}></after-check>"))
}

pub fn way(host: &str) -> String {
    format!("Keep this on your phone: go on at {host}")
}

/// The address of the host alone.
pub fn host(server: &Server) -> String {
    server.url("").trim_start_matches("http://").trim_end_matches('/').to_owned()
}

async fn tabs(session: &Session) -> Result<Vec<WindowHandle>> {
    Ok(session.browser.windows().await?)
}

/// Goes to the tab that has opened since, once it is there.
async fn follow(session: &Session, before: &[WindowHandle]) -> Result<()> {
    for _ in 0..100 {
        let new = tabs(session).await?.into_iter().find(|it| !before.contains(it));
        if let Some(new) = new {
            session.browser.switch_to_window(new).await?;
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("no tab was opened")
}

async fn no_trace(session: &Session) -> Result<()> {
    let traces = session.js(TRACES, Vec::new()).await?;
    let traces = traces.as_str().context("no traces")?;
    ensure!(!traces.contains("check="), "{traces}");
    Ok(())
}

/// From the clinic's page at `around` to the hosted page at `there`.
async fn goes_on(session: &Session, around: &Server, there: &Server) -> Result<()> {
    let check = Check::open(session, &around.url("/clinic")).await?;
    check.advice_for(&Patient::default()).await?;
    let way = way(&host(there));
    check.widget.wait_for(&way).await?;
    check.says(&["your browser may list this link", "Nothing is lost"], &[KEPT]).await?;
    let before = tabs(session).await?;
    let here = session.browser.window().await?;
    let counts = [around.log().count(), there.log().count()];
    check.widget.click(&way).await?;
    follow(session, &before).await?;

    let check = Check::at(session, "after-check").await?;
    check.is_on(LIST).await?;
    check.widget.wait_for(BROUGHT).await?;
    let words =
        ["Look after it at home", "Your pain was 3 out of 10.", "Anyone can make such a link"];
    check.says(&words, &["Welcome back", "Open a saved copy"]).await?;
    no_trace(session).await?;
    let address = session.js("return [location.href, history.length]", Vec::new()).await?;
    ensure!(address == json!([there.url("/"), 1]), "{address}");
    ensure!(stored(session).await?.is_empty(), "something is kept that nobody asked for");

    check.widget.click("Keep it").await?;
    check.widget.wait_for(KEPT).await?;
    check.says(&["Welcome back", "The copy is kept"], &[BROUGHT]).await?;
    let (name, text) = only(session).await?;
    ensure!(name == "aftercheck dry-needling", "{name}");
    no_trace(session).await?;
    let asked = [around.log().since(counts[0]), there.log().since(counts[1])].concat().join(" ");
    ensure!(!asked.contains("check=") && !asked.contains(&text), "{asked}");
    // It is as any other that was kept there.
    let check = opened(session, &there.url("/")).await?;
    check.press("None of these: check again").await?;
    check.is_on("How bad is the pain?").await?;

    session.browser.switch_to_window(here).await?;
    Check::at(session, "after-check").await?.is_on("Look after it at home").await?;
    no_trace(session).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_goes_on_at_the_hosted_page() -> Result<()> {
    with("go-on", vec![clinic(SCRIPT)], async |session, server| {
        goes_on(session, server, server).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_goes_on_at_a_hosted_page_of_another_origin() -> Result<()> {
    with("go-on-elsewhere", Vec::new(), async |session, server| {
        // It needs no leave to be loaded from there.
        let script = format!("<script src='{}'></script>", server.url("/aftercheck-single.js"));
        let around = Server::start(Site::default().with(clinic(&script)), 0)?;
        goes_on(session, &around, server).await
    })
    .await
}

/// A script taps in the patient's place, and a page in a frame lets nothing open.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_where_nothing_opens() -> Result<()> {
    let frame = page(
        "/around",
        "",
        "<iframe src='/clinic' width=375 height=700 sandbox='allow-scripts allow-same-origin'></iframe>",
    );
    with("go-on-blocked", vec![clinic(SCRIPT), frame], async |session, server| {
        let check = Check::open(session, &server.url("/clinic")).await?;
        check.advice_for(&Patient::default()).await?;
        let way = way(&host(server));
        check.widget.wait_for(&way).await?;
        let before = tabs(session).await?;
        let made_up = "const root = document.querySelector('after-check').shadowRoot;\
            const link = [...root.querySelectorAll('a')].find((it) => it.innerText.startsWith('Keep this'));\
            link.click(); link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));";
        session.js(made_up, Vec::new()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        ensure!(tabs(session).await? == before, "a script has opened it");
        no_trace(session).await?;

        session.goto(&server.url("/around")).await?;
        session.browser.enter_frame(0).await?;
        let check = Check::at(session, "after-check").await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for(&way).await?;
        check.widget.click(&way).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        ensure!(tabs(session).await? == before, "the frame has opened it");
        check.is_on("Look after it at home").await?;
        check.says(&["If nothing opens", &way], &[]).await
    })
    .await
}

/// Opens the hosted page with what stands behind `#`; where only that changes no page is loaded.
pub async fn with_link<'s>(session: &'s Session, server: &Server, link: &str) -> Result<Check<'s>> {
    session.goto(&server.url("/missing")).await?;
    let check = Check::open(session, &server.url(&format!("/hosted.html#{link}"))).await?;
    session.wait_js(&came()?, Vec::new()).await?;
    Ok(check)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_cannot_be_used_says_what_to_do() -> Result<()> {
    with("go-on-damaged", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        keep(&check).await?;
        let (_, good) = only(session).await?;
        delete_all(&check).await?;
        let damaged = "cut short or damaged";
        for (text, said) in [
            (good.get(..good.len() - 5).context("short")?, damaged),
            ("20000.QUME", "A newer version of the check made your link"),
            (&"A".repeat(3000), damaged),
            ("%3Cb%3ECall%200900%201%3C/b%3E", damaged),
            (&good.replacen('.', ".QQ", 1), damaged),
        ] {
            let check = with_link(session, server, &format!("check={text}")).await?;
            check.is_on(LIST).await?;
            check.widget.wait_for(said).await?;
            check.says(&["Open a saved copy"], &[BROUGHT, "Welcome back", "0900"]).await?;
            ensure!(stored(session).await?.is_empty(), "{text:.20} is kept");
            no_trace(session).await?;
        }
        let check = with_link(session, server, "top").await?;
        check.widget.wait_for("Open a saved copy").await?;
        check.says(&[], &["Your link", "in your link"]).await?;

        // What comes behind `#` later is not read.
        let check = with_link(session, server, &format!("check={good}")).await?;
        check.widget.wait_for(BROUGHT).await?;
        check.widget.click(LEAVE).await?;
        check.widget.wait_for("Open a saved copy").await?;
        let later = "location.hash = arguments[0]";
        session.js(later, vec![json!(format!("#check={good}"))]).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        check.says(&[], &[BROUGHT]).await?;
        ensure!(stored(session).await?.is_empty());
        let console = session.console().await?;
        let console: Vec<_> = console.iter().filter(|it| !it.contains("/missing")).collect();
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

/// What is kept stays, whatever a link brings; the same once more is no news.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_overwrites_nothing() -> Result<()> {
    with("go-on-occupied", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        keep(&check).await?;
        let (_, first) = only(session).await?;
        let check = with_link(session, server, &format!("check={first}")).await?;
        check.widget.wait_for("Welcome back").await?;
        check.says(&[DELETE], &[BROUGHT, "Another check is kept"]).await?;
        check.press("None of these: check again").await?;
        check.advice_for(&Patient { pain: "7", ..Patient::default() }).await?;
        let (_, second) = only(session).await?;
        delete_all(&check).await?;
        check.press("Start again").await?;
        keep(&check).await?;
        let (_, here) = only(session).await?;
        let check = with_link(session, server, &format!("check={second}")).await?;
        check.widget.wait_for("Another check is kept on this phone. It stays.").await?;
        check.says(&["Welcome back", "None of these: check again"], &[BROUGHT]).await?;
        ensure!(only(session).await?.1 == here, "it was overwritten");
        Ok(())
    })
    .await
}

/// The worker that keeps the page for use without a network sees the address, and keeps nothing of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_worker_keeps_nothing_of_a_link() -> Result<()> {
    const KEPT: &str = "const done = arguments[0]; (async () => { const all = [];\
        for (const name of await caches.keys()) for (const it of await (await caches.open(name)).keys()) all.push(name, it.url);\
        const worker = (await navigator.serviceWorker.getRegistration())?.active; return [!!worker, all]; })().then(done)";
    released("go-on-worker", Vec::new(), async |session, server, _| {
        let check = ready(session, server).await?;
        keep(&check).await?;
        let (_, text) = only(session).await?;
        delete_all(&check).await?;
        let count = server.log().count();
        session.goto(&server.url("/missing")).await?;
        let check = Check::open(session, &server.url(&format!("{HOME}#check={text}"))).await?;
        check.widget.wait_for(BROUGHT).await?;
        no_trace(session).await?;
        let (works, kept): (bool, Vec<String>) =
            session.browser.execute_async(KEPT, Vec::new()).await?.convert()?;
        ensure!(works, "there is no worker");
        ensure!(kept.iter().all(|it| !it.contains("check=")), "{kept:?}");
        let asked = server.log().since(count).join(" ");
        ensure!(!asked.contains("check="), "{asked}");
        Ok(())
    })
    .await
}

/// A new version would load the page again, and what was brought would be lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_version_waits_where_a_link_brought_a_check() -> Result<()> {
    released("go-on-update", Vec::new(), async |session, server, release| {
        let check = ready(session, server).await?;
        keep(&check).await?;
        let (_, text) = only(session).await?;
        delete_all(&check).await?;
        session.goto(&server.url("/missing")).await?;
        let check = Check::open(session, &server.url(&format!("{HOME}#check={text}"))).await?;
        check.widget.wait_for(BROUGHT).await?;
        release.publish("Second")?;
        ensure!(update(session).await? == json!([false, true, true]), "no new version waits");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        check.says(&[BROUGHT], &[]).await?;
        // To the same address it would be a reload, after which no new version takes over.
        session.goto(&server.url("/missing")).await?;
        session.goto(&server.url(HOME)).await?;
        session.wait_equal("return document.title", Vec::new(), json!("Second")).await
    })
    .await
}
