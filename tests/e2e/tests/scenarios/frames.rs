//! The check in frames: one that grows with it comes to rest, and an element moved into another document keeps
//! its looks and its taps.

use anyhow::{Result, ensure};
use e2e::{Check, Page};
use serde_json::json;

use crate::double_taps::{READ, option, place, tap};
use crate::site::{CLINIC, SCRIPT, hosted, page, with};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_frame_that_is_made_as_high_as_its_content_comes_to_rest() -> Result<()> {
    let html = "<!doctype html><title>A clinic</title><link rel=icon href=data:,>\
        <iframe id=frame src=/hosted.html width=360 height=500></iframe><script>frame.onload = () => {\
        const { document: page, ResizeObserver } = frame.contentWindow;\
        const fit = () => { frame.style.height = `${page.documentElement.scrollHeight}px`; };\
        fit(); new ResizeObserver(fit).observe(page.body); };</script>";
    with("frame-rests", vec![hosted()?, Page::html("/frame", html)], async |session, server| {
        const HIGH: &str = "return frame.offsetHeight";
        session.goto(&server.url("/frame")).await?;
        let live = "return !!frame.contentDocument?.querySelector('after-check')?.shadowRoot?.querySelector('[data-title]')";
        session.wait_js(live, Vec::new()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(1000)).await;
        let before = session.js(HIGH, Vec::new()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(1000)).await;
        let after = session.js(HIGH, Vec::new()).await?;
        ensure!(before == after, "{before} px, and then {after} px");
        let whole = "return frame.contentDocument.documentElement.scrollHeight <= frame.clientHeight";
        ensure!(session.js(whole, Vec::new()).await? == json!(true), "its content is cut off");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_element_moved_into_a_frame_keeps_its_looks() -> Result<()> {
    const MOVE: &str = "frame.contentDocument.body.append(document.querySelector('after-check'))";
    const PAINTED: &str = "requestAnimationFrame(() => setTimeout(arguments[0]))";
    const LOOKS: &str = "const root = document.querySelector('after-check').shadowRoot;\
        const font = getComputedStyle(root.querySelector('[data-title]')).fontFamily;\
        return [root.adoptedStyleSheets.length > 0, getComputedStyle(root.querySelector('.ac-strip')).position, font.includes('system-ui')]";
    let body = format!(
        "<after-check {CLINIC}></after-check><iframe id=frame src=/blank width=360 height=600></iframe>"
    );
    let pages = vec![page("/move", SCRIPT, &body), page("/blank", "", "")];
    with("frame-moved", pages, async |session, server| {
        Check::open(session, &server.url("/move")).await?.none_of_these().await?;
        session.js(MOVE, Vec::new()).await?;
        session.browser.enter_frame(0).await?;
        let check = Check::at(session, "after-check").await?;
        session.wait_equal(LOOKS, Vec::new(), json!([true, "sticky", true])).await?;
        check.is_on("When was the session?").await?;
        // By its place: the driver loses elements that go from one document to another.
        session.browser.execute_async(PAINTED, Vec::<serde_json::Value>::new()).await?;
        tokio::time::sleep(READ).await;
        tap(session, option(session, "Yesterday").await?).await?;
        let yesterday = "return [...document.querySelector('after-check').shadowRoot.querySelectorAll('input:checked')]\
            .some((it) => it.labels[0].innerText.trim().startsWith('Yesterday'))";
        session.wait_js(yesterday, Vec::new()).await?;
        tokio::time::sleep(2 * READ).await;
        tap(session, place(session, "Continue").await?).await?;
        check.arrive("When was the session?").await?;
        check.is_on("Where did the needles go in?").await
    })
    .await
}
