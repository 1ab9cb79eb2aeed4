//! Without a pointer: where Tab leads on every screen, and that nothing hides it.

use anyhow::{Result, ensure};
use e2e::{Check, Hand, Session};

use crate::screens::{questions, results};
use crate::site::{hosted, with};

async fn each_is_a_stop(check: &Check<'_>, what: &str) -> Result<()> {
    let stops = check.trace().await.map_err(|error| error.context(what.to_owned()))?;
    ensure!(stops.len() > 2, "{what}: only {stops:?}");
    Ok(())
}

/// What comes last on the first screen, and would be a stop more on the way.
const SAVED: &str = "Open a saved copy";

/// The hosted page with all that comes later, worked by keys.
async fn whole<'s>(session: &'s Session, url: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?.by(Hand::Keys);
    check.widget.wait_for(SAVED).await?;
    Ok(check)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tab_through_the_questions() -> Result<()> {
    with("tab-questions", vec![hosted()?], async |session, server| {
        let check = whole(session, &server.url("/hosted.html")).await?;
        questions(&check, each_is_a_stop).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tab_through_the_advice() -> Result<()> {
    with("tab-results", vec![hosted()?], async |session, server| {
        let check = whole(session, &server.url("/hosted.html")).await?;
        results(&check, each_is_a_stop).await
    })
    .await
}

/// Word for word, where it matters most.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn help_is_never_far() -> Result<()> {
    with("tab-help", vec![hosted()?], async |session, server| {
        let check = whole(session, &server.url("/hosted.html")).await?;
        let stops = check.trace().await?;
        let start = [
            "Yes, I have one",
            "None of these",
            "I’m not sure",
            SAVED,
            "What this check is for",
            "Emergency? Call 999",
            "Contact your clinic",
        ];
        ensure!(stops == start, "{stops:?}");
        check.press("Yes, I have one").await?;
        check.widget.wait_for("Show this to staff").await?;
        let stops = check.trace().await?;
        ensure!(stops.starts_with(&["Call 999".to_owned()]), "{stops:?}");
        Ok(())
    })
    .await
}
