//! The page that reads what a patient hands over: it asks for nothing once it is there, tells loudly where levels differ, and shows
//! what came with a link as text alone.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::days::{Kept, link};
use aftercheck::engine::{Level, assess};
use aftercheck::i18n::{Date, Moment};
use aftercheck::record::{Check, Entry, Record};
use anyhow::{Context, Result, ensure};
use case_file::read_line;
use e2e::{Engine, Server, Session};
use serde_json::json;

use crate::kept::{fits, stored, widths};
use crate::offline::{asked, plug_in, unplug};
use crate::release::released;
use crate::site::with;

pub const READER: &str = "/read.html";
pub const INTRO: &str = "Scan the code on the patient's screen";

/// The words of the page, without what is hidden.
async fn words(session: &Session) -> Result<String> {
    let text = session.js("return document.querySelector('main').innerText", Vec::new()).await?;
    text.as_str().map(str::to_owned).context("no words")
}

pub async fn says(session: &Session, words: &[&str], never: &[&str]) -> Result<()> {
    let is = "const text = document.querySelector('main').innerText; return arguments[0].every((it) => text.includes(it))";
    session.wait_js(is, vec![json!(words)]).await.with_context(|| format!("{words:?}"))?;
    let text = self::words(session).await?;
    ensure!(!text.contains('{'), "something is not filled in: {text}");
    for word in never {
        ensure!(!text.contains(word), "{word} in {text}");
    }
    Ok(())
}

/// The page with what stands behind `#`.
pub async fn read(session: &Session, server: &Server, behind: &str) -> Result<()> {
    session.goto(&server.url("/missing")).await?;
    session.goto(&server.url(&format!("{READER}{behind}"))).await?;
    let address = session.js("return [location.href, history.state]", Vec::new()).await?;
    ensure!(address == json!([server.url(READER), null]), "{address}");
    Ok(())
}

pub fn link_of(answers: &str, told: Option<Level>) -> Result<String> {
    let answers = read_line(answers)?;
    let level = told.unwrap_or_else(|| assess(&PACK, &answers).level);
    let now = Moment { date: Date::new(2026, 11, 28), minute: 22 * 60 + 10 };
    Ok(link(&PACK, &IDENTITY, &answers, (level, now)))
}

pub const BREATHLESS: &str = "breath=effort regions=upper_back pain_now=6 days_since=1";

