//! The hosted page in a frame of another origin: the page around it can neither count the screens nor move the
//! patient; and no address that changes by itself does.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Server, Site};
use serde_json::json;

use crate::site::{hosted, with};

const ON: &str = "Where did the needles go in?";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_around_it_sees_no_screens_and_moves_nobody() -> Result<()> {
    with("framed", vec![hosted()?], async |session, server| {
        let frame = server.url("/hosted.html");
        let html = format!(
            "<!doctype html><title>Another site</title><link rel=icon href=data:,>\
             <iframe id=frame src='{frame}' width=400 height=700></iframe>"
        );
        let around = Server::start(Site::default().with(Page::html("/around", &html)), 0)?;
        session.goto(&around.url("/around")).await?;
        const LENGTH: &str = "return history.length";
        session.js("history.pushState(1, ''); history.pushState(2, '')", Vec::new()).await?;
        let before = session.js(LENGTH, Vec::new()).await?;

        session.browser.enter_frame(0).await?;
        let check = Check::at(session, "after-check").await?;
        check.walk_to(ON, &Patient::default()).await?;
        session.browser.enter_parent_frame().await?;
        let after = session.js(LENGTH, Vec::new()).await?;
        ensure!(after == before, "the page around it counts {before}, then {after} entries");

        for step in ["history.back()", "history.forward()", "frame.src += '#x'", "frame.src += 'y'"]
        {
            session.js(step, Vec::new()).await?;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            session.browser.enter_frame(0).await?;
            check.is_on(ON).await?;
            session.browser.enter_parent_frame().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_that_is_not_ours_leads_nowhere() -> Result<()> {
    with("framed-hash", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.walk_to(ON, &Patient::default()).await?;
        session.js("location.hash = '#x'", Vec::new()).await?;
        session.wait_equal("return history.state", Vec::new(), json!(2)).await?;
        check.is_on(ON).await?;
        // From there on the browser's Back means the question before, as ever.
        session.browser.back().await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        check.is_on(ON).await?;
        session.browser.back().await?;
        check.arrive(ON).await?;
        check.is_on("When was the session?").await
    })
    .await
}
