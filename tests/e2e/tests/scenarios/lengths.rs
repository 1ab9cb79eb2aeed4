//! How long the screens are on a small phone, beside the limits that docs/PERFORMANCE.md has for them.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use e2e::{Check, Engine, Patient, Session};
use serde::Deserialize;

use crate::site::{hosted, with};

/// The whole page in windows, and the words of the check that are in sight without a tap: not those of a closed
/// disclosure, of the foot that is the same everywhere, or for screen readers alone; numbers of a scale are none.
const LENGTH: &str = r#"
const main = document.querySelector("after-check").shadowRoot.querySelector(".ac-main");
const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
let words = 0;
for (let text = walk.nextNode(); text; text = walk.nextNode()) {
  const holder = text.parentElement, closed = holder.closest("details:not([open]) > :not(summary)");
  if (closed || holder.closest(".ac-hide, .ac-foot") || !holder.checkVisibility()) continue;
  words += text.data.split(/\s+/).filter((it) => /\p{L}/u.test(it)).length;
}
return { screens: document.documentElement.scrollHeight / innerHeight, words };
"#;

#[derive(Clone, Copy, Debug, Deserialize)]
struct Length {
    screens: f64,
    words: usize,
}

async fn length(session: &Session) -> Result<Length> {
    Ok(serde_json::from_value(session.js(LENGTH, Vec::new()).await?)?)
}

/// The results that are measured.
fn patients() -> [(&'static str, Patient); 3] {
    let plain = Patient::default();
    let skin = |skin| Patient { skin, ..plain };
    [
        ("result L0, a sore muscle", plain),
        ("result L2, a bruise", skin(&[("A bruise", "I have a flat bruise smaller")])),
        ("result L3, pus", skin(&[("Red, dark", "There is pus")])),
    ]
}

/// A row of the table: what was measured last, and the limits. No figure is no limit.
#[derive(Debug)]
struct Row {
    screens: Option<f64>,
    words: Option<usize>,
    most_screens: Option<f64>,
    most_words: Option<usize>,
}

/// By the name of the screen.
fn table() -> Result<BTreeMap<String, Row>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/PERFORMANCE.md");
    let text = fs::read_to_string(path).context("could not read docs/PERFORMANCE.md")?;
    let (_, table) = text.split_once("| screen |").context("the docs have no table of screens")?;
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    Ok(rows
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [_, name, screens, words, most_screens, most_words, _] = *cells else {
                return None;
            };
            let row = Row {
                screens: screens.parse().ok(),
                words: words.parse().ok(),
                most_screens: most_screens.parse().ok(),
                most_words: most_words.parse().ok(),
            };
            Some((name.to_owned(), row))
        })
        .collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_screen_is_longer_than_the_docs_say() -> Result<()> {
    with("lengths", vec![hosted()?], async |session, server| {
        let mut found = BTreeMap::new();
        for (name, patient) in patients() {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            let mut words = 0;
            while check.title().await? != "Check your answers" {
                words += length(session).await?.words;
                check.step(&patient).await?;
            }
            check.see_advice().await?;
            check.widget.wait_for("Questions people ask").await?;
            let result = length(session).await?;
            found.insert(name.to_owned(), (Some(result.screens), result.words));
            if name.starts_with("result L0") {
                found.insert("before the result, a sore muscle".to_owned(), (None, words));
            }
        }
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("Yes, I have one").await?;
        check.widget.wait_for("Show this to staff").await?;
        let result = length(session).await?;
        found.insert("result L4".to_owned(), (Some(result.screens), result.words));
        compare(session, &found)
    })
    .await
}

/// Fonts differ from engine to engine: the figures are Chromium's, the limits hold in all.
fn compare(session: &Session, found: &BTreeMap<String, (Option<f64>, usize)>) -> Result<()> {
    let table = table()?;
    ensure!(
        table.keys().eq(found.keys()),
        "the table has {:?}, not {:?}",
        table.keys(),
        found.keys()
    );
    let mut wrong = Vec::new();
    for (name, (screens, words)) in found {
        let row = table.get(name).context("no such row")?;
        let shown = screens.map_or(String::new(), |screens| format!("{screens:.2}"));
        let measured = format!("| {name} | {shown} | {words} |");
        println!("{}: {measured}", session.engine.name());
        let long = screens.zip(row.most_screens).is_some_and(|(screens, most)| screens > most);
        if long || row.most_words.is_some_and(|most| *words > most) {
            wrong.push(format!("longer than it may be: {measured}"));
        }
        // Dates may be longer by some lines, or shorter.
        let near = screens.is_none_or(|it| row.screens.is_some_and(|told| (told - it).abs() < 0.2));
        let same = near && row.words.is_some_and(|told| told.abs_diff(*words) <= 5);
        if session.engine == Engine::Chromium && !same {
            wrong.push(format!("docs/PERFORMANCE.md has other figures; write {measured}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
