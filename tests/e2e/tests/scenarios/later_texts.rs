//! The second file of texts, and the part of the program that comes with it: a check without them is whole up to
//! a result and at an urgent one, and says below what is missing; they are asked for whatever the patient does.

use std::{fs, time::Duration};

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::{Value, json};

use crate::offline::{HOME, ready, unplug};
use crate::release::released;
use crate::site::{CLINIC, SCRIPT, built, page, with};
use crate::tampered_files::changed;

pub const FILE: &str = "locale.en.later.json";
/// What draws them.
pub const PART: &str = "aftercheck.explain.wasm";
/// What hands a summary over.
pub const SHARE: &str = "aftercheck.share.wasm";
/// What keeps the days after, on the hosted page alone.
pub const DAYS: &str = "aftercheck.days.wasm";
/// Whether all has come that comes later.
pub fn came() -> Result<String> {
    let parts = in_parts()?;
    let all: [&[&str]; 2] =
        if parts { [&[FILE, PART, SHARE], &[FILE, PART, SHARE, DAYS]] } else { [&[FILE], &[FILE]] };
    let all = json!(all);
    Ok(format!(
        "return {all}[document.getElementById('early') ? 1 : 0].every((file) => performance.getEntriesByType('resource')\
        .some((it) => it.name.endsWith(`/${{file}}`)))"
    ))
}

/// A build without tricks has all in one.
pub fn in_parts() -> Result<bool> {
    Ok(e2e::dist()?.join(PART).exists())
}

const MISSING: &str = "We could not load the rest of this page yet.";
/// Of a result at L0, from each section that explains it.
const EXPLAINED: [&str; 4] = [
    "What to do now",
    "How long it usually lasts",
    "What it most likely is",
    "Questions people ask",
];
/// And from what stands above.
const ADVICE: [&str; 3] = ["Look after it at home", "Get help sooner if", "Start again"];

fn host() -> Page {
    page("/host", SCRIPT, &format!("<after-check {CLINIC}></after-check>"))
}

/// A file of the build that takes longer than a patient.
fn late(file: &str, kind: &'static str) -> Result<Page> {
    delayed(file, kind, Duration::from_secs(25))
}

/// One that takes longer than the tap on a sign.
fn slow(file: &str, kind: &'static str) -> Result<Page> {
    delayed(file, kind, Duration::from_secs(4))
}

fn delayed(file: &str, kind: &'static str, time: Duration) -> Result<Page> {
    let content = fs::read(e2e::dist()?.join(file))?;
    Ok(Page::file(&format!("/{file}"), kind, content).late(time))
}

/// The advice stands, and says that something is missing.
async fn lacks(check: &Check<'_>) -> Result<()> {
    check.says(&ADVICE, &EXPLAINED).await?;
    check.says(&[MISSING], &[]).await
}

async fn is_whole(check: &Check<'_>) -> Result<()> {
    check.says(&ADVICE, &[MISSING]).await?;
    check.says(&EXPLAINED, &[]).await
}

async fn until_whole(check: &Check<'_>) -> Result<()> {
    check.widget.wait_for(EXPLAINED[0]).await?;
    is_whole(check).await
}

