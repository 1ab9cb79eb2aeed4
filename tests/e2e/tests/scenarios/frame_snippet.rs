//! The frame of docs/SITE-BUILDERS.md, on a page of another origin: its height stays, and it sends no message that would
//! tell a screen.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use e2e::{Check, Hand, Page, Patient, Server, Site};
use serde_json::json;

use crate::site::{hosted, with};

const END: &str = "Check your answers";

/// As a clinic copies it, for another address.
fn snippet(address: &str) -> Result<String> {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/SITE-BUILDERS.md");
    let text = fs::read_to_string(document)?;
    let (_, rest) = text.split_once("```html\n").context("no code")?;
    let (html, _) = rest.split_once("```").context("the code does not end")?;
    ensure!(html.contains("src=\"https://check.your-site/\""), "another frame: {html}");
    Ok(html.replace("https://check.your-site/", address))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_height_stays_and_it_says_nothing() -> Result<()> {
    for (hand, name) in [(Hand::Pointer, "pointer"), (Hand::Keys, "keys")] {
        with(&format!("frame-snippet-{name}"), vec![hosted()?], async |session, server| {
            let html = format!(
                "<!doctype html><meta name=viewport content='width=device-width'><title>A builder’s page</title>\
                 <link rel=icon href=data:,><h1>After your session</h1>{}<p>Below it</p>\
                 <script>heard = []; onmessage = (event) => heard.push(event.data)</script>",
                snippet(&server.url("/hosted.html"))?
            );
            let around = Server::start(Site::default().with(Page::html("/around", &html)), 0)?;
            session.goto(&around.url("/around")).await?;
            // A message would be heard.
            session.js("postMessage('self', '*')", Vec::new()).await?;
            const SEEN: &str = "return [document.querySelector('iframe').offsetHeight, heard]";
            let height = session.js("return document.querySelector('iframe').offsetHeight", Vec::new()).await?;
            ensure!(height.as_f64().unwrap_or_default() > 400.0, "{height} px are too few");
            let quiet = json!([height, ["self"]]);
            session.wait_equal(SEEN, Vec::new(), quiet.clone()).await?;
            session.browser.enter_frame(0).await?;
            let check = Check::at(session, "after-check").await?.by(hand);
            check.walk_to(END, &Patient::default()).await?;
            session.browser.enter_parent_frame().await?;
            session.wait_equal(SEEN, Vec::new(), quiet).await
        })
        .await?;
    }
    Ok(())
}