/// Whoever made the link: the level is assessed anew, and nothing of it is more than text.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calmer_level_than_the_answers_is_told_loudly() -> Result<()> {
    with("reader-differs", vec![], async |session, server| {
        let calm = link_of(BREATHLESS, Some(Level::SelfCare))?;
        for width in widths(session) {
            session.viewport(*width, 667).await?;
            read(session, server, &calm).await?;
            says(
                session,
                &[
                    "The two levels differ",
                    "Act on the more urgent one",
                    "L4 emergency, ambulance",
                    "2026-11-28",
                    "That is hours ago, or days (",
                ],
                &["told the same level", INTRO],
            )
            .await?;
            let alert = "return document.querySelector('#differ').getAttribute('role')";
            ensure!(session.js(alert, Vec::new()).await? == json!("alert"), "nobody hears it");
            fits(session).await?;
        }
        let honest = link_of(BREATHLESS, None)?;
        read(session, server, &honest).await?;
        says(session, &["told the same level", "L4 emergency, ambulance"], &["differ"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_read_says_what_to_do_and_nothing_is_lost() -> Result<()> {
    with("reader-refuses", vec![], async |session, server| {
        let good = link_of(BREATHLESS, None)?;
        // In the checksum: who cuts a link leaves what stands before as it is.
        let place = good.len() - 14;
        let other = if good.get(place..=place) == Some("1") { "2" } else { "1" };
        let changed = format!("{}{other}{}", &good[..place], &good[place + 1..]);
        for (behind, said) in [
            (good[..good.len() - 30].to_owned(), "The end is missing"),
            (changed, "has changed on the way"),
            ("#check=20000.QUME".to_owned(), "a newer version than this page has"),
            ("#check=<img src=x onerror=alert(1)>".to_owned(), "The end is missing"),
            ("#top".to_owned(), "This is no link, text or file"),
            (format!("#check=20000.{}", "1".repeat(190_000)), "too long"),
        ] {
            read(session, server, &behind).await?;
            says(session, &[said, INTRO], &["Nobody has examined"]).await?;
        }
        read(session, server, "").await?;
        says(session, &[INTRO], &["The end is missing"]).await?;
        session.work(e2e::Hand::Pointer, "#form button").await?;
        says(session, &["There is nothing to read yet"], &[]).await?;
        // Typed, as from a scanner that shows what it reads.
        let put = "document.getElementById('link').value = arguments[0]";
        session.js(put, vec![json!(format!("{}{good}", server.url(READER)))]).await?;
        session.work(e2e::Hand::Pointer, "#form button").await?;
        says(session, &["L4 emergency, ambulance"], &[INTRO]).await?;
        session.work(e2e::Hand::Pointer, "#other").await?;
        says(session, &[INTRO], &["L4"]).await?;
        let folder = tempfile::tempdir()?;
        for (text, said) in
            [("%PDF-1.7", "This is no link, text or file"), (&*good, "L4 emergency, ambulance")]
        {
            let path = folder.path().join("copy.txt");
            std::fs::write(&path, text)?;
            let control = session.browser.find(thirtyfour::By::Css("#file")).await?;
            control.send_keys(path.to_str().context("a path that is no text")?).await?;
            says(session, &[said], &[]).await?;
        }
        session.work(e2e::Hand::Pointer, "#other").await?;
        let value = session.js("return document.getElementById('link').value", Vec::new()).await?;
        ensure!(value == json!(""), "the last patient's link is still there");
        Ok(())
    })
    .await
}

/// Nothing is asked for once the page is there, nothing is stored, and no script, policy or storage sees what was read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reading_leaves_no_trace_and_asks_for_nothing() -> Result<()> {
    with("reader-private", vec![], async |session, server| {
        read(session, server, "").await?;
        says(session, &[INTRO], &[]).await?;
        settled(session, server).await?;
        let count = server.log().count();
        let good = link_of(BREATHLESS, None)?;
        let put = "document.getElementById('link').value = arguments[0]; document.getElementById('form').requestSubmit()";
        session.js(put, vec![json!(good)]).await?;
        says(session, &["L4 emergency, ambulance"], &[]).await?;
        session.js("window.print = () => {}; for (const id of ['save', 'copy', 'print']) document.getElementById(id).click()", Vec::new()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let asked = server.log().since(count);
        ensure!(asked.is_empty(), "{asked:?}");
        ensure!(stored(session).await?.is_empty(), "something is stored");
        let traces = "return JSON.stringify([location.href, document.referrer, document.title, document.cookie, history.length,\
            performance.getEntries().map((it) => it.name)])";
        let traces = session.js(traces, Vec::new()).await?;
        ensure!(!traces.to_string().contains("check="), "{traces}");
        Ok(())
    })
    .await
}

/// Until what is asked for at the start has come.
async fn settled(session: &Session, server: &Server) -> Result<()> {
    let worker = "async () => { await navigator.serviceWorker?.ready; return true; }";
    ensure!(asked(session, worker).await? == json!(true), "no worker");
    for _ in 0..20 {
        let count = server.log().count();
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        if server.log().count() == count {
            break;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_reader_works_without_a_network() -> Result<()> {
    released("reader-offline", Vec::new(), async |session, server, release| {
        let url = server.url("/aftercheck/read.html");
        session.goto(&url).await?;
        says(session, &[INTRO], &[]).await?;
        settled(session, server).await?;
        unplug(session, server).await?;
        let good = link_of(BREATHLESS, None)?;
        session.goto(&format!("{url}#top")).await?;
        session.goto(&format!("{url}{good}")).await?;
        says(session, &["L4 emergency, ambulance", "told the same level"], &[]).await?;
        plug_in(session, server).await?;
        // A version that the clinic withdraws reads nothing.
        release.write(
            "withdrawn.json",
            json!({ "release": 1, "withdrawn": [PACK.version] }).to_string(),
        )?;
        session.goto(&server.url("/missing")).await?;
        session.goto(&format!("{url}{good}")).await?;
        says(session, &["The clinic has withdrawn this version"], &["L4"]).await
    })
    .await
}

/// As paper: what a clinician reads, with none of the buttons.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_reader_prints_what_it_reads() -> Result<()> {
    with("reader-paper", vec![], async |session, server| {
        read(session, server, &link_of(BREATHLESS, None)?).await?;
        says(session, &["L4 emergency, ambulance"], &[]).await?;
        if session.engine == Engine::WebKit {
            return Ok(());
        }
        let paper = session.print().await?;
        ensure!(paper.contains("L4 emergency, ambulance") && paper.contains("DENIED"), "{paper}");
        ensure!(!paper.contains("Copy as text") && !paper.contains("Read another"), "{paper}");
        Ok(())
    })
    .await
}

/// A saved copy with pain that was noted after its check: no level counts it, so it is told.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_noted_since_is_told_and_copied() -> Result<()> {
    with("reader-since", vec![], async |session, server| {
        let now = Moment { date: Date::new(2026, 11, 28), minute: 22 * 60 + 10 };
        let answers =
            read_line("regions=thigh pain_now=3 pain_before=3 trend=better days_since=1")?;
        let check = Check::new(&PACK, &IDENTITY, &answers, now, assess(&PACK, &answers).level);
        let question = IDENTITY.of(PACK.roles.pain).context("no pain")?.number;
        let later = Moment { date: now.date.plus(2), ..now };
        let entries = vec![Entry { after: 1, moment: later, question, pain: 8 }];
        let record = Record { pack: PACK.id.to_owned(), checks: vec![check], entries };
        let copy = Kept { until: now.date.plus(20), record }.to_text();
        read(session, server, &format!("#check={copy}")).await?;
        says(session, &["no level counts: 2026-11-30: 8. Ask what is new."], &[INTRO]).await?;
        let text =
            session.js("return document.getElementById('text').textContent", Vec::new()).await?;
        ensure!(text.to_string().contains("no level counts: 2026-11-30: 8."), "{text}");
        Ok(())
    })
    .await
}
