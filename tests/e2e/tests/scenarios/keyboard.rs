//! Without a pointer: where Tab leads on every screen, and that nothing hides it.

use anyhow::{Result, ensure};
use e2e::{Check, Hand};

use crate::screens::{questions, results};
use crate::site::{hosted, with};

async fn each_is_a_stop(check: &Check<'_>, what: &str) -> Result<()> {
    let stops = check.trace().await.map_err(|error| error.context(what.to_owned()))?;
    ensure!(stops.len() > 2, "{what}: only {stops:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tab_through_the_questions() -> Result<()> {
    with("tab-questions", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?.by(Hand::Keys);
        questions(&check, each_is_a_stop).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tab_through_the_advice() -> Result<()> {
    with("tab-results", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?.by(Hand::Keys);
        results(&check, each_is_a_stop).await
    })
    .await
}

/// Word for word, where it matters most.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn help_is_never_far() -> Result<()> {
    with("tab-help", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?.by(Hand::Keys);
        let stops = check.trace().await?;
        let start = [
            "I have one of these",
            "Call 999",
            "I have none of these",
            "I’m not sure",
            "What this check is for",
            "Emergency? Call 999",
            "Contact your clinic",
        ];
        ensure!(stops == start, "{stops:?}");
        check.press("I have one of these").await?;
        let stops = check.trace().await?;
        ensure!(stops.starts_with(&["Call 999".to_owned()]), "{stops:?}");
        Ok(())
    })
    .await
}
