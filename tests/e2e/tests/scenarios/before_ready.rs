//! The hosted page before the check is live: it is the first screen, and going live moves nothing. A tap is shown as
//! taken, and done when the check is there. No button stands where no check can come. The leaflet below the first
//! screen follows after 300 ms, whether the check comes or not.

use std::{fs, time::Duration};

use anyhow::{Result, ensure};
use e2e::{Check, Page, Session};
use serde_json::json;

use crate::site::{built, hosted, hosted_html, page, with, with_made_up_taps};

/// Buttons of the page itself, and those a finger can reach.
const BUTTONS: &str = "return [...document.querySelectorAll('.ac-host button')]\
    .filter((it) => it.checkVisibility()).map((it) => [it.innerText.trim(), it.getAttribute('aria-pressed')])";

const TAKEN: &str = "return [...document.querySelectorAll('.ac-host button')]\
    .filter((it) => it.checkVisibility()).map((it) => it.getAttribute('aria-pressed'))";

/// All of the leaflet is there.
pub const WHOLE: &str = "const parts = [...document.querySelectorAll('.ac-host .ac-main > :not(.ac-live)')];\
    return parts.length > 8 && parts.every((it) => it.checkVisibility())";

/// Of each line that only a check can keep, whether it is there.
const LIVE: &str =
    "return [...document.querySelectorAll('.ac-host .ac-live')].map((it) => it.checkVisibility())";

fn late(seconds: u64) -> Result<Page> {
    let wasm = fs::read(e2e::dist()?.join("aftercheck.wasm"))?;
    let page = Page::file("/aftercheck.wasm", "application/wasm", wasm);
    Ok(page.late(Duration::from_secs(seconds)))
}

