//! The days after: nothing is stored until the patient asks; on return the list comes first, then the last advice; what
//! is deleted leaves nothing.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Engine, Hand, Page, Patient, Session, axe};
use serde_json::json;

use crate::later_texts::came;
use crate::offline::{HOME as HOSTED, ready, update};
use crate::release::released;
use crate::site::{built, hosted, script, with};

pub const KEEP: &str = "Keep this on my phone";
const TITLE: &str = "Keep this on your phone?";
pub const KEPT: &str = "Kept on this phone until";
const HOME: &str = "Look after it at home and keep watching";
pub const DELETE: &str = "Delete everything that is kept";
pub const YES: &str = "Yes, delete everything";

/// Every byte that any storage of the page has.
const STORED: &str =
    "return Object.entries({ ...localStorage }).concat(Object.entries({ ...sessionStorage }))";

pub async fn stored(session: &Session) -> Result<Vec<(String, String)>> {
    Ok(serde_json::from_value(session.js(STORED, Vec::new()).await?)?)
}

/// The one thing that is stored: its name and its text.
pub async fn only(session: &Session) -> Result<(String, String)> {
    let all = stored(session).await?;
    ensure!(all.len() == 1, "{all:?}");
    all.into_iter().next().context("nothing is stored")
}

/// From the first screen to a kept advice.
pub async fn keep(check: &Check<'_>) -> Result<()> {
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(KEEP).await?;
    ensure!(stored(check.session).await?.is_empty(), "something is kept that nobody asked for");
    check.press(KEEP).await?;
    check.is_on(TITLE).await?;
    check.press("Keep it").await?;
    check.arrive(TITLE).await?;
    check.is_on(HOME).await?;
    check.says(&[KEPT, DELETE], &[KEEP]).await
}

/// Asks for it, and answers the question.
pub async fn delete_all(check: &Check<'_>) -> Result<()> {
    check.widget.click(DELETE).await?;
    check.says(&["You cannot get it back."], &[]).await?;
    check.widget.click(YES).await?;
    check.widget.wait_for("is deleted").await
}

async fn keep_still(session: &Session) -> Result<()> {
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let there = session.js("return held.isConnected", Vec::new()).await?;
    ensure!(there == json!(true), "a button of the first screen was made anew");
    Ok(())
}

/// The page is opened again, as on another day.
pub async fn opened<'s>(session: &'s Session, url: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    session.wait_js(&came()?, Vec::new()).await?;
    check.widget.wait_for("Welcome back").await?;
    ensure!(check.title().await?.starts_with("If you have any of these"), "the list comes first");
    Ok(check)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kept_asked_again_and_deleted() -> Result<()> {
    with("kept", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        // What comes later makes no control anew: a finger may be on it.
        let hold = "window.held = document.querySelector('after-check').shadowRoot.querySelector('main button')";
        session.js(hold, Vec::new()).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        keep_still(session).await?;
        keep(&check).await?;
        let (name, first) = only(session).await?;
        ensure!(name == "aftercheck dry-needling", "{name}");

        let count = server.log().count();
        let check = opened(session, &url).await?;
        check.says(&["Look after it at home", "Your pain was 3 out of 10."], &[]).await?;
        check.press("None of these: check again").await?;
        check.is_on("How bad is the pain?").await?;
        let worse = Patient { pain: "7", ..Patient::default() };
        check.advice_for(&worse).await?;
        check.says(&["Your pain went up a lot, from 3 to 7", KEPT], &[]).await?;
        ensure!(check.level().await? != HOME, "a rise of pain changes nothing");
        let (_, second) = only(session).await?;
        ensure!(second.len() > first.len(), "{second}");
        check.press("See how it went").await?;
        check.says(&["A chart cannot see a warning sign"], &[]).await?;
        session.browser.back().await?;
        check.widget.wait_for(KEPT).await?;

        delete_all(&check).await?;
        ensure!(stored(session).await?.is_empty(), "something is left");
        check.press("Start again").await?;
        check.says(&[], &["Welcome back"]).await?;
        // Looked for by name alone: what is kept is in no request.
        let asked = server.log().since(count).join(" ");
        ensure!(!asked.contains(&first) && !asked.contains('?'), "{asked}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_it_says_fits_and_has_no_barrier() -> Result<()> {
    with("kept-fits", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        for &width in widths(session) {
            let check = Check::open(session, &url).await?;
            session.viewport(width, 667).await?;
            check.advice_for(&Patient::default()).await?;
            check.widget.wait_for(KEEP).await?;
            check.press(KEEP).await?;
            let words = ["What", "Where", "Until when", "Who could see it", "Safari may delete it"];
            check.says(&words, &[]).await?;
            fits(session).await?;
            // A row that is chosen keeps the focus: else arrow keys would lead away.
            let row = check.widget.inner("[name=until]:not(:checked)").await?;
            Hand::Keys.work(session, &row).await?;
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            let focused = "const [row] = arguments; return row.checked && row.getRootNode().activeElement === row";
            let focused = session.js(focused, vec![row.to_json()?]).await?;
            ensure!(focused == json!(true), "the focus is elsewhere");
            check.press("Keep it").await?;
            check.arrive(TITLE).await?;
            let check = opened(session, &url).await?;
            fits(session).await?;
            check.press("See how it went").await?;
            fits(session).await?;
            session.browser.back().await?;
            check.widget.wait_for("Welcome back").await?;
            delete_all(&check).await?;
        }
        Ok(())
    })
    .await
}

/// Those of the small phones. WebKit's narrower page stands in a frame, where nothing is kept.
pub fn widths(session: &Session) -> &'static [u32] {
    match session.engine {
        Engine::Chromium | Engine::Firefox => &[375, 320],
        Engine::WebKit => &[375],
    }
}

