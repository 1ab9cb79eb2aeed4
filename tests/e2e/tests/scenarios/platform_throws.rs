//! Whatever function of the platform throws, at the start or later, there is the check, the leaflet or the
//! emergency list: never nothing, and never a button that is dead.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::site::{CLINIC, MADE_UP, SCRIPT, page, script, with};

const LEAFLET: &str = "<p class=aftercheck-leaflet>Call 999 if it is hard to breathe.</p>";
const CHILD: &str = include_str!("../../../hosts/throws/child.js");
const PARENT: &str = include_str!("../../../hosts/throws/parent.js");

/// What parent.js returns.
#[derive(Deserialize)]
struct Tried {
    /// How many names were tried.
    counts: Vec<u64>,
    /// Which leave nothing, and what was seen then.
    found: Vec<String>,
}

/// Runs a function of tests/hosts/throws/parent.js on a page with this in the tag.
async fn tried(name: &str, function: &str, inside: &str) -> Result<()> {
    let head = format!("<script src=/child.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}>{inside}</after-check>");
    let pages = vec![
        page("/child", &head, &body),
        page("/all", "<script src=/parent.js></script>", ""),
        // The taps in the frames are a script's.
        script("/child.js", &format!("{MADE_UP}\n{CHILD}"))?,
        script("/parent.js", PARENT)?,
    ];
    with(name, pages, async |session, server| {
        session.goto(&server.url("/all")).await?;
        let keep = "(it) => { window.result = it; }, (error) => { window.result = `${error}`; }";
        session.js(&format!("{function}('/child').then({keep})"), Vec::new()).await?;
        let begin = Instant::now();
        let result = loop {
            let result = session.js("return window.result", Vec::new()).await?;
            if !result.is_null() {
                break result;
            }
            ensure!(begin.elapsed() < Duration::from_secs(100), "it does not come to an end");
            tokio::time::sleep(Duration::from_millis(500)).await;
        };
        let text = result.to_string();
        let Tried { counts, found } = serde_json::from_value(result).context(text)?;
        ensure!(counts.iter().all(|it| *it > 10), "only {counts:?} names were tried");
        ensure!(found.is_empty(), "{}", found.join("\n"));
        let asked = server.log().lines();
        let evil = asked.iter().find(|it| it.contains("/evil/") && !it.contains("/evil/x.png"));
        ensure!(evil.is_none(), "{evil:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_throws_leaves_an_empty_box() -> Result<()> {
    tried("throws-bare", "breakEach", "").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_throws_takes_the_leaflet() -> Result<()> {
    tried("throws-leaflet", "breakEach", LEAFLET).await
}

/// `<img name=currentScript src=…>`, which a comment or a review on the page may have, is what a page's script
/// gets where it asks for `document.currentScript`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_name_in_the_page_stands_for_what_the_document_has() -> Result<()> {
    tried("throws-named", "nameEach", "").await?;
    tried("throws-named-leaflet", "nameEach", LEAFLET).await
}