async fn tap(session: &Session, place: usize) -> Result<()> {
    let find = "const it = document.querySelectorAll('.ac-host button')[arguments[0]];\
        it.scrollIntoView({ block: 'center' }); return it";
    let button = session.browser.execute(find, vec![json!(place)]).await?.element()?;
    Ok(button.click().await?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_before_the_check_is_acted_on_when_it_comes() -> Result<()> {
    for (place, leads_to) in
        [(0, "Call 999 now"), (1, "When was the session?"), (2, "Hard to breathe")]
    {
        let pages = vec![hosted()?, late(4)?];
        with(&format!("early-{place}"), pages, async |session, server| {
            session.goto(&server.url("/hosted.html")).await?;
            // The last tap counts.
            tap(session, 2 - place).await?;
            tap(session, place).await?;
            // Each is shown as taken or not, and the driver may be done before the page has heard of the click.
            let taken = [0, 1, 2].map(|at| (at == place).to_string());
            session.wait_equal(TAKEN, Vec::new(), json!(taken)).await?;
            let check = Check::at(session, "after-check").await?;
            check.arrive("If you have any of these, call 999.").await?;
            check.is_on(leads_to).await?;
            // Once: back on the first screen nothing is tapped any more.
            if place > 0 {
                check.back().await?;
                check.is_on("If you have any of these, call").await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What the patient sees of the first screen stays where it is, and so does the focus.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn going_live_moves_nothing() -> Result<()> {
    const PLACES: &str = "const host = document.querySelector('after-check');\
        const root = arguments[0] ? host.shadowRoot : host;\
        return [...root.querySelectorAll('h1, .ac-care, .ac-care li, .ac-btn')]\
          .map((it) => { const { x, y, width, height } = it.getBoundingClientRect();\
            return [it.innerText.trim(), ...[x, y, width, height].map(Math.round)]; })";
    const FOCUS: &str = "document.querySelectorAll('.ac-host button')[1].focus({ preventScroll: true });\
        return document.activeElement.innerText";
    const FOCUSED: &str = "return document.activeElement.shadowRoot?.activeElement?.innerText";
    with("early-places", vec![late(3)?], async |session, server| {
        session.goto(&server.url("/index.html")).await?;
        let focused = session.js(FOCUS, Vec::new()).await?;
        let before = session.js(PLACES, vec![json!(false)]).await?;
        Check::at(session, "after-check").await?;
        let after = session.js(PLACES, vec![json!(true)]).await?;
        ensure!(before.as_array().is_some_and(|it| it.len() == 15), "{before}");
        ensure!(before == after, "before: {before}\nafter: {after}");
        ensure!(focused == json!("None of these"), "{focused}");
        ensure!(session.js(FOCUSED, Vec::new()).await? == focused, "the focus is lost");
        Ok(())
    })
    .await
}

/// What is below the first screen is not laid out before that is painted, and does not wait for the check.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_leaflet_follows_the_first_screen() -> Result<()> {
    const FIRST: &str = "const page = document.documentElement.dataset;\
        const was = page.early; page.early = 'first';\
        const parts = [...document.querySelectorAll('.ac-host .ac-main > *')];\
        const shown = parts.filter((it) => it.checkVisibility());\
        const rest = parts.slice(shown.length);\
        const text = shown.map((it) => it.innerText).join();\
        page.early = was;\
        return [was, parts.indexOf(shown.at(-1)) + 1 === shown.length, text,\
          rest.map((it) => it.innerText).join()]";
    let pages = vec![hosted()?, late(5)?];
    with("early-leaflet", pages, async |session, server| {
        session.goto(&server.url("/hosted.html")).await?;
        session.wait_js(WHOLE, Vec::new()).await?;
        let buttons = session.js(BUTTONS, Vec::new()).await?;
        ensure!(buttons.as_array().is_some_and(|it| it.len() == 3), "too late to tell: {buttons}");
        let seen = session.js(FIRST, Vec::new()).await?;
        let text = |at: usize| seen.get(at).and_then(|it| it.as_str()).unwrap_or_default();
        ensure!(text(0) == "all" && seen.get(1) == Some(&json!(true)), "{seen}");
        for words in ["If you have any of these, call", "I’m not sure", "112", "crisis line"] {
            ensure!(text(2).contains(words), "the first screen is without {words:?}: {seen}");
        }
        for words in ["When to call your clinic today", "Talk openly", "What this check is for"] {
            ensure!(text(3).contains(words), "{words:?} is laid out with the first screen: {seen}");
        }
        Ok(())
    })
    .await
}

/// Safari before 16.4.
const OLD: &str = "delete Document.prototype.adoptedStyleSheets;\
    window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); };";

/// No button without a check to come.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn buttons_go_when_the_check_cannot_come() -> Result<()> {
    let leaflet = built("index.html")?.replacen("<after-check ", "<after-check mode=leaflet ", 1);
    let cannot = vec![hosted()?, Page::missing("/aftercheck.wasm")];
    let no_script = vec![hosted()?, Page::missing("/hosted.js")];
    let mode = vec![Page::html("/hosted.html", &leaflet)];
    let plain = hosted()?.header("content-security-policy", "style-src 'none'")?;
    let no_styles = vec![plain, Page::missing("/hosted.js")];
    let early = "<script id=\"early\">";
    let html = hosted_html()?;
    ensure!(html.contains(early), "the page has no such script");
    let html = html.replacen(early, &format!("<script src=old.js></script>{early}"), 1);
    let old = vec![
        Page::html("/hosted.html", &html),
        Page::file("/old.js", "text/javascript", OLD.as_bytes().to_vec()),
    ];
    for (name, pages) in [
        ("program", cannot),
        ("script", no_script),
        ("styles", no_styles),
        ("mode", mode),
        ("old", old),
    ] {
        with(&format!("early-no-{name}"), pages, async |session, server| {
            session.goto(&server.url("/hosted.html")).await?;
            session.wait_equal(BUTTONS, Vec::new(), json!([])).await?;
            session.wait_js(WHOLE, Vec::new()).await?;
            // There are no next pages, and no answers.
            let lines = session.js(LIVE, Vec::new()).await?;
            ensure!(lines == json!([false, false]), "{lines}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The focus goes to the call link after an emergency sign, else to the line that says what to do.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_that_nothing_comes_of_does_not_end_in_silence() -> Result<()> {
    const CALL: &str = r#"Yes, I have one</button><a class="ac-btn" href="tel:999">Call 999</a>"#;
    const FOCUS: &str = "return document.activeElement.getAttribute('href')";
    const LINE: &str = "const { top, bottom } = document.querySelector('after-check').shadowRoot\
        .querySelector('.ac-note').getBoundingClientRect(); return top >= 0 && bottom < innerHeight";
    let html = hosted_html()?.replacen("Yes, I have one</button>", CALL, 1);
    ensure!(html.contains(CALL), "the page has no such button");
    for (place, looks) in [(0, FOCUS), (1, LINE)] {
        let missing = Page::missing("/aftercheck.wasm").late(Duration::from_secs(3));
        let pages = vec![Page::html("/hosted.html", &html), missing];
        with(&format!("early-silence-{place}"), pages, async |session, server| {
            session.goto(&server.url("/hosted.html")).await?;
            tap(session, place).await?;
            let wanted = if place == 0 { json!("tel:999") } else { json!(true) };
            let shown = "return !!document.querySelector('after-check').shadowRoot\
                ?.querySelector('.ac-note')";
            session.wait_js(shown, Vec::new()).await?;
            session.wait_equal(looks, Vec::new(), wanted).await
        })
        .await?;
    }
    Ok(())
}

/// Between going live and replaying the kept tap, while `withdrawn.json` is pending.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_tap_takes_the_place_of_the_kept_one() -> Result<()> {
    const AGAIN: &str = "addEventListener('aftercheck-ready', ({ target }) => setTimeout(() => {\
        window.words = target.shadowRoot.querySelectorAll('main button')[0].textContent;\
        target.shadowRoot.querySelectorAll('main button')[0].click(); }))";
    let word = Page::file("/withdrawn.json", "application/json", r#"{ "withdrawn": [] }"#);
    let mut pages = vec![late(3)?, word.late(Duration::from_secs(8))];
    pages.extend(with_made_up_taps()?);
    with("early-again", pages, async |session, server| {
        session.goto(&server.url("/hosted.html")).await?;
        session.js(AGAIN, Vec::new()).await?;
        tap(session, 1).await?;
        session.wait_equal("return window.words", Vec::new(), json!("Yes, I have one")).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        Check::at(session, "after-check").await?.is_on("Call 999 now").await
    })
    .await
}

/// A host's policy may block the inline script; the check then starts later.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_early_script_the_check_still_comes() -> Result<()> {
    let policy = "script-src 'self' 'wasm-unsafe-eval'";
    let page = hosted()?.header("content-security-policy", policy)?;
    with("early-blocked", vec![page], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html#check=x")).await?;
        // Later, what came with a link is read and taken out of the address all the same.
        check.widget.wait_for("The check in your link is cut short").await?;
        session.wait_equal("return location.hash", Vec::new(), json!("")).await?;
        check.none_of_these().await
    })
    .await
}

/// The script with everything in it asks for nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_file_needs_no_connection() -> Result<()> {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";
    let head = "<script src=/aftercheck-single.js defer></script>";
    let body = "<after-check region=GB><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>";
    let page = page("/single", head, body).header("content-security-policy", policy)?;
    let pages = vec![page];
    with("single", pages, async |session, server| {
        let check = Check::open(session, &server.url("/single")).await?;
        check.advice_for(&e2e::Patient::default()).await?;
        check.says(&["What it most likely is"], &[]).await?;
        let asked = server.log().lines();
        ensure!(asked == ["GET /single", "GET /aftercheck-single.js"], "{asked:?}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}
