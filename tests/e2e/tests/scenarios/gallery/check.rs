//! The check from the emergency list to the advice, on the page of its own.

use anyhow::Result;
use e2e::{Check, Patient};

use super::stages::{QUESTIONS, RESULTS};
use super::{album, take, take_open};
use crate::later_texts::came;
use crate::screens::{questions, results};
use crate::site::hosted;

/// What the other scenarios call a screen begins with its heading, which the picture has.
fn state(name: &str) -> &str {
    name.rsplit_once('(').map_or(name, |(_, state)| state.trim_end_matches(')'))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_questions() -> Result<()> {
    album(QUESTIONS, vec![hosted()?], async |session, server, album| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        questions(&check, async |check, name| take(album, check, state(name)).await).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_results() -> Result<()> {
    album(RESULTS, vec![hosted()?], async |session, server, album| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        results(&check, async |check, name| take(album, check, state(name)).await).await?;

        let check = Check::open(session, &url).await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for("Share this").await?;
        for tip in ["Pain medicine: ibuprofen", "Pain medicine: paracetamol"] {
            let button = format!("Answer the safety questions: {tip}");
            check.press_in_tip(tip, &button).await?;
            take(album, &check, "safety questions").await?;
            check.choose("None of these").await?;
            check.press("Done").await?;
        }
        take_open(album, &check).await
    })
    .await
}
