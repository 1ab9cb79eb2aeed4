//! The focus, and the browser's Back and Forward: used on the check's own page, untouched elsewhere.

use anyhow::{Result, ensure};
use e2e::{Check, Patient};
use serde_json::json;

use crate::site::{by_each_hand, hosted, with, with_made_up_taps};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_focus_moves_with_the_screens_and_never_on_load() -> Result<()> {
    with("focus", Vec::new(), async |session, server| {
        for page in ["/index.html", "/embed.html"] {
            let check = Check::open(session, &server.url(page)).await?;
            ensure!(!check.screen().await?.focused, "the focus moved on load");
            let on_body = "return document.activeElement === document.body";
            ensure!(session.js(on_body, Vec::new()).await? == json!(true));
            // From here on `Check` fails wherever the focus is not on the new heading.
            check.advice_for(&Patient::default()).await?;
            check.press("Change answers").await?;
            check.change("Sleep and use").await?;
            check.back().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn browser_back_is_the_question_before() -> Result<()> {
    const URL: &str = "return location.href";
    by_each_hand("own-history", "/hosted.html", async |check| {
        let session = check.session;
        let url = session.js(URL, Vec::new()).await?;
        check.walk_to("How has", &Patient::default()).await?;

        for (title, chosen) in [("How bad", &["3", "2"][..]), ("Where did", &["Thigh"])] {
            let before = check.title().await?;
            session.browser.back().await?;
            check.arrive(&before).await?;
            check.is_on(title).await?;
            ensure!(check.chosen().await? == chosen);
        }
        for title in ["How bad", "How has"] {
            let before = check.title().await?;
            session.browser.forward().await?;
            check.arrive(&before).await?;
            check.is_on(title).await?;
        }
        // The button and the browser mean the same step.
        check.back().await?;
        session.wait_js("return history.state === 3", Vec::new()).await?;
        session.browser.back().await?;
        check.arrive("How bad is the pain?").await?;
        check.is_on("Where did").await?;

        // After a changed answer there is nothing ahead.
        check.choose("Knee").await?;
        session.browser.forward().await?;
        session.wait_js("return history.state === 2", Vec::new()).await?;
        check.is_on("Where did").await?;
        check.advice_for(&Patient { places: &[], ..Patient::default() }).await?;
        ensure!(check.level().await? == "Look after it at home and keep watching");
        ensure!(session.js(URL, Vec::new()).await? == url, "the address has changed");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_host_page_keeps_its_history() -> Result<()> {
    const STATE: &str = "return [location.href, history.length, history.state, document.title]";
    with("host-history", Vec::new(), async |session, server| {
        session.goto(&server.url("/sources.html")).await?;
        let check = Check::open(session, &server.url("/embed.html")).await?;
        let before = session.js(STATE, Vec::new()).await?;
        check.advice_for(&Patient::default()).await?;
        check.press("Change answers").await?;
        check.back().await?;
        check.press("Clear all").await?;
        ensure!(session.js(STATE, Vec::new()).await? == before);
        session.browser.back().await?;
        session.wait_js("return location.pathname === '/sources.html'", Vec::new()).await?;
        Ok(())
    })
    .await
}

async fn quick_taps(name: &str, path: &str) -> Result<()> {
    // Faster than the browser's history, as on a slow phone.
    const TAPS: &str = "const root = document.querySelector('after-check').shadowRoot;\
        const done = arguments[0];\
        const tap = () => [...root.querySelectorAll('button')]\
          .find((it) => it.innerText.trim() === 'Back').click();\
        tap(); queueMicrotask(() => queueMicrotask(tap)); setTimeout(done, 500);";
    with(name, with_made_up_taps()?, async |session, server| {
        let check = Check::open(session, &server.url(path)).await?;
        check.walk_to("Breath, chest and throat", &Patient::default()).await?;
        session.browser.execute_async(TAPS, Vec::<serde_json::Value>::new()).await?;
        check.is_on("How bad is the pain?").await?;
        check.go_on().await?;
        check.is_on("How has it been").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn quick_taps_go_back_as_often_as_they_are() -> Result<()> {
    quick_taps("quick", "/embed.html").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn quick_taps_go_back_in_the_browsers_history() -> Result<()> {
    quick_taps("quick-hosted", "/hosted.html").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reload_starts_again() -> Result<()> {
    with("reload", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.walk_to("How has", &Patient::default()).await?;
        session.browser.refresh().await?;
        let check = Check::at(session, "after-check").await?;
        check.is_on("If you have any of these, call").await?;
        check.none_of_these().await?;
        ensure!(check.chosen().await?.is_empty(), "an answer outlived the page");
        // What stood in the browser's history before leads nowhere by mistake.
        check.walk_to("How bad", &Patient::default()).await?;
        session.browser.back().await?;
        check.arrive("How bad is the pain?").await?;
        check.is_on("Where did").await
    })
    .await
}
