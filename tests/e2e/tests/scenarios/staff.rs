//! The card for staff: one tap from an urgent advice and back, one screen of a small phone, large words, without a
//! network, and nothing is sent.

use anyhow::{Result, bail, ensure};
use e2e::{Check, Options, Patient, Session, Signs, axe};
use serde::Deserialize;

use crate::offline::{HOME, ready, unplug};
use crate::release::released;
use crate::site::{by_each_hand, hosted, run, with};

const SHOW: &str = "Show this to staff";
const BACK: &str = "Back to the advice";

/// Where the words of the card end and the help strip begins, and how large the first lines are.
const PLACE: &str = r#"
scrollTo(0, 0);
const root = document.querySelector("after-check").shadowRoot;
const box = (it) => it.getBoundingClientRect();
return {
  words: Math.max(...[...root.querySelectorAll(".ac-staff > p")].map((it) => box(it).bottom)),
  strip: box(root.querySelector(".ac-strip")).top,
  large: [...root.querySelectorAll(".ac-big")].map((it) => parseFloat(getComputedStyle(it).fontSize)),
};
"#;

#[derive(Debug, Deserialize)]
struct Place {
    words: f64,
    strip: f64,
    large: Vec<f64>,
}

async fn place(session: &Session) -> Result<Place> {
    Ok(serde_json::from_value(session.js(PLACE, Vec::new()).await?)?)
}

/// A sharp pain on breathing in, the day after needles near the lung: an emergency stops the questions there.
fn sharp() -> Patient {
    let chest: Signs = &[("Pain or tightness", "It hurts in my chest, side or shoulder tip")];
    Patient { places: &["Shoulder", "Upper back"], chest, ..Patient::default() }
}

/// Asked everything.
fn pus() -> Patient {
    let skin: Signs = &[("Red, dark", "There is pus")];
    Patient { places: &["Neck"], skin, health: "I smoke", ..Patient::default() }
}

/// From the first screen to the card.
pub async fn show(check: &Check<'_>, patient: Option<Patient>) -> Result<()> {
    match patient {
        None => check.press("Yes, I have one").await?,
        Some(patient) if patient.chest.is_empty() => check.advice_for(&patient).await?,
        Some(patient) => {
            check.walk_to("Breath, chest", &patient).await?;
            check.tick(patient.chest).await?;
            check.press("See what to do now").await?;
        }
    }
    check.press(SHOW).await?;
    check.is_on(SHOW).await
}

/// What the card of each says.
pub fn patients() -> [(Option<Patient>, &'static str, &'static [&'static str]); 3] {
    [
        (
            None,
            "Call 999 now",
            &[
                "Needles (dry needling). Where: not asked",
                "When: not asked",
                "Depth: not known.",
                "I have a sign on the emergency list.",
                "I was asked nothing else.",
                "Blood thinner or bleeding problem: not asked",
                "Rare but known after needles: a collapsed lung",
            ],
        ),
        (
            Some(sharp()),
            "Call 999 now",
            &[
                "in: shoulder and upper back",
                "It hurts in my chest, side or shoulder tip when I breathe in",
                "Not asked in full: when it began · Breath, chest",
                "Pregnant or just had a baby: not asked",
                "Rare but known after needles here: a collapsed lung · bleeding by the spine.",
            ],
        ),
        (
            Some(pus()),
            "See a doctor today",
            &[
                "There is pus, a hot lump, or a red line going up the limb.",
                "I said no to: Breathing ·",
                "and ",
                "Blood thinner or bleeding problem: no",
                "Other health: I smoke, or I have a lung disease",
                "Told that it is normal: no",
            ],
        ),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_opens_and_closes_by_one_tap() -> Result<()> {
    by_each_hand("staff-taps", "/hosted.html", async |check| {
        for (patient, advice, words) in patients() {
            show(check, patient).await?;
            check.says(words, &["Contact your clinic", "suspect", "likely"]).await?;
            check.press(BACK).await?;
            check.is_on(advice).await?;
            check.press(SHOW).await?;
            check.session.browser.back().await?;
            check.arrive(SHOW).await?;
            check.is_on(advice).await?;
            check.press("Start again").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_one_screen_of_large_words() -> Result<()> {
    with("staff-screen", vec![hosted()?], async |session, server| {
        for (patient, ..) in patients() {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            show(&check, patient).await?;
            let place = place(session).await?;
            session.screenshot(&format!("staff-{}", place.words)).await?;
            ensure!(place.words <= place.strip, "{place:?}:\n{}", check.widget.text().await?);
            ensure!(
                place.large.len() == 3 && place.large.iter().all(|it| *it >= 24.0),
                "{place:?}"
            );
            session.fit_height(375, 667).await?;
            let barriers = axe(session).await?;
            ensure!(barriers.is_empty(), "{barriers:#?}");
            session.viewport(375, 667).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_narrow_phone_nothing_is_cut() -> Result<()> {
    let options = Options { viewport: (320, 568), ..Options::default() };
    run("staff-narrow", options, vec![hosted()?], async |session, server| {
        for (patient, ..) in patients() {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            show(&check, patient).await?;
            let (wide, small) = (session.too_wide().await?, session.small_targets(44).await?);
            ensure!(wide.is_empty() && small.is_empty(), "{wide:#?} {small:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_network_nothing_is_sent() -> Result<()> {
    released("staff-offline", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        unplug(session, server).await?;
        let asked = server.log().count();
        let check = Check::open(session, &server.url(HOME)).await?;
        show(&check, Some(sharp())).await?;
        check.says(&["It hurts in my chest", "Rare but known"], &[]).await?;
        check.press(BACK).await?;
        let asked = server.log().since(asked);
        ensure!(asked.is_empty(), "{asked:?}");
        let traces = "return [document.cookie, localStorage.length, sessionStorage.length]";
        let traces = session.js(traces, Vec::new()).await?;
        ensure!(traces == serde_json::json!(["", 0, 0]), "{traces}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_one_sheet_of_paper() -> Result<()> {
    with("staff-pdf", vec![hosted()?], async |session, server| {
        for (patient, ..) in patients() {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            show(&check, patient).await?;
            let sheets = session.sheets().await?;
            let [sheet] = sheets.as_slice() else { bail!("{} sheets: {sheets:#?}", sheets.len()) };
            for words in ["Depth: not known.", "Rare but known", "No one has examined", "Call 999"]
            {
                ensure!(sheet.contains(words), "\"{words}\" is not on: {sheet}");
            }
            ensure!(!sheet.contains("the advice"), "there is nothing to tap on paper: {sheet}");
        }
        Ok(())
    })
    .await
}
