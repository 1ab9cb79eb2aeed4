//! A clinic with opening hours: the advice says whether it is open, and names medical help first while it is closed. The
//! page goes by the clock when it is seen again.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::days::CLOCK;
use crate::site::{CLINIC, SCRIPT, page, script, with};

const HOURS: &str =
    r#"clinic-hours="Mo-Fr 08:00-19:00, Sa 09:00-13:00" clinic-closed="2026-11-23""#;

/// A bruise is a reason to call the clinic now.
fn bruise() -> Patient {
    Patient { skin: &[("A bruise", "I have a flat bruise smaller")], ..Patient::default() }
}

fn pages(attributes: &str) -> Result<Vec<Page>> {
    let head = format!(r#"<script src="/clock.js"></script>{SCRIPT}"#);
    let body = format!("<after-check {CLINIC} {attributes}></after-check>");
    Ok(vec![page("/hours.html", &head, &body), script("/clock.js", CLOCK)?])
}

async fn set(session: &Session, clock: &str) -> Result<()> {
    session.js("setClock(arguments[0])", vec![json!(clock)]).await.map(drop)
}

/// The links of the care card that dial, in their order.
async fn calls(session: &Session) -> Result<Vec<String>> {
    let script = "return [...document.querySelector('after-check').shadowRoot\
        .querySelectorAll('.ac-care a[href^=\"tel:\"]')].map((it) => it.getAttribute('href'))";
    Ok(serde_json::from_value(session.js(script, Vec::new()).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_clinic_stands_behind_medical_help_until_it_opens() -> Result<()> {
    let attributes = format!("{HOURS} out-of-hours='01632 960999'");
    with("hours-closed", pages(&attributes)?, async |session, server| {
        let check = Check::open(session, &server.url("/hours.html")).await?;
        // Saturday night; on Monday it is closed, too.
        set(session, "2026-11-21T22:10").await?;
        check.advice_for(&bruise()).await?;
        ensure!(check.level().await? == "Call 111 today");
        check
            .says(
                &[
                    "Right now Riverside Physiotherapy is closed. It opens on Tuesday 24 November at 08:00.",
                    "Call 111 today. Do not wait for Riverside Physiotherapy to open.",
                    "On Tuesday 24 November from 08:00, tell Riverside Physiotherapy too.",
                ],
                &["No answer today?", "Call your clinic or your doctor today"],
            )
            .await?;
        ensure!(calls(session).await? == ["tel:111", "tel:01632960999", "tel:+441632960123"]);

        set(session, "2026-11-24T07:00").await?;
        session.js("window.dispatchEvent(new Event('focus'))", Vec::new()).await?;
        check.says(&["It opens today at 08:00.", "Call 111 now. Or call Riverside"], &[]).await?;

        set(session, "2026-11-24T08:00").await?;
        session.js("window.dispatchEvent(new Event('focus'))", Vec::new()).await?;
        let open = "Right now Riverside Physiotherapy is open, until 19:00.";
        check.says(&[open, "No answer today? Call 111"], &["is closed"]).await?;
        ensure!(calls(session).await? == ["tel:+441632960123", "tel:111"]);
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hours_with_a_mistake_count_as_closed_and_are_told_once() -> Result<()> {
    const LISTEN: &str = "window.said = []; const { warn } = console; console.warn = (it) => { said.push(it); warn(it); };";
    let head = format!(r#"<script src="/listen.js"></script>{SCRIPT}"#);
    let body = "<after-check region=US clinic-hours='Mo-Fr 8-25' out-of-hours='Ask the duty doctor'></after-check>";
    let pages = vec![page("/mistake.html", &head, body), script("/listen.js", LISTEN)?];
    with("hours-mistake", pages, async |session, server| {
        let check = Check::open(session, &server.url("/mistake.html")).await?;
        check.advice_for(&bruise()).await?;
        check
            .says(
                &[
                    "Right now your clinic may be closed.",
                    "Call your doctor or urgent care today. Do not wait for your clinic to open.",
                    "When your clinic is closed:",
                    "Ask the duty doctor",
                ],
                &["It opens"],
            )
            .await?;
        let told = session.js("return said", Vec::new()).await?;
        let told: Vec<String> = serde_json::from_value(told).context("no list")?;
        let line = "clinic-hours \"Mo-Fr 8-25\" has a mistake, and the clinic counts as closed: \"8-25\" is no time from 00:00 to 24:00; write for example 08:00-19:00";
        let times = told.iter().filter(|it| it.contains(line)).count();
        ensure!(times == 1 && told.len() == 1, "{told:#?}");
        Ok(())
    })
    .await
}

/// At every level: no call is gone, and at the most urgent nothing is said of the clinic's hours.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_has_nothing_to_do_with_them() -> Result<()> {
    with("hours-emergency", pages(HOURS)?, async |session, server| {
        let check = Check::open(session, &server.url("/hours.html")).await?;
        set(session, "2026-11-21T22:10").await?;
        check.press("Yes, I have one").await?;
        check.is_on("Call 999 now").await?;
        check.says(&[], &["Right now", "is closed", "It opens"]).await?;
        ensure!(calls(session).await?.first().is_some_and(|link| link == "tel:999"));
        check.press("Start again").await?;
        check.advice_for(&Patient::default()).await?;
        check.says(&["Right now Riverside Physiotherapy is closed. It opens on"], &[]).await
    })
    .await
}
