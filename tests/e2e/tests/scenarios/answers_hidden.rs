//! A phone that somebody else may hold by now: after the page was long out of sight, or was put away by the browser,
//! the answers are hidden until somebody goes on. The emergency list stays in sight.

use anyhow::{Result, ensure};
use e2e::{Check, Patient, Session};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, page, script, with};

/// A clock that can be moved on, and a page that can go out of sight.
pub const SIGHT: &str = "let later = 0; const real = Date.now; Date.now = () => real() + later;\
    let hidden = false; Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });\
    const seen = () => document.dispatchEvent(new Event('visibilitychange'));\
    window.pass = (minutes) => { later += minutes * 60_000; };\
    window.away = (minutes) => { hidden = true; seen(); pass(minutes); hidden = false; seen(); dispatchEvent(new Event('focus')); };";

const QUESTION: &str = "Go on, or start again?";

/// The event of a page restored from the back-forward cache.
const BROUGHT_BACK: &str =
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";

const TITLE: &str = "return document.querySelector('after-check')?.shadowRoot?.querySelector('[data-title]')?.innerText";

async fn hidden(check: &Check<'_>, session: &Session) -> Result<()> {
    check.is_on(QUESTION).await?;
    let list = "Hard to breathe even at rest";
    check
        .says(&[list, "Your answers are hidden until you go on."], &["Yesterday", "Continue"])
        .await?;
    // The list stands below the question, with a number to call.
    let below = "const root = document.querySelector('after-check').shadowRoot;\
        const top = (css) => root.querySelector(css).getBoundingClientRect().top;\
        return top('[data-title]') < top('.ac-care') && !!root.querySelector('.ac-care a[href=\"tel:999\"]')";
    ensure!(session.js(below, Vec::new()).await? == json!(true), "the list is not below");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_long_out_of_sight_asks_who_is_there() -> Result<()> {
    let head = format!("<script src=/sight.js></script>{SCRIPT}");
    let body =
        format!("<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet.</p></after-check>");
    let pages = vec![page("/shared", &head, &body), script("/sight.js", SIGHT)?];
    with("shared", pages, async |session, server| {
        let check = Check::open(session, &server.url("/shared")).await?;
        // There is nothing to hide.
        session.js("away(60)", Vec::new()).await?;
        session.js(BROUGHT_BACK, Vec::new()).await?;
        check.is_on("If you have any of these, call").await?;

        check.walk_to("When was the session?", &Patient::default()).await?;
        check.choose("Yesterday").await?;
        let chosen = check.chosen().await?;
        session.js("away(9)", Vec::new()).await?;
        check.is_on("When was the session?").await?;

        for way in ["away(10)", BROUGHT_BACK, "away(-30)"] {
            session.js(way, Vec::new()).await?;
            hidden(&check, session).await?;
            check.press("Go on").await?;
            check.is_on("When was the session?").await?;
            ensure!(check.chosen().await? == chosen && chosen.len() == 1);
        }

        check.advice_for(&Patient::default()).await?;
        session.js("scrollTo(0, 3000)", Vec::new()).await?;
        session.js("away(10)", Vec::new()).await?;
        hidden(&check, session).await?;
        ensure!(check.screen().await?.focused, "the question is not in sight");
        check.says(&[], &["Look after it at home"]).await?;
        check.press("Go on").await?;
        ensure!(check.level().await? == "Look after it at home and keep watching");

        // Nor by way of the leaflet, of being taken out of the page, or where a picture has a name.
        let element = "document.querySelector('after-check')";
        for way in [
            format!("{element}.setAttribute('mode', 'leaflet'); pass(10); {element}.removeAttribute('mode')"),
            format!("const it = {element}; it.remove(); setTimeout(() => {{ pass(10); document.body.append(it); }}, 300)"),
            "document.body.insertAdjacentHTML('beforeend', '<img name=hidden alt=x>'); away(10)".to_owned(),
        ] {
            session.js(&way, Vec::new()).await?;
            session.wait_equal(TITLE, Vec::new(), json!(QUESTION)).await?;
            hidden(&check, session).await?;
            check.press("Go on").await?;
        }

        session.js("away(10)", Vec::new()).await?;
        check.press("Start again").await?;
        check.is_on("If you have any of these, call").await?;
        check.none_of_these().await?;
        ensure!(check.chosen().await?.is_empty(), "an answer is left");
        Ok(())
    })
    .await
}
