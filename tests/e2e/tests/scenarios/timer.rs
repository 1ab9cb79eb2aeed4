//! The timer of the ice: right by a moved clock, after sleep and hidden answers; silent unless asked; gone with its result.

use anyhow::{Result, ensure};
use e2e::{Check, Engine, Page, Patient, Session};
use serde_json::json;

use crate::days::CLOCK;
use crate::kept::fits;
use crate::site::{CLINIC, SCRIPT, hosted_html, page, script, with};

const START: &str = "Start a 15-minute timer";
const STOP: &str = "Stop the timer";
const FULL: &str = "15 minutes left. It ends at 21:45.";
const OVER: &str = "Take the ice off now. Let your skin warm up.";
const SOUND: &str = "Sound at the end";

/// A clock that can be moved on, a page that can go out of sight, and what goes on in it: intervals and sounds.
const WATCH: &str = "window.pass = (minutes) => { set = time() + minutes * 60_000; from = performance.now(); };\
    let hidden = false; Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });\
    window.seen = () => document.dispatchEvent(new Event('visibilitychange'));\
    window.away = (minutes) => { hidden = true; seen(); pass(minutes); hidden = false; seen(); };\
    window.going = new Map();\
    const [every, end] = [setInterval, clearInterval];\
    window.setInterval = (then, ...all) => { const id = every(then, ...all); going.set(id, then); return id; };\
    window.clearInterval = (id) => { going.delete(id); end(id); };\
    window.tick = () => [...going.values()].forEach((then) => then());\
    window.made = []; window.tones = 0;\
    const Sound = window.AudioContext ?? window.webkitAudioContext;\
    if (Sound) window.AudioContext = class extends Sound {\
      constructor(...all) { super(...all); made.push(this); }\
      createOscillator() { tones += 1; return super.createOscillator(); }\
    };";

const SAID: &str =
    "return document.querySelector('after-check').shadowRoot.querySelector('.ac-said').textContent";
const GOING: &str = "return going.size";
const ROLE: &str = "const it = document.querySelector('after-check').shadowRoot.querySelector('[role=timer]');\
    return [it?.ariaLive ?? null, it?.closest('details').open]";

fn pages() -> Result<Vec<Page>> {
    let head = format!(r#"<script src="/clock.js"></script>{SCRIPT}"#);
    let body = format!("<after-check {CLINIC}></after-check>");
    let own = hosted_html()?.replace("<head>", "<head><script src=\"/clock.js\"></script>");
    Ok(vec![
        page("/ice.html", &head, &body),
        Page::html("/hosted.html", &own),
        script("/clock.js", &format!("{CLOCK} {WATCH}"))?,
    ])
}

/// The tip of a result at L0.
async fn tip<'s>(session: &'s Session, url: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    check.advice_for(&Patient::default()).await?;
    open(&check).await?;
    Ok(check)
}

async fn open(check: &Check<'_>) -> Result<()> {
    check.widget.click("Ice").await?;
    check.says(&[START], &[STOP, SOUND, "minutes left"]).await
}

async fn start(check: &Check<'_>) -> Result<()> {
    check.session.js("setClock('2026-11-19T21:30:05')", Vec::new()).await?;
    check.widget.click(START).await?;
    check.says(&[FULL, STOP, SOUND], &[START]).await
}

/// By the moved clock, as the interval sees it.
async fn later(session: &Session, minutes: f64) -> Result<()> {
    session.js("pass(arguments[0]); tick()", vec![json!(minutes)]).await.map(drop)
}

