//! The diary: once a day, at most four taps, on the hosted page, where something is kept; and what it leads to.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::days::CLOCK;
use crate::kept::{fits, keep, only, opened, stored, widths};
use crate::site::{hosted_html, script, with};

pub const URL: &str = "/hosted.html";
pub const NOTE: &str = "None of these: note pain";
pub const NO: &str = "No: keep today’s pain";
const LIST: &str = "Go to the emergency list";
const AGAIN: &str = "None of these: check again";
const MISSING: &str = "Choose a number from 0 to 10.";
pub const NEXT: &str = "You can note it again tomorrow. A missed day is fine.";

/// The clock of the page is that of the visit, which the name of the window tells.
pub fn pages() -> Result<Vec<Page>> {
    let own = hosted_html()?.replace("<head>", "<head><script src=\"/clock.js\"></script>");
    let clock = format!("{CLOCK} if (window.name) setClock(window.name);");
    Ok(vec![Page::html(URL, &own), script("/clock.js", &clock)?])
}

pub async fn at(session: &Session, time: &str) -> Result<()> {
    session.js("window.name = arguments[0]", vec![json!(time)]).await.map(drop)
}

/// An ordinary check of Thursday 22 October, which is kept; the pain is 3, and was 5 before.
pub async fn first(session: &Session, url: &str) -> Result<()> {
    Check::open(session, url).await?;
    at(session, "2026-10-22T18:00").await?;
    let check = Check::open(session, url).await?;
    ensure!(stored(session).await?.is_empty(), "something is stored that nobody asked for");
    check.says(&[], &[NOTE]).await?;
    keep(&check).await
}

/// Notes this pain, from the welcome on. How many taps that took.
pub async fn note(check: &Check<'_>, pain: &str, then: &str) -> Result<usize> {
    let steps = [NOTE, pain, NO];
    for (nth, step) in steps.iter().enumerate() {
        if nth == 1 { check.choose(step).await? } else { check.press(step).await? }
    }
    check.widget.wait_for(then).await?;
    Ok(steps.len())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pain_a_day_is_kept_and_shown_and_not_asked_twice() -> Result<()> {
    with("diary", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        let (_, before) = only(session).await?;
        // The check of that day told the pain.
        let check = opened(session, &url).await?;
        check.says(&[NEXT], &[NOTE]).await?;

        at(session, "2026-10-23T09:00").await?;
        let count = server.log().count();
        let check = opened(session, &url).await?;
        let taps = note(&check, "2", NEXT).await?;
        ensure!(taps <= 4, "{taps} taps");
        check.is_on("Today’s pain is kept on this phone.").await?;
        let (_, after) = only(session).await?;
        ensure!(after.len() > before.len(), "{after}");
        check.press(LIST).await?;
        check.is_on("If you have any of these").await?;
        check.says(&["Thursday 22 October", NEXT], &[NOTE]).await?;

        // Over a reload; a missed day is a gap, and it asks again.
        let check = opened(session, &url).await?;
        check.says(&["Look after it at home", "Your pain was 3 out of 10.", NEXT], &[NOTE]).await?;
        check.press("See how it went").await?;
        check.says(&["Today it is 2 out of 10."], &[]).await?;
        at(session, "2026-10-25T09:00").await?;
        let check = opened(session, &url).await?;
        check.says(&[NOTE], &[NEXT]).await?;
        let asked = server.log().since(count).join(" ");
        ensure!(!asked.contains(&after) && !asked.contains('?'), "{asked}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rise_leads_to_the_list_and_a_check_with_that_number() -> Result<()> {
    with("diary-rise", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        at(session, "2026-10-24T09:00").await?;
        let check = opened(session, &url).await?;
        let said = "Your pain went from 3 to 6. Check again now.";
        note(&check, "6", said).await?;
        check.is_on(said).await?;
        check.press("Read the emergency list first").await?;
        check.says(&[said, AGAIN], &[NOTE]).await?;
        // Not a check: it stays due until one is made.
        let check = opened(session, &url).await?;
        check.says(&[said, AGAIN], &[NOTE]).await?;
        at(session, "2026-10-25T09:00").await?;
        let check = opened(session, &url).await?;
        check.says(&[said], &[NOTE]).await?;
        check.press(AGAIN).await?;
        check.advice_for(&Patient { pain: "6", ..Patient::default() }).await?;
        check.says(&["Your pain went from 3 to 6"], &[]).await?;
        let check = opened(session, &url).await?;
        check.says(&["Your last advice was to tell or see someone."], &[NOTE, said]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_may_be_new_leads_to_the_list_and_is_asked_in_full() -> Result<()> {
    with("diary-new", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        let (_, before) = only(session).await?;
        at(session, "2026-10-24T09:00").await?;
        let check = opened(session, &url).await?;
        check.press(NOTE).await?;
        // Without a number nothing is kept.
        check.widget.click(NO).await?;
        check.widget.wait_for(MISSING).await?;
        check.choose("2").await?;
        check.press("I am not sure").await?;
        check.is_on("If you have any of these").await?;
        check.says(&["Something may be new.", AGAIN], &[NOTE]).await?;
        ensure!(only(session).await?.1 == before, "an entry is kept");
        check.press(AGAIN).await?;
        check.is_on("How bad is the pain?").await?;
        ensure!(check.chosen().await?.concat().contains('2'), "the number is lost");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_stops() -> Result<()> {
    with("diary-stops", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        for (time, then) in [
            ("2026-10-23T09:00", NEXT),
            ("2026-10-24T09:00", "two days in a row. You can stop now"),
        ] {
            at(session, time).await?;
            let check = opened(session, &url).await?;
            check.says(&[NOTE], &[]).await?;
            note(&check, "2", then).await?;
        }
        at(session, "2026-11-08T09:00").await?;
        let check = opened(session, &url).await?;
        check.says(&["Two weeks are over."], &[NOTE]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_screens_fit_and_have_no_barrier() -> Result<()> {
    with("diary-fits", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        let widths = widths(session);
        for (nth, &width) in widths.iter().enumerate() {
            session.viewport(width, 667).await?;
            at(session, &format!("2026-10-2{}T09:00", 3 + nth)).await?;
            let check = opened(session, &url).await?;
            fits(session).await?;
            check.press(NOTE).await?;
            check.widget.click(NO).await?;
            check.widget.wait_for(MISSING).await?;
            // Out from under the help strip.
            session.js("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            fits(session).await?;
            check.choose("3").await?;
            check.press(NO).await?;
            check.widget.wait_for(LIST).await?;
            fits(session).await?;
        }
        Ok(())
    })
    .await
}
