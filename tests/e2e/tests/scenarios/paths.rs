//! Patients and the advice they get.

use anyhow::{Result, ensure};
use e2e::{Check, Patient};
use serde_json::json;

use crate::site::{by_each_hand, with};

const L0: &str = "Look after it at home and keep watching";
const L1: &str = "Tell your clinic in a day or two";
const L2: &str = "Call your clinic today";
const L3: &str = "See a doctor today, within about 4 hours";
const L4: &str = "Call 999 now";

/// Headings that only stand where benign advice may be given.
const SELF_CARE: [&str; 3] =
    ["What to do now", "How long it usually lasts", "What it most likely is"];

/// One patient on the clinic's page: the level, what the advice says and what it does not.
async fn check(
    name: &str,
    patient: Patient,
    level: &str,
    words: &[&str],
    never: &[&str],
) -> Result<()> {
    by_each_hand(name, "/embed.html", async |check| {
        check.advice_for(&patient).await?;
        ensure!(check.level().await? == level, "{}", check.widget.text().await?);
        check.says(words, never).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sore_muscle_needs_twelve_screens_and_twenty_six_taps() -> Result<()> {
    // Counted by the page itself: presses of a finger, and screens reached after the first.
    const COUNT: &str = "window.taps = 0; window.screens = 1;\
        addEventListener('pointerup', (event) => { if (event.isTrusted) window.taps += 1; }, true);\
        addEventListener('aftercheck-step', () => { window.screens += 1; });";
    with("sore-muscle", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        session.js(COUNT, Vec::new()).await?;
        check.walk_to("Check your answers", &Patient::default()).await?;
        ensure!(session.js("return screens", Vec::new()).await? == json!(12));
        check.see_advice().await?;
        ensure!(session.js("return taps", Vec::new()).await? == json!(26));
        ensure!(check.level().await? == L0);
        check.says(&SELF_CARE, &[]).await?;
        check
            .says(&["Get help sooner if", "The pain should be easing by"], &["Watch your breath"])
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ordinary_sore_muscle_stays_at_home() -> Result<()> {
    check("sore", Patient::default(), L0, &SELF_CARE, &["Urgent"]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_is_one_tap_away() -> Result<()> {
    by_each_hand("emergency", "/embed.html", async |check| {
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == L4);
        let call = check.widget.inner(".ac-care a.ac-btn--call").await?;
        ensure!(call.attr("href").await?.as_deref() == Some("tel:999"));
        ensure!(call.text().await? == "Call 999");
        check.says(&["Tell them if you have any of these"], &SELF_CARE).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_small_bruise_leads_to_the_clinic_calmly() -> Result<()> {
    let patient =
        Patient { skin: &[("A bruise", "I have a flat bruise smaller")], ..Patient::default() };
    by_each_hand("bruise", "/embed.html", async |check| {
        check.advice_for(&patient).await?;
        ensure!(check.level().await? == L2);
        let words = ["Today, not an emergency", "What it most likely is"];
        check.says(&words, &["Urgent", "Say what is wrong"]).await?;
        // Their words are those of the number they dial: `Check` sees to that on every screen.
        let calls = check.screen().await?.calls;
        for call in [
            ("Call +44 1632 960123", "tel:+441632960123"),
            ("No answer today? Call 111", "tel:111"),
        ] {
            let there = calls
                .iter()
                .any(|(words, link)| words.replace('\u{a0}', " ") == call.0 && link == call.1);
            ensure!(there, "{call:?} is missing in {calls:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redness_with_diabetes_is_seen_today() -> Result<()> {
    let patient = Patient {
        skin: &[("Red, dark", "The skin is red, darker or warm")],
        health: "Diabetes",
        ..Patient::default()
    };
    let never = [&SELF_CARE[..], &["ibuprofen", "Gentle movement"]].concat();
    check("redness-diabetes", patient, L3, &["Call 111", "The skin is red"], &never).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn breathless_after_the_upper_back_is_told_at_once() -> Result<()> {
    const ALARM: &str = "This can be an emergency. Call 999 now.";
    let patient = Patient { places: &["Upper back"], ..Patient::default() };
    by_each_hand("breathless", "/embed.html", async |check| {
        check.walk_to("Breath, chest and throat", &patient).await?;
        check.choose("More out of breath than usual").await?;
        check.says(&[], &[ALARM]).await?;
        check.choose("I get more out of breath than usual").await?;
        check.widget.wait_for("This can be an emergency.").await?;
        // Beside the answer, not instead of it.
        check.is_on("Breath, chest and throat").await?;
        let call = check.widget.inner(".ac-care--l4 a.ac-btn--call").await?;
        ensure!(call.attr("href").await?.as_deref() == Some("tel:999"));
        check.press("See what to do now").await?;
        ensure!(check.level().await? == L4);
        check.says(&["I get more out of breath than usual, such as when I move."], &SELF_CARE).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn not_sure_about_a_warning_sign_is_never_no() -> Result<()> {
    by_each_hand("not-sure", "/embed.html", async |check| {
        check.press("I’m not sure").await?;
        check.press("I’m not sure").await?;
        for _ in 1..10 {
            check.press("No, none of these").await?;
        }
        check.is_on("When was the session?").await?;
        check.advice_for(&Patient::default()).await?;
        ensure!(check.level().await? == L3);
        check.open_all().await?;
        check
            .says(&["I am not sure about this: Hard to breathe, coughing up blood."], &SELF_CARE)
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn not_sure_where_counts_as_near_the_lung() -> Result<()> {
    let patient = Patient { places: &["I’m not sure where"], ..Patient::default() };
    check("not-sure-where", patient, L0, &["Watch your breathing until"], &[]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_child_gets_neither_causes_nor_tips() -> Result<()> {
    let patient = Patient { age: "Under 16", ..Patient::default() };
    let words = ["Show this page to an adult now.", "We cannot check this online."];
    let never = [&SELF_CARE[..], &["ibuprofen", "The pain should be easing by"]].concat();
    check("under-16", patient, L2, &words, &never).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_better_on_day_four_is_worth_a_message() -> Result<()> {
    let patient =
        Patient { when: "4 days ago", trend: "The pain is about the same", ..Patient::default() };
    let words = ["it should be getting better by now", "Why, and what would change it"];
    check("day-four", patient, L1, &words, &[]).await
}