async fn goes(session: &Session, count: u8) -> Result<()> {
    session.wait_equal(GOING, Vec::new(), json!(count)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_counts_down_by_any_clock() -> Result<()> {
    with("timer", pages()?, async |session, server| {
        let check = tip(session, &server.url("/ice.html")).await?;
        goes(session, 0).await?;
        start(&check).await?;
        goes(session, 1).await?;
        session.wait_equal(SAID, Vec::new(), json!(FULL)).await?;
        ensure!(session.js(ROLE, Vec::new()).await? == json!([null, true]), "no quiet timer");
        ensure!(check.widget.focus().await? == STOP, "{}", check.widget.focus().await?);
        later(session, 1.5).await?;
        check.says(&["14 minutes left. It ends at 21:45."], &[]).await?;
        ensure!(check.widget.focus().await? == STOP, "{}", check.widget.focus().await?);
        // It says so by text alone; whoever hears the page heard the beginning.
        session.wait_equal(SAID, Vec::new(), json!(FULL)).await?;
        // Put back by an hour.
        later(session, -60.0).await?;
        check.says(&["14 minutes left. It ends at 20:45."], &[]).await?;
        later(session, 13.0).await?;
        check.says(&["Less than 1 minute left. It ends at 20:45."], &[OVER]).await?;
        later(session, 0.6).await?;
        check.says(&[OVER, START], &["left", "The time ended", STOP, SOUND]).await?;
        session.wait_equal(SAID, Vec::new(), json!(OVER)).await?;
        goes(session, 0).await?;
        ensure!(session.js("return made.length", Vec::new()).await? == json!(0), "a sound");

        // Again, and the page sleeps long after the end: nothing but the browser wakes it.
        start(&check).await?;
        session.js("pass(40); seen()", Vec::new()).await?;
        let ended = format!("{OVER} The time ended at 21:45.");
        check.says(&[&ended, START], &["left"]).await?;
        session.wait_equal(SAID, Vec::new(), json!(ended)).await?;
        goes(session, 0).await?;

        start(&check).await?;
        later(session, 0.1).await?;
        check.widget.click(STOP).await?;
        check.says(&[START, "Wrap an ice pack"], &["left", OVER, STOP, SOUND]).await?;
        ensure!(check.widget.focus().await? == START, "{}", check.widget.focus().await?);
        goes(session, 0).await?;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

/// Whatever leads away: nothing goes on, and the result begins anew.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_stops_with_the_result() -> Result<()> {
    with("timer-left", pages()?, async |session, server| {
        let url = server.url("/ice.html");
        let check = tip(session, &url).await?;
        start(&check).await?;
        check.press("Change answers").await?;
        goes(session, 0).await?;
        check.see_advice().await?;
        open(&check).await?;
        start(&check).await?;
        check.press_in_tip("Ice", "Check if ice is safe for you: Ice").await?;
        goes(session, 0).await?;
        check.press("Back").await?;
        open(&check).await?;
        start(&check).await?;
        check.press("Start again").await?;
        goes(session, 0).await?;

        let check = tip(session, &url).await?;
        start(&check).await?;
        let take = "window.it = document.querySelector('after-check'); it.remove()";
        session.js(take, Vec::new()).await?;
        session.js("tick()", Vec::new()).await?;
        goes(session, 0).await?;
        session.js("document.body.append(it)", Vec::new()).await?;
        let check = Check::at(session, "after-check").await?;
        open(&check).await
    })
    .await
}

/// The phone was locked: the answers are hidden, and it goes on behind them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_right_behind_hidden_answers() -> Result<()> {
    with("timer-hidden", pages()?, async |session, server| {
        let check = tip(session, &server.url("/ice.html")).await?;
        start(&check).await?;
        session.js("away(11)", Vec::new()).await?;
        check.is_on("Go on, or start again?").await?;
        check.press("Go on").await?;
        check.says(&["4 minutes left. It ends at 21:45.", STOP], &[OVER]).await?;
        session.js("away(30)", Vec::new()).await?;
        check.is_on("Go on, or start again?").await?;
        check.says(&[], &["ice"]).await?;
        let ended = format!("{OVER} The time ended at 21:45.");
        session.wait_equal(SAID, Vec::new(), json!(ended)).await?;
        goes(session, 0).await?;
        check.press("Go on").await?;
        check.says(&[&ended, START], &["left"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_sounds_only_if_asked() -> Result<()> {
    with("timer-sound", pages()?, async |session, server| {
        let url = server.url("/ice.html");
        let check = tip(session, &url).await?;
        start(&check).await?;
        ensure!(check.chosen().await?.is_empty(), "it is on");
        check.widget.click(SOUND).await?;
        session.wait_equal("return made.length", Vec::new(), json!(1)).await?;
        let chosen = check.chosen().await?;
        ensure!(chosen == [SOUND], "{chosen:?}");
        check.widget.click(SOUND).await?;
        session.wait_equal("return made[0].state", Vec::new(), json!("closed")).await?;
        ensure!(check.chosen().await?.is_empty(), "it is still on");
        check.widget.click(SOUND).await?;
        session.wait_equal("return made.length", Vec::new(), json!(2)).await?;
        if session.engine == Engine::Chromium {
            session.wait_equal("return made[1].state", Vec::new(), json!("running")).await?;
        }
        later(session, 15.0).await?;
        check.says(&[OVER], &[]).await?;
        session.wait_equal("return tones", Vec::new(), json!(2)).await?;
        session.js("tick()", Vec::new()).await?;
        session.wait_equal("return made[1].state", Vec::new(), json!("closed")).await?;
        goes(session, 0).await?;

        // A browser that has none.
        let check = tip(session, &url).await?;
        start(&check).await?;
        session.js("window.AudioContext = window.webkitAudioContext = undefined", vec![]).await?;
        check.widget.click(SOUND).await?;
        check.says(&["This browser has no sound for it.", "minutes left"], &[SOUND]).await?;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_fits_and_has_no_barrier() -> Result<()> {
    // Out from under the help strip.
    const BELOW: &str = "scrollTo(0, document.documentElement.scrollHeight)";
    with("timer-fits", pages()?, async |session, server| {
        let check = tip(session, &server.url("/hosted.html")).await?;
        let width = if session.engine == Engine::WebKit { 375 } else { 320 };
        session.viewport(width, 667).await?;
        start(&check).await?;
        session.js(BELOW, Vec::new()).await?;
        fits(session).await?;
        later(session, 16.0).await?;
        check.says(&[OVER], &[]).await?;
        session.js(BELOW, Vec::new()).await?;
        fits(session).await
    })
    .await
}