/// Half a minute at most.
async fn came_late(session: &Session) -> Result<()> {
    for _ in 0..60 {
        if session.js(&came()?, Vec::new()).await? == json!(true) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    anyhow::bail!("it never came")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_it_the_advice_stands() -> Result<()> {
    let mut faults = vec![
        ("gone", Page::missing(&format!("/{FILE}"))),
        ("changed", changed(FILE, "application/json")?),
    ];
    if in_parts()? {
        faults.push(("part-gone", Page::missing(&format!("/{PART}"))));
        faults.push(("part-changed", changed(PART, "application/wasm")?));
    }
    for (name, fault) in faults {
        with(&format!("later-{name}"), vec![host(), fault], async |session, server| {
            let check = Check::open(session, &server.url("/host")).await?;
            check.press("Yes, I have one").await?;
            check.is_on("Call 999 now").await?;
            check.open_all().await?;
            check.says(&["I have a sign on the emergency list.", MISSING], &[]).await?;
            check.press("Start again").await?;
            let urgent = Patient { skin: &[("Red, dark", "There is pus")], ..Patient::default() };
            check.advice_for(&urgent).await?;
            check.is_on("See a doctor today").await?;
            check.open_all().await?;
            check.says(&["Call 111", "Say this", "There is pus", MISSING], &[]).await?;
            check.press("Start again").await?;
            check.advice_for(&Patient::default()).await?;
            lacks(&check).await
        })
        .await?;
    }
    Ok(())
}

/// A call that has the focus, or that a finger is over, is still the same link when more has come around it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_stays_the_same_link() -> Result<()> {
    let mut pages = vec![host(), slow(FILE, "application/json")?];
    if in_parts()? {
        pages.push(slow(PART, "application/wasm")?);
    }
    with("later-call", pages, async |session, server| {
        let check = Check::open(session, &server.url("/host")).await?;
        check.press("Yes, I have one").await?;
        check.is_on("Call 999 now").await?;
        const LINKS: &str = "[...document.querySelector('after-check').shadowRoot.querySelectorAll('a[href^=tel]')]";
        let hold = format!("window.links = {LINKS}; links[0].focus(); return links.length");
        ensure!(session.js(&hold, Vec::new()).await? != json!(0));
        check.says(&[], &["Show this to staff"]).await?;
        check.widget.wait_for("Show this to staff").await?;
        let same = format!(
            "return [{LINKS}.every((it, place) => it === links[place]), links[0] === links[0].getRootNode().activeElement]"
        );
        session.wait_equal(&same, Vec::new(), json!([true, true])).await
    })
    .await
}

/// It appears in the result that is shown, which stays where it is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_may_come_after_the_result() -> Result<()> {
    let mut pages = vec![host(), late(FILE, "application/json")?];
    if in_parts()? {
        pages.push(late(PART, "application/wasm")?);
    }
    with("later-slow", pages, async |session, server| {
        let check = Check::open(session, &server.url("/host")).await?;
        check.advice_for(&Patient::default()).await?;
        lacks(&check).await?;
        session.js("document.querySelector('after-check').scrollIntoView()", Vec::new()).await?;
        let place = "return document.querySelector('after-check').shadowRoot\
            .querySelector('.ac-care').getBoundingClientRect().top";
        let before = session.js(place, Vec::new()).await?;
        came_late(session).await?;
        until_whole(&check).await?;
        ensure!(session.js(place, Vec::new()).await? == before, "the advice has moved");
        Ok(())
    })
    .await
}

/// A check that is taken out of its page and put back has its answers, and gets what it lacks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_may_come_while_the_check_is_away() -> Result<()> {
    let late = match in_parts()? {
        true => late(PART, "application/wasm")?,
        false => late(FILE, "application/json")?,
    };
    with("later-away", vec![host(), late], async |session, server| {
        let check = Check::open(session, &server.url("/host")).await?;
        check.advice_for(&Patient::default()).await?;
        lacks(&check).await?;
        session
            .js("window.it = document.querySelector('after-check'); it.remove()", Vec::new())
            .await?;
        came_late(session).await?;
        session.js("document.body.append(it)", Vec::new()).await?;
        let check = Check::at(session, "after-check").await?;
        until_whole(&check).await?;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

/// On the hosted page, whose policy is strict: missing on the host, and there again, it is asked for by itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_asked_for_again_by_itself() -> Result<()> {
    released("later-again", Vec::new(), async |session, server, release| {
        let text = built(FILE)?;
        fs::remove_file(release.path(FILE))?;
        let check = Check::open(session, &server.url(HOME)).await?;
        check.advice_for(&Patient::default()).await?;
        lacks(&check).await?;
        release.write(FILE, text)?;
        let begin = std::time::Instant::now();
        while !check.widget.text().await?.contains(EXPLAINED[0]) {
            ensure!(begin.elapsed().as_secs() < 70, "nobody asks again");
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        is_whole(&check).await
    })
    .await
}

/// It is kept with the page, and asked for before anything is answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_kept_for_use_without_a_network() -> Result<()> {
    released("later-offline", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        asked_at_once(session).await?;
        unplug(session, server).await?;
        let check = Check::open(session, &server.url(HOME)).await?;
        check.advice_for(&Patient::default()).await?;
        is_whole(&check).await
    })
    .await
}

/// Without a tap.
async fn asked_at_once(session: &Session) -> Result<()> {
    ensure!(session.wait_js(&came()?, Vec::<Value>::new()).await? == json!(true));
    Check::at(session, "after-check").await?.is_on("If you have any of these, call").await
}