pub async fn fits(session: &Session) -> Result<()> {
    let wide = session.too_wide().await?;
    ensure!(wide.is_empty(), "{wide:?}");
    let barriers = axe(session).await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    Ok(())
}

/// A browser that keeps nothing, or has no room: it is said, and the advice stands.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_that_refuses_is_told_of() -> Result<()> {
    let throws = [
        (
            "blocked",
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
        ),
        (
            "full",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        ),
    ];
    for (name, text) in throws {
        let own =
            built("index.html")?.replace("<head>", "<head><script src=\"/refuse.js\"></script>");
        let pages = vec![Page::html("/own", &own), script("/refuse.js", text)?];
        with(&format!("kept-{name}"), pages, async |session, server| {
            let check = Check::open(session, &server.url("/own")).await?;
            check.advice_for(&Patient::default()).await?;
            check.widget.wait_for(KEEP).await?;
            check.press(KEEP).await?;
            check.widget.click("Keep it").await?;
            check.widget.wait_for("This browser did not do it").await?;
            check.is_on(TITLE).await?;
            check.press("No, keep nothing").await?;
            check.arrive(TITLE).await?;
            check.is_on(HOME).await?;
            let console = session.console().await?;
            ensure!(console.is_empty(), "{console:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What cannot be read is not used and not overwritten, and can be deleted.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_read_is_said() -> Result<()> {
    with("kept-damaged", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        for (text, said) in [
            ("20000.QUMBxxxx", "cannot be read"),
            ("20000.QUME", "A newer version of this page"),
            ("<img src=x onerror=alert(1)>", "cannot be read"),
        ] {
            Check::open(session, &url).await?;
            let put = "localStorage.setItem('aftercheck dry-needling', arguments[0])";
            session.js(put, vec![json!(text)]).await?;
            let check = Check::open(session, &url).await?;
            check.widget.wait_for(said).await?;
            check.says(&[DELETE], &["Welcome back", "check again"]).await?;
            ensure!(only(session).await?.1 == text, "it was overwritten");
            delete_all(&check).await?;
            ensure!(stored(session).await?.is_empty());
        }
        Ok(())
    })
    .await
}

/// Who comes back and checks again has answers that another loading would lose.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_version_waits_while_a_check_is_made_again() -> Result<()> {
    released("kept-update", Vec::new(), async |session, server, release| {
        keep(&ready(session, server).await?).await?;
        session.goto(&server.url("/missing")).await?;
        let check = opened(session, &server.url(HOSTED)).await?;
        check.press("None of these: check again").await?;
        check.walk_to("How has", &Patient::default()).await?;
        check.choose("The pain is getting better").await?;
        release.publish("Second")?;
        ensure!(update(session).await? == json!([false, true, true]), "no new version waits");
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        check.is_on("How has").await?;
        ensure!(check.chosen().await? == ["The pain is getting better."]);
        Ok(())
    })
    .await
}
