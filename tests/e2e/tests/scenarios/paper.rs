//! The advice on paper: nothing is folded, every number is there to read, and there is nothing to tap.

use anyhow::{Result, ensure};
use e2e::{Check, Options, Page, Patient, Scripts, Session};

use crate::site::{CLINIC, SCRIPT, built, hosted_html, page, run, with, without_script};

/// Calm, but for a bruise where `bruise` is given.
fn patient(bruise: bool) -> Patient {
    let skin: e2e::Signs = &[("A bruise", "I have a flat bruise")];
    Patient { skin: if bruise { skin } else { &[] }, ..Patient::default() }
}

/// What every advice has on paper.
const ALWAYS: [&str; 5] = [
    "Emergency? Call 999",
    "+44 1632 960123",
    "or you drool",
    "thoughts of ending your life",
    "It does not replace a check",
];

/// What is of the screen alone.
const NEVER: [&str; 7] = [
    "None of these",
    "Check if ice is safe for you",
    "Change answers",
    "Start again",
    "Clear all",
    "By mistake?",
    "Ready for offline use",
];

/// An advice by its level, and what else is on its paper.
const LEVELS: [(&str, &[&str]); 3] = [
    (
        "L0",
        &[
            "Look after it at home",
            "When not to use ice",
            "Raynaud",
            "Why, and what would change it",
            "Ice or heat?",
            "How sure:",
        ],
    ),
    (
        "L2",
        &[
            "Call your clinic today",
            "Call +44 1632 960123",
            "No answer today? Call 111",
            "When not to use ice",
            "Raynaud",
            "Rule ",
            "More urgent",
        ],
    ),
    (
        "L4",
        &[
            "Call 999 now",
            "Call 116 123",
            "Why, and what would change it",
            "I found a needle. What now?",
        ],
    ),
];

/// With all that comes later: what is folded is counted before and after.
async fn go_to(check: &Check<'_>, level: &str) -> Result<()> {
    match level {
        "L4" => check.press("Yes, I have one").await,
        _ => check.advice_for(&patient(level == "L2")).await,
    }?;
    let last = if level == "L4" { "Show this to staff" } else { "Questions people ask" };
    check.widget.wait_for(last).await
}

fn compare(paper: &str, what: &str, words: &[&str]) -> Result<()> {
    let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        ensure!(paper.contains(words), "{what}: \"{words}\" is not on:\n{paper}");
    }
    for words in NEVER {
        ensure!(!paper.contains(words), "{what}: \"{words}\" is on:\n{paper}");
    }
    let says_tap =
        paper.split(|c: char| !c.is_alphabetic()).any(|it| it.eq_ignore_ascii_case("tap"));
    ensure!(!says_tap, "{what}: a word about tapping is on:\n{paper}");
    Ok(())
}

fn host() -> Page {
    page("/paper", SCRIPT, &format!("<after-check {CLINIC}></after-check>"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_advice_is_whole_on_paper() -> Result<()> {
    with("paper-pdf", vec![host()], async |session, server| {
        for (level, words) in LEVELS {
            let check = Check::open(session, &server.url("/paper")).await?;
            go_to(&check, level).await?;
            let paper = session.print().await?;
            compare(&paper, level, &ALWAYS)?;
            compare(&paper, level, words)?;
            ensure!(open(session).await? == 0, "{level}: it stays open on the screen");
        }
        Ok(())
    })
    .await
}

/// The leaflet, where no script runs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_leaflet_is_whole_on_paper() -> Result<()> {
    let options = Options { scripts: Scripts::Blocked, ..Options::default() };
    let pages = vec![
        Page::html("/leaflet.html", &without_script(&hosted_html()?)?),
        Page::html("/in-a-page.html", &without_script(&built("embed.html")?)?),
    ];
    run("paper-leaflet-pdf", options, pages, async |session, server| {
        // The hosted page of this dist/ is of no clinic and of no region.
        let numbers: [(&str, &[&str]); 2] = [
            ("/leaflet.html", &["European Union: 112", "your doctor or urgent care"]),
            (
                "/in-a-page.html",
                &["Call 999", "Call +44 1632 960123", "call 111", "I found a needle. What now?"],
            ),
        ];
        for (path, numbers) in numbers {
            session.goto(&server.url(path)).await?;
            let words = ["or you drool", "It does not replace a check", "Raynaud"];
            let paper = session.print().await?;
            compare(&paper, path, &words)?;
            compare(&paper, path, numbers)?;
        }
        Ok(())
    })
    .await
}

/// The same words in every engine, and what was folded is folded again afterwards, also in a closed root.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_folded_is_open_while_it_is_printed() -> Result<()> {
    with("paper", vec![host()], async |session, server| {
        for (level, words) in LEVELS {
            let check = Check::open(session, &server.url("/paper")).await?;
            go_to(&check, level).await?;
            let screen = check.widget.text().await?;
            ensure!(
                !screen.contains("It does not replace a check"),
                "nothing is folded:\n{screen}"
            );
            // Browsers from before `::details-content` have the event alone.
            const FOLDED: &str = "return [...document.querySelector('after-check').shadowRoot\
                .querySelectorAll('details:not([open])')].length";
            let folded = session.js(FOLDED, Vec::new()).await?;
            session.show_paper(true).await?;
            let paper = check.widget.text().await?;
            compare(&paper, level, &ALWAYS)?;
            compare(&paper, level, words)?;
            ensure!(session.js(FOLDED, Vec::new()).await? == 0, "{level}: something stays folded");
            session.show_paper(false).await?;
            ensure!(session.js(FOLDED, Vec::new()).await? == folded, "{level}: it stays open");
            ensure!(check.widget.text().await? == screen, "{level}: the screen is another one");
        }
        Ok(())
    })
    .await
}

async fn open(session: &Session) -> Result<u64> {
    const OPEN: &str = "return [...document.querySelector('after-check').shadowRoot\
        .querySelectorAll('details[open]')].length";
    Ok(session.js(OPEN, Vec::new()).await?.as_u64().unwrap_or(u64::MAX))
}
