//! A page that is left open for days: what it counts, what it says of its age, and what wakes it.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, page, script, with};

/// A clock that goes on from where it is set, in local time. Thursday evening to begin with.
pub const CLOCK: &str = "const Real = Date;\
    let [set, from] = [0, 0];\
    const time = () => set + performance.now() - from;\
    window.setClock = (text) => { set = Real.parse(text); from = performance.now(); };\
    setClock('2026-11-19T21:30');\
    window.Date = class extends Real {\
      constructor(...all) { super(...(all.length ? all : [time()])); }\
      static now() { return time(); }\
    };";

const SET: &str = "setClock(arguments[0])";

/// Ways in which a browser tells that a page is seen again.
const WAYS: [&str; 3] = [
    "document.dispatchEvent(new Event('visibilitychange'))",
    "window.dispatchEvent(new Event('pageshow'))",
    "window.dispatchEvent(new Event('focus'))",
];

const OLD: &str = "This advice is old";
const HOME: &str = "Look after it at home and keep watching";

fn pages() -> Result<Vec<Page>> {
    let head = format!(r#"<script src="/clock.js"></script>{SCRIPT}"#);
    let body = format!("<after-check {CLINIC}></after-check>");
    Ok(vec![page("/left-open.html", &head, &body), script("/clock.js", CLOCK)?])
}

async fn set(session: &Session, clock: &str) -> Result<()> {
    session.js(SET, vec![json!(clock)]).await.map(drop)
}

/// A sore back that does not change.
fn same(when: &'static str) -> Patient {
    let (before, trend) = ("3", "The pain is about the same");
    Patient { when, places: &["Upper back"], before, trend, ..Patient::default() }
}

async fn left_open(way: &str, clock: &str, when: &'static str, said: &str) -> Result<()> {
    let name = format!("days-{}", when.replace(' ', "-").to_lowercase());
    with(&name, pages()?, async |session, server| {
        let check = Check::open(session, &server.url("/left-open.html")).await?;
        check.advice_for(&same("Today")).await?;
        ensure!(check.level().await? == HOME);
        check.says(&["Checked on Thursday 19 November at 21:3"], &[OLD, "You answered"]).await?;

        set(session, clock).await?;
        session.js(way, Vec::new()).await?;
        let answered = "You answered on Thursday 19 November at 21:3";
        check.says(&[answered, "Check again now"], &["It was today."]).await?;
        ensure!(check.screen().await?.focused, "waking moved the focus");
        let woken = check.level().await?;

        check.press("Change answers").await?;
        check.says(&[said], &["It was today."]).await?;
        check.see_advice().await?;
        let again = check.level().await?;
        check.says(&[answered, OLD, "Check again now"], &["It was today."]).await?;

        check.press("Check again now").await?;
        ensure!(check.title().await?.starts_with("If you have any of these"));
        check.advice_for(&same(when)).await?;
        let new = check.level().await?;
        ensure!(new != HOME && woken == new && again == new, "{woken}, {again}, {new}");
        check.says(&[], &[OLD, "You answered", "Check again now"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_three_days_the_advice_is_that_of_the_third_day() -> Result<()> {
    left_open(WAYS[0], "2026-11-22T08:00", "3 days ago", "It was 3 days ago.").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_nine_days_it_is_more_than_a_week() -> Result<()> {
    let said = "It was more than 7 days ago.";
    left_open(WAYS[1], "2026-11-28T21:30", "More than a week ago", said).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_days_to_choose_from_follow_midnight() -> Result<()> {
    const FIRST: &str = "return document.querySelector('after-check').shadowRoot\
        .querySelector('label.ac-opt').innerText.replaceAll('\\u00a0', ' ').trim()";
    with("days-midnight", pages()?, async |session, server| {
        let check = Check::open(session, &server.url("/left-open.html")).await?;
        check.none_of_these().await?;
        for (way, (clock, today)) in WAYS.into_iter().zip([
            ("2026-11-20T08:00", "Today, Friday 20 November"),
            ("2026-11-21T00:00", "Today, Saturday 21 November"),
            ("2026-11-22T23:58", "Today, Sunday 22 November"),
        ]) {
            set(session, clock).await?;
            session.js(way, Vec::new()).await?;
            session.wait_equal(FIRST, Vec::new(), json!(today)).await?;
        }
        // Nothing woke it: what was tapped is the day that was read.
        set(session, "2026-11-23T00:01").await?;
        check.choose("Today").await?;
        session.wait_equal(FIRST, Vec::new(), json!("Today, Monday 23 November")).await?;
        let chosen = check.chosen().await?.concat().replace('\u{a0}', " ");
        ensure!(chosen == "Yesterday, Sunday 22 November", "{chosen}");
        // A clock that is moved back does not.
        set(session, "2026-11-20T08:00").await?;
        session.js(WAYS[0], Vec::new()).await?;
        check.go_on().await?;
        check.back().await?;
        let chosen = check.chosen().await?.concat().replace('\u{a0}', " ");
        ensure!(chosen == "Yesterday, Sunday 22 November", "{chosen}");
        Ok(())
    })
    .await
}

/// The call stays first, and what is urgent is not called old.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_emergency_is_still_one() -> Result<()> {
    with("days-emergency", pages()?, async |session, server| {
        let check = Check::open(session, &server.url("/left-open.html")).await?;
        check.press("Yes, I have one").await?;
        check.says(&[], &["You answered"]).await?;
        set(session, "2026-11-20T08:00").await?;
        session.js(WAYS[2], Vec::new()).await?;
        check
            .says(&["Have you had no help since then? Do what it says above now."], &[OLD])
            .await?;
        check.is_on("Call 999 now").await?;
        let text = check.widget.text().await?;
        let place = |words: &str| text.find(words).with_context(|| format!("no {words}: {text}"));
        ensure!(place("Call")? < place("You answered")?);
        ensure!(place("You answered")? < place("By mistake?")?);
        Ok(())
    })
    .await
}

/// A page may take the element out and bring it back days later; taken out, it hears nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_taken_out_of_the_page_comes_back_days_later() -> Result<()> {
    with("days-away", pages()?, async |session, server| {
        let check = Check::open(session, &server.url("/left-open.html")).await?;
        check.advice_for(&same("Today")).await?;
        session
            .js("window.it = document.querySelector('after-check'); it.remove()", vec![])
            .await?;
        set(session, "2026-11-22T08:00").await?;
        for way in WAYS {
            session.js(way, Vec::new()).await?;
        }
        session.js("document.body.append(it)", Vec::new()).await?;
        let check = Check::at(session, "after-check").await?;
        // Somebody else may have the phone by then.
        check.press("Go on").await?;
        check.open_all().await?;
        check.says(&["It was 3 days ago.", OLD], &["It was today."]).await
    })
    .await
}
