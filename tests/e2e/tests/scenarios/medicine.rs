//! Pain medicine is withheld until the safety questions are answered, and then only if they allow it.

use anyhow::Result;
use e2e::Patient;

use crate::site::by_each_hand;

const OFFER: &str = "Some people use ibuprofen.";
const WITHHELD: &str = "We do not suggest ibuprofen here. Ask a pharmacist what is safe for you.";
const IBUPROFEN: &str = "Pain medicine: ibuprofen";

/// What is said about ibuprofen after `answer` to its safety questions: all of `words`, not `never`.
async fn check(name: &str, answer: &str, words: &[&str], never: &str) -> Result<()> {
    by_each_hand(name, "/embed.html", async |check| {
        check.advice_for(&Patient::default()).await?;
        let before = ["It is not safe for everyone. Answer the safety questions first."];
        check.tip_says(IBUPROFEN, &before, &[OFFER, WITHHELD]).await?;
        let button = "Answer the safety questions: Pain medicine: ibuprofen";
        check.press_in_tip(IBUPROFEN, button).await?;
        check.is_on("Ibuprofen: is it safe for you?").await?;
        check.choose(answer).await?;
        check.press("Done").await?;
        check.is_on("Look after it at home").await?;
        check.tip_says(IBUPROFEN, words, &[never]).await?;
        // The answers are about one medicine alone.
        check.tip_says("Pain medicine: paracetamol", &before, &["Some people use"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ibuprofen_is_offered_where_nothing_speaks_against_it() -> Result<()> {
    check("ibuprofen-yes", "None of these", &[OFFER, "Follow the label"], WITHHELD).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ibuprofen_is_withheld_with_the_reason() -> Result<()> {
    let words = [WITHHELD, "You have, or once had, a stomach ulcer or bleed."];
    check("ibuprofen-no", "A stomach ulcer, bleed or hole", &words, OFFER).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ibuprofen_is_withheld_from_those_who_are_not_sure() -> Result<()> {
    let words = [WITHHELD, "You are not sure about the safety questions."];
    check("ibuprofen-unsure", "I’m not sure", &words, OFFER).await
}
