//! The emergency list: short enough to be read, and a "no" to it answers nothing.

use aftercheck::content::PACK;
use aftercheck::engine::{
    Level,
    pack::{Cond, Layout, Page, QuestionId},
};
use anyhow::{Context, Result, ensure};
use e2e::{Check, Patient};
use serde::Deserialize;

use crate::cases::words;
use crate::site::{by_each_hand, hosted, with};

const HOME: &str = "Look after it at home and keep watching";

/// From the top of the check to the end of "None of these": how many windows, and how many words; and the words of
/// each bullet.
const LENGTH: &str = r#"
const root = document.querySelector("after-check").shadowRoot, main = root.querySelector(".ac-main");
const end = [...main.querySelectorAll("button")].find((it) => it.innerText.trim() === "None of these");
const words = (text) => text.split(/\s+/).filter((it) => /[\p{L}\p{N}]/u.test(it)).length;
const range = document.createRange();
range.setStart(main, 0);
range.setEndAfter(end);
const texts = [], walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
for (let text = walk.nextNode(); text; text = walk.nextNode())
  if (range.intersectsNode(text) && text.parentElement.checkVisibility() && !text.parentElement.closest(".ac-hide")) texts.push(text.data);
const top = root.host.getBoundingClientRect().top;
return { screens: (end.getBoundingClientRect().bottom - top) / innerHeight, words: words(texts.join(" ")),
  bullets: [...main.querySelectorAll(".ac-care li")].map((it) => words(it.innerText)) };
"#;

#[derive(Debug, Deserialize)]
struct Length {
    screens: f64,
    words: usize,
    bullets: Vec<usize>,
}

/// What D11 says of the list; and all of it with its buttons within two screens of a small phone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_is_short_enough_to_be_read() -> Result<()> {
    with("list-length", vec![hosted()?], async |session, server| {
        // A page has a margin of its own around an embedded check.
        for (path, most) in [("/hosted.html", 1.6), ("/embed.html", 1.75)] {
            Check::open(session, &server.url(path)).await?;
            let length: Length = serde_json::from_value(session.js(LENGTH, Vec::new()).await?)?;
            println!("{}, {path}: {length:?}", session.engine.name());
            let Length { screens, words, bullets } = length;
            ensure!(bullets.len() <= 10 && bullets.iter().all(|it| *it <= 18), "{bullets:?}");
            let list: usize = bullets.iter().sum();
            ensure!(list <= 130 && words <= 145, "{path}: {list} of {words} words");
            ensure!(screens <= most, "{path}: {screens:.2} screens");
        }
        Ok(())
    })
    .await
}

/// The signs of a page that are an emergency by themselves.
fn emergencies(page: &Page) -> impl Iterator<Item = QuestionId> {
    let alone = |id: &QuestionId| {
        PACK.rules.iter().any(|rule| {
            rule.level == Level::Emergency
                && matches!(rule.when, [Cond::AtLeast(about, _)] if about == id)
        })
    };
    page.questions.iter().copied().filter(alone)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_denied_at_once_is_asked_sign_by_sign() -> Result<()> {
    let words = words()?;
    by_each_hand("list-asked", "/embed.html", async |check| {
        let patient = Patient::default();
        check.none_of_these().await?;
        let mut asked = 0;
        for page in PACK.screens.iter().filter(|page| page.layout != Layout::List) {
            check.walk_to(&words.say(page.title), &patient).await?;
            let chosen = check.chosen().await?;
            ensure!(chosen.is_empty(), "the list has answered {chosen:?}");
            for id in emergencies(page) {
                let row = PACK.question(id).tick.context("a sign without a row")?;
                check.says(&[&words.say(row)], &[]).await?;
                asked += 1;
            }
            check.widget.work(check.hand, "Continue").await?;
            check.widget.wait_for("There is a problem").await?;
        }
        ensure!(asked >= PACK.flags.len(), "only {asked} signs");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signs_that_are_open_again_lead_to_no_advice() -> Result<()> {
    by_each_hand("list-open", "/embed.html", async |check| {
        check.walk_to("Check your answers", &Patient::default()).await?;
        for (row, title) in [
            ("Breath, chest and throat", "Breath, chest and throat"),
            ("Rest of the body", "The rest of your body"),
        ] {
            check.change(row).await?;
            // Chosen a second time it is not chosen any more.
            check.none_of_signs().await?;
            check.back().await?;
            check.is_on("Check your answers").await?;
            check.says(&["Not answered yet"], &[]).await?;
            check.see_advice().await?;
            check.is_on(title).await?;
            ensure!(check.chosen().await?.is_empty());
            check.none_of_signs().await?;
            check.go_on().await?;
            check.is_on("Check your answers").await?;
        }
        check.see_advice().await?;
        ensure!(check.level().await? == HOME);
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bullet_chosen_by_mistake_leads_to_the_list() -> Result<()> {
    by_each_hand("list-mistake", "/embed.html", async |check| {
        check.press("I’m not sure").await?;
        check.press("No, none of these").await?;
        check.is_on("Chest pain").await?;
        check.press("Yes, I have one of these").await?;
        ensure!(check.level().await? == "Call 999 now");
        check.says(&["Chest pain"], &[HOME]).await?;
        check.take_back().await?;
        check.is_on("If you have any of these, call").await?;
        // All of it is asked again, the bullet that was denied too.
        check.press("I’m not sure").await?;
        check.is_on("Hard to breathe").await?;
        check.back().await?;
        check.advice_for(&Patient::default()).await?;
        ensure!(check.level().await? == HOME);
        check.open_all().await?;
        check.says(&["You told us"], &["I am not sure about this"]).await
    })
    .await
}

/// From the answers, when the advice was already there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_mistake_no_advice_comes_without_the_list() -> Result<()> {
    by_each_hand("list-again", "/embed.html", async |check| {
        check.advice_for(&Patient::default()).await?;
        check.press("Change answers").await?;
        check.change("Emergency signs").await?;
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call 999 now");
        check.take_back().await?;
        check.is_on("If you have any of these, call").await?;
        check.says(&["Yes, I have one", "None of these"], &["Back", "See my advice"]).await?;
        check.none_of_these().await?;
        check.walk_to("Check your answers", &Patient::default()).await?;
        check.says(&[], &["Not answered yet"]).await?;
        check.see_advice().await?;
        ensure!(check.level().await? == HOME);
        Ok(())
    })
    .await
}
