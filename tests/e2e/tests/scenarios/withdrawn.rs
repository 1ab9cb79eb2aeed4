//! A withdrawn pack: the emergency advice replaces the check and its leaflet. No part reaches what says when to get
//! help and whom to call.

use std::time::Duration;

use aftercheck::content::PACK;
use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Server, Session, Widget};
use serde_json::json;

use crate::offline::{HOME, asked, plug_in, ready, unplug};
use crate::release::{Release, released};
use crate::site::page;

pub const FILE: &str = "withdrawn.json";
pub const NO: &str = r#"{ "withdrawn": [] }"#;
pub const YES: &str = r#"{ "withdrawn": true }"#;

/// The emergency advice and nothing else.
pub async fn stopped(session: &Session) -> Result<()> {
    let widget = Widget::new(session);
    widget.wait_for("We cannot check this online. Call your clinic.").await?;
    let text = widget.text().await?;
    for words in ["Hard to breathe even at rest", "thoughts of ending your life"] {
        ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
    }
    let page = session.js("return document.body.innerText", Vec::new()).await?.to_string();
    ensure!(!page.contains("What can I do?"), "the leaflet is there:\n{page}");
    ensure!(!text.contains("None of these"), "the check is there:\n{text}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_a_readable_list_without_it_keeps_the_check() -> Result<()> {
    released("withdrawn-file", Vec::new(), async |session, server, release| {
        for ending in ["br", "gz"] {
            let neighbour = e2e::dist()?.join(format!("{FILE}.{ending}"));
            ensure!(!neighbour.exists(), "a host would send {} instead", neighbour.display());
        }
        let this = PACK.version;
        let named = format!(r#"{{ "withdrawn": ["0.0.0", "{this}"] }}"#);
        // With a slip a list may mean this version: it counts as if it did.
        let slips =
            [r#"["v0.1.0"]"#, r#"[" 0.1.0"]"#, "[true]", r#"["*"]"#, r#"[["0.1.0"]]"#, "[0.1]"];
        let slips = slips.map(|list| format!(r#"{{ "withdrawn": {list} }}"#));
        let others = [YES, &named, "{", "null", "{}", "<!doctype html>", ""];
        for content in others.into_iter().chain(slips.iter().map(String::as_str)) {
            release.write(FILE, content)?;
            session.goto(&server.url(HOME)).await?;
            stopped(session).await?;
        }
        std::fs::remove_file(release.path(FILE))?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        let registered = "async () => (await navigator.serviceWorker.getRegistrations()).length";
        ensure!(asked(session, registered).await? == json!(0), "a withdrawn page was kept");
        for content in [NO, r#"{ "withdrawn": ["0.0.0"] }"#] {
            release.write(FILE, content)?;
            ready(session, server).await?.none_of_these().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_withdrawal_lasts_without_a_network() -> Result<()> {
    released("withdrawn-offline", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        release.write(FILE, YES)?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        unplug(session, server).await?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        plug_in(session, server).await?;
        release.write(FILE, NO)?;
        ready(session, server).await?;
        unplug(session, server).await?;
        ready(session, server).await?.advice_for(&Patient::default()).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_network_that_hangs_does_not_bring_the_check_back() -> Result<()> {
    released("withdrawn-hangs", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        stays_withdrawn(session, server, release).await
    })
    .await
}

/// Withdraws the check, and opens it again while the network hangs.
pub async fn stays_withdrawn(
    session: &Session,
    server: &mut Server,
    release: &Release,
) -> Result<()> {
    release.write(FILE, YES)?;
    session.goto(&server.url(HOME)).await?;
    stopped(session).await?;
    server.hang()?;
    session.goto(&server.url(HOME)).await?;
    stopped(session).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    stopped(session).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_never_comes_in_mid_check() -> Result<()> {
    let late = Page::file("/aftercheck/withdrawn.json", "application/json", YES)
        .late(Duration::from_secs(4));
    released("withdrawn-late", vec![late], async |session, server, _| {
        let check = Check::open(session, &server.url(HOME)).await?;
        check.none_of_these().await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        check.is_on("When was the session?").await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.click("Clear all").await?;
        stopped(session).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinic_can_withdraw_its_own_tag() -> Result<()> {
    let head = r#"<script src="/aftercheck/aftercheck.js" defer></script>"#;
    let body = "<after-check region=GB withdrawn><h2 class=aftercheck-leaflet>What can I do?</h2></after-check>";
    released("withdrawn-tag", vec![page("/tag", head, body)], async |session, server, _| {
        session.goto(&server.url("/tag")).await?;
        stopped(session).await?;
        let asked = server.log().lines();
        ensure!(!asked.iter().any(|line| line.contains("wasm")), "{asked:?}");
        Ok(())
    })
    .await
}

/// Every part that is documented, and some that a clinic might try.
const PARTS: [&str; 9] =
    ["button", "card", "heading", "option", "progress", "notice", "list", "call", "emergency"];

/// What has to be seen, by its words; of links, whether it can be tapped.
const SEEN: &str = "const [css] = arguments;\
    return [...document.querySelector('after-check').shadowRoot.querySelectorAll(css)]\
      .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && it.getBoundingClientRect().height >= 16)\
      .map((it) => it.getAttribute('href') ?? it.innerText.replaceAll('\\u00a0', ' '))";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_part_can_be_styled_that_says_when_and_whom_to_call() -> Result<()> {
    async fn seen(session: &Session, css: &str, expected: &[&str]) -> Result<()> {
        let found = session.js(SEEN, vec![json!(css)]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        let all = expected.iter().all(|it| found.iter().any(|seen| seen.starts_with(it)));
        ensure!(all, "{css}: {found:#?} instead of {expected:?}");
        Ok(())
    }
    let css = PARTS.map(|part| {
        format!("after-check::part({part}) {{ display: none !important; opacity: 0 !important; font-size: 0 !important }}")
    });
    let head = format!("<style>{}</style>{}", css.concat(), crate::site::SCRIPT);
    let tag = |more: &str| format!("<after-check {} {more}></after-check>", crate::site::CLINIC);
    let pages = vec![
        page("/withdrawn", &head, &tag("withdrawn")),
        page("/check", &head, &tag("emergency-number=112")),
    ];
    crate::site::with("withdrawn-parts", pages, async |session, server| {
        session.goto(&server.url("/withdrawn")).await?;
        stopped(session).await?;
        let calls = ["tel:999", "tel:+441632960123"];
        seen(session, ".ac-note a", &calls).await?;
        seen(
            session,
            ".ac-note b",
            &["We cannot check this online", "If you have any of these, call 999."],
        )
        .await?;
        seen(session, ".ac-note li", &["Hard to breathe", "In danger"]).await?;

        let check = Check::open(session, &server.url("/check")).await?;
        seen(session, ".ac-care a, .ac-strip a", &["tel:999", "tel:112", "tel:+441632960123"])
            .await?;
        seen(session, ".ac-care [data-title]", &["If you have any of these, call 999."]).await?;
        seen(session, ".ac-care li", &["Hard to breathe"]).await?;
        check.press("Yes, I have one").await?;
        seen(session, ".ac-care a, .ac-strip a", &["tel:999", "tel:112", "tel:+441632960123"])
            .await?;
        seen(session, ".ac-care h2", &["Call 999 now"]).await
    })
    .await
}
