//! What a screen reader is told: roles and names as the engine computes them, and announcements.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Check, Patient, Spoken};
use serde_json::json;

use crate::screens::{questions, results};
use crate::site::{hosted, with};

/// The roles that a kind of element may have. Engines name what opens on demand in their own ways.
fn roles(kind: &str) -> &'static [&'static str] {
    match kind {
        "button" => &["button"],
        "a" => &["link"],
        "radio" => &["radio"],
        "checkbox" => &["checkbox"],
        "fieldset" => &["group", "radiogroup"],
        "h1" | "h2" | "h3" | "h4" | "h5" => &["heading"],
        "summary" => &["DisclosureTriangle", "DisclosureTriangleGrouped", "summary", "button", ""],
        _ => &[],
    }
}

/// Engines join the words of a name with different spaces.
fn letters(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_lowercase()
}

fn wrong(it: &Spoken) -> bool {
    let named = letters(&it.name) == letters(&it.words) && !it.name.is_empty();
    !named || !roles(&it.kind).contains(&it.role.as_str())
}

async fn is_spoken(check: &Check<'_>, what: &str) -> Result<()> {
    check.open_all().await?;
    let all = check.spoken().await?;
    ensure!(all.len() > 3, "{what}: only {} controls", all.len());
    let wrong: Vec<_> = all.iter().filter(|it| wrong(it)).collect();
    ensure!(wrong.is_empty(), "{what}: {wrong:#?}");
    // Each level follows from the one before.
    let levels: Vec<_> = all.iter().filter_map(|it| it.kind.strip_prefix('h')).collect();
    let steps = levels.windows(2).all(|two| match two {
        [one, next] => {
            next <= one || next.parse::<u8>().ok() == one.parse::<u8>().ok().map(|it| it + 1)
        }
        _ => true,
    });
    ensure!(steps, "{what}: headings of the levels {levels:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_and_names_of_the_questions() -> Result<()> {
    with("spoken-questions", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        questions(&check, is_spoken).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_and_names_of_the_advice() -> Result<()> {
    with("spoken-results", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        results(&check, is_spoken).await
    })
    .await
}

/// Every text that the status line gets from now on, in order.
const LISTEN: &str = "window.said = [];\
    const line = document.querySelector('after-check').shadowRoot.querySelector('[role=status]');\
    new MutationObserver(() => { if (line.textContent) said.push(line.textContent); })\
      .observe(line, { childList: true, characterData: true, subtree: true });";

/// Exactly these since the last time.
async fn says(check: &Check<'_>, texts: &[&str]) -> Result<()> {
    check.session.wait_equal("return said", Vec::new(), json!(texts)).await?;
    // A second one would come a moment later.
    tokio::time::sleep(Duration::from_millis(150)).await;
    check.session.wait_equal("return said", Vec::new(), json!(texts)).await?;
    check.session.js("said.length = 0", Vec::new()).await.map(drop)
}

/// The heading is read because it gets the focus; the status line says the rest, each once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn steps_problems_and_alarms_are_said_once() -> Result<()> {
    with("said", vec![hosted()?], async |session, server| {
        for path in ["/hosted.html", "/embed.html"] {
            let check = Check::open(session, &server.url(path)).await?;
            // As assistive technology has it: a live region, though it is not seen.
            let line = check.widget.inner("[role=status]").await?;
            ensure!(e2e::role(&line).await? == "status", "the status line is no status");
            let own = "return document.querySelectorAll('after-check > [role=status]').length";
            ensure!(session.js(own, Vec::new()).await? == json!(0), "it is a child of the page's");
            session.js(LISTEN, Vec::new()).await?;
            check.none_of_these().await?;
            says(&check, &["Question 1 of 10"]).await?;
            check.choose("Yesterday").await?;
            // An answer is said by the control itself.
            says(&check, &[]).await?;
            check.go_on().await?;
            says(&check, &["Question 2 of 10"]).await?;
            for _ in 0..2 {
                check.widget.click("Continue").await?;
                check.widget.wait_for("There is a problem").await?;
                says(&check, &["There is a problem. 1 to answer."]).await?;
            }
            check.back().await?;
            says(&check, &["Question 1 of 10"]).await?;
            check.walk_to("Breath, chest and throat", &Patient::default()).await?;
            session.js("said.length = 0", Vec::new()).await?;
            check.choose("A cough").await?;
            check.choose("I coughed up blood").await?;
            check.widget.wait_for("This can be an emergency.").await?;
            says(&check, &["This can be an emergency. Call 999 now."]).await?;
        }
        Ok(())
    })
    .await
}
