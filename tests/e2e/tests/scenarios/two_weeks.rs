//! Two weeks of three patients, by a moved clock: each comes back, is asked again, and the days before decide with.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::copies::{TAKE, choose, take};
use crate::days::CLOCK;
use crate::kept::{keep, only, opened, stored};
use crate::later_texts::came;
use crate::offline::{HOME as HOSTED, plug_in, ready, unplug, update};
use crate::release::released;
use crate::site::{hosted_html, script, with};

const HOME: &str = "Look after it at home and keep watching";
const TELL: &str = "Tell your clinic in a day or two";
const URL: &str = "/hosted.html";

/// The clock of the page is that of the visit, which the name of the window tells: nothing else outlives a page.
fn pages() -> Result<Vec<Page>> {
    let own = hosted_html()?.replace("<head>", "<head><script src=\"/clock.js\"></script>");
    let clock = format!("{CLOCK} if (window.name) setClock(window.name);");
    Ok(vec![Page::html(URL, &own), script("/clock.js", &clock)?])
}

/// The hours that have passed and how far the zone has moved, for a worker that goes by the real clock.
const PASSED: &str = "const Real = Date;\
    const [passed, zone] = (window.name || '0 0').split(' ').map((it) => it * 36e5);\
    window.Date = class extends Real {\
      constructor(...all) { super(...(all.length ? all : [Real.now() + passed + zone])); }\
      static now() { return Real.now() + passed; }\
    };";

/// The next page that is opened is of this time.
async fn at(session: &Session, time: &str) -> Result<()> {
    session.js("window.name = arguments[0]", vec![json!(time)]).await.map(drop)
}

/// The first visit: an ordinary check, which is kept.
async fn first(session: &Session, url: &str) -> Result<()> {
    // Only a page of the same site hands the name on.
    Check::open(session, url).await?;
    at(session, "2026-10-22T18:00").await?;
    keep(&Check::open(session, url).await?).await
}

/// One visit: asked again with this pain.
async fn again<'s>(
    session: &'s Session,
    url: &str,
    time: &str,
    patient: &Patient,
) -> Result<Check<'s>> {
    at(session, time).await?;
    let check = opened(session, url).await?;
    check.press("None of these: check again").await?;
    check.advice_for(patient).await?;
    Ok(check)
}

/// Without a network on most days, with another version of the program between two of them, and on a journey to the
/// west, where it is an earlier day than at the last check.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_travels_needs_no_network_and_no_old_program() -> Result<()> {
    released("two-weeks-away", Vec::new(), async |session, server, release| {
        // Before the policy of the page, which would not let it run.
        let clock = format!("<head><script>{PASSED}</script>");
        release.change("<head>", &clock)?;
        let url = server.url(HOSTED);
        ready(session, server).await?;
        keep(&ready(session, server).await?).await?;
        unplug(session, server).await?;
        let check = again(session, &url, "48 0", &sore("3")).await?;
        ensure!(check.level().await? == HOME, "{}", check.level().await?);
        let (_, before) = only(session).await?;

        plug_in(session, server).await?;
        // A page without answers would take the new version at once.
        opened(session, &url).await?.press("None of these: check again").await?;
        release.publish("Second")?;
        ensure!(update(session).await? == json!([false, true, true]), "no new version waits");
        // To the same address it would be a reload, after which no new version takes over.
        session.goto(&server.url("/missing")).await?;
        session.goto(&url).await?;
        session.wait_equal("return document.title", Vec::new(), json!("Second")).await?;
        opened(session, &url).await?;
        ensure!(only(session).await?.1 == before, "the new program has changed what is kept");

        unplug(session, server).await?;
        let check = again(session, &url, "49 -26", &sore("3")).await?;
        ensure!(check.level().await? == HOME, "{}", check.level().await?);
        let check = again(session, &url, "96 -14", &sore("6")).await?;
        check.says(&["Your pain went from 3 to 6"], &[]).await?;
        at(session, "744 0").await?;
        let check = Check::open(session, &url).await?;
        check.widget.wait_for("has come to its last day").await?;
        ensure!(stored(session).await?.is_empty(), "it is still there");
        Ok(())
    })
    .await
}

fn sore(pain: &'static str) -> Patient {
    Patient { pain, ..Patient::default() }
}

async fn how_many(session: &Session) -> Result<usize> {
    let shown = session.js(
        "return document.querySelector('after-check').shadowRoot.querySelectorAll('tbody tr').length",
        Vec::new(),
    );
    Ok(shown.await?.as_u64().context("no number")? as usize)
}

/// Eases day by day, over the end of a month; on day 8 the phone forgets everything and gets the file.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ordinary_one_is_watched_and_let_go() -> Result<()> {
    with("two-weeks", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        // The clocks of Europe go back on the 25th, those of America on the 1st.
        for (time, pain) in
            [("2026-10-24T08:00", "3"), ("2026-10-26T08:00", "2"), ("2026-10-28T23:58", "2")]
        {
            let check = again(session, &url, time, &sore(pain)).await?;
            ensure!(check.level().await? == HOME, "{time}: {}", check.level().await?);
        }
        let (_, file) = only(session).await?;
        session.js("localStorage.clear()", Vec::new()).await?;
        at(session, "2026-10-29T09:00").await?;
        let check = Check::open(session, &url).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        check.says(&[], &["Welcome back"]).await?;
        check.press("Open a saved copy").await?;
        choose(&check, &file, TAKE).await?;
        take(&check).await?;
        // More than a week, and not gone.
        let check = again(session, &url, "2026-11-02T09:00", &sore("1")).await?;
        ensure!(check.level().await? == TELL, "{}", check.level().await?);
        let check = again(session, &url, "2026-11-04T09:00", &sore("1")).await?;
        check.press("See how it went").await?;
        check.says(&["Today it is 1 out of 10."], &[]).await?;
        // From the first day to this one, and the pain before.
        let rows = how_many(session).await?;
        ensure!(rows >= 14, "{rows} rows");
        // 30 days after the session it is gone.
        at(session, "2026-11-21T09:00").await?;
        let check = Check::open(session, &url).await?;
        check.widget.wait_for("has come to its last day").await?;
        ensure!(stored(session).await?.is_empty(), "it is still there");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_gets_worse_on_the_third_day_is_seen() -> Result<()> {
    with("two-weeks-worse", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        let check = again(session, &url, "2026-10-23T18:00", &sore("3")).await?;
        ensure!(check.level().await? == HOME, "{}", check.level().await?);
        let check = again(session, &url, "2026-10-24T18:00", &sore("6")).await?;
        ensure!(check.level().await? != HOME, "a rise changes nothing");
        check.says(&["Your pain went from 3 to 6"], &[]).await
    })
    .await
}

/// Needles beside the spine; on the sixth day both legs are weak.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_bleeds_by_the_spine_is_an_emergency() -> Result<()> {
    with("two-weeks-spine", pages()?, async |session, server| {
        let url = server.url(URL);
        first(session, &url).await?;
        let check = again(session, &url, "2026-10-24T18:00", &sore("2")).await?;
        ensure!(check.level().await? == HOME, "{}", check.level().await?);
        at(session, "2026-10-27T07:00").await?;
        let check = opened(session, &url).await?;
        check.press("None of these: check again").await?;
        check.walk_to("Head, nerves and strength", &sore("2")).await?;
        check.choose("Weak, heavy, clumsy, or sore to use").await?;
        check.choose("Both legs, both arms or one whole side").await?;
        check.press("See what to do now").await?;
        ensure!(check.level().await? == "Call 999 now", "{}", check.level().await?);
        Ok(())
    })
    .await
}
