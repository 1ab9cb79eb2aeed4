//! What a clinic can set: right values take effect at any time, wrong ones fall back and say so once.

use anyhow::{Result, ensure};
use e2e::{Check, Patient, Session};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, page, script, with};

/// Attribute, wrong value, and what the one warning says.
const WRONG: [(&str, &str, &str); 6] = [
    ("region", "XX", "is not known; use one of AU, CA, EU, GB, NZ, US"),
    ("clinic-phone", "call us", "is not a phone number"),
    ("heading-level", "9", "must be 1, 2, 3 or 4"),
    ("mode", "x", "must be one of check, leaflet"),
    ("theme", "pink", "must be one of light, dark"),
    ("lang", "xx", "use one of en"),
];

async fn set(session: &Session, name: &str, value: &str) -> Result<()> {
    let script = "document.querySelector('after-check').setAttribute(...arguments)";
    session.js(script, vec![json!(name), json!(value)]).await.map(drop)
}

async fn heading(session: &Session) -> Result<String> {
    let script = "return document.querySelector('after-check').shadowRoot\
        .querySelector('[data-title]').localName";
    Ok(session.js(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_values_fall_back_and_warn_once() -> Result<()> {
    let wrong: String = WRONG.map(|(name, value, _)| format!(" {name}=\"{value}\"")).concat();
    // Twice the same mistake is said once.
    let body =
        format!("<after-check id=a{wrong}></after-check><after-check id=b{wrong}></after-check>");
    with("wrong", vec![page("/wrong", SCRIPT, &body)], async |session, server| {
        session.goto(&server.url("/wrong")).await?;
        let check = Check::at(session, "#a").await?;
        Check::at(session, "#b").await?;
        // New attributes read all of them again.
        set(session, "clinic-name", "Our clinic").await?;
        check.widget.wait_for("Our clinic").await?;

        let console = session.console().await?;
        let said = |text: &str| console.iter().filter(|line| line.contains(text)).count();
        for (name, value, words) in WRONG {
            ensure!(said(words) == 1, "{name}: {console:#?}");
            ensure!(
                console.iter().any(|line| line.contains(words) && line.contains(value)),
                "{name}"
            );
        }
        ensure!(console.len() == WRONG.len(), "{console:#?}");
        ensure!(console.iter().all(|line| line.starts_with("WARNING")), "{console:#?}");

        // No number is guessed, and none can be dialled.
        check.says(&["call your local emergency number.", "call us"], &[]).await?;
        ensure!(check.screen().await?.calls.is_empty());
        ensure!(heading(session).await? == "h2");
        check.none_of_these().await?;
        check.is_on("When was the session?").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_takes_effect_and_keeps_the_answers() -> Result<()> {
    let body = format!("<after-check {CLINIC}></after-check>");
    with("live", vec![page("/live", SCRIPT, &body)], async |session, server| {
        let check = Check::open(session, &server.url("/live")).await?;
        check.walk_to("How has", &Patient::default()).await?;
        check.choose("The pain is getting better").await?;
        check.says(&["Call 999", "Riverside Physiotherapy"], &[]).await?;
        for (name, value, shown) in [
            ("region", "us", "Call 911"),
            ("region", "DE", "Call 112"),
            ("clinic-name", "Our clinic", "Our clinic"),
        ] {
            set(session, name, value).await?;
            check.widget.wait_for(shown.split(' ').next_back().unwrap_or_default()).await?;
            check.says(&[shown], &["Call 999"]).await?;
        }
        set(session, "heading-level", "3").await?;
        session.wait_js("return !!document.querySelector('after-check').shadowRoot.querySelector('h3[data-title]')", vec![]).await?;
        ensure!(check.chosen().await? == ["The pain is getting better."]);
        check.advice_for(&Patient::default()).await?;
        check.open_all().await?;
        check.says(&["call Our clinic", "The pain is getting better."], &[]).await?;
        ensure!(heading(session).await? == "h3");
        Ok(())
    })
    .await
}

/// Code, emergency number, and the number for thoughts of self-harm, which an emergency also shows.
const REGIONS: [(&str, &str, &str); 7] = [
    ("GB", "999", "116123"),
    ("US", "911", "988"),
    ("CA", "911", "988"),
    ("AU", "000", "131114"),
    ("NZ", "111", "1737"),
    ("EU", "112", ""),
    ("fr", "112", ""),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_region_has_its_own_numbers() -> Result<()> {
    const LEVEL: &str = "return document.querySelector('after-check').shadowRoot\
        .querySelector('.ac-care [data-title]').innerText.replaceAll('\\u00a0', ' ')";
    let pages = vec![page("/regions", SCRIPT, "<after-check></after-check>")];
    with("regions", pages, async |session, server| {
        let check = Check::open(session, &server.url("/regions")).await?;
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call your local emergency number now");
        for (region, number, crisis) in REGIONS {
            set(session, "region", region).await?;
            session.wait_equal(LEVEL, vec![], json!(format!("Call {number} now"))).await?;
            let links: Vec<_> =
                check.screen().await?.calls.into_iter().map(|(_, link)| link).collect();
            // On the big button and in the strip; and no other region's.
            let own = links.iter().filter(|link| **link == format!("tel:{number}")).count();
            let allowed = [number, crisis].map(|it| format!("tel:{it}"));
            ensure!(own == 2, "{region}: {links:?}");
            ensure!(links.iter().all(|link| allowed.contains(link)), "{region}: {links:?}");
        }
        Ok(())
    })
    .await
}

/// Keeps what the console is told.
const LISTEN: &str = "window.said = []; const { warn } = console; console.warn = (it) => { said.push(it); warn(it); };";

/// What frameworks write for "no" counts as not there, and is told; what may mean a withdrawal is one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_attribute_that_says_no_is_not_set() -> Result<()> {
    let rows = [
        ("withdrawn=false", "the check"),
        ("withdrawn=FALSE", "the check"),
        ("withdrawn=0", "the check"),
        ("withdrawn", "the advice"),
        ("withdrawn=true", "the advice"),
        ("withdrawn=yes", "the advice"),
        ("withdrawn=2026-11-27", "the advice"),
        ("own-page=false", "the check"),
    ];
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let path = |at: usize| format!("/no-{at}");
    let element = |more: &str| format!("<main></main><after-check {CLINIC} {more}></after-check>");
    let pages =
        rows.iter().enumerate().map(|(at, (more, _))| page(&path(at), &head, &element(more)));
    let pages = pages.chain([script("/listen.js", LISTEN)?]).collect();
    with("attributes-no", pages, async |session, server| {
        for (at, (more, expected)) in rows.iter().enumerate() {
            session.goto(&server.url(&path(at))).await?;
            let check = *expected == "the check";
            let words = if check { "None of these" } else { "We cannot check this online." };
            let shown = e2e::Widget::new(session).wait_for(words).await;
            ensure!(shown.is_ok(), "{more}: {shown:?}");
            let told = "return said.some((it) => it.includes('counts as not there'))";
            ensure!(session.js(told, Vec::new()).await? == json!(check), "{more}");
            let mains = "return document.querySelector('after-check').shadowRoot.querySelectorAll('main').length";
            ensure!(session.js(mains, Vec::new()).await? == json!(0), "{more}: a second main");
        }
        Ok(())
    })
    .await
}

/// An emergency number of the clinic's own stands beside the region's, in the card and in the advice, and
/// never in its place; the console says so.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_number_never_takes_the_place_of_the_regions() -> Result<()> {
    async fn dials(check: &Check<'_>, expected: &[(&str, &str)]) -> Result<()> {
        let calls = check.screen().await?.calls;
        let mut calls = calls.iter().map(|(words, link)| (&**words, &**link));
        let found = expected.iter().all(|it| calls.any(|call| call == *it));
        ensure!(found, "{:?} instead of {expected:?}", check.screen().await?.calls);
        Ok(())
    }
    /// These warnings, each once.
    async fn said(session: &Session, expected: &[&str]) -> Result<()> {
        let told = session.js("return said", Vec::new()).await?;
        let told: Vec<String> = serde_json::from_value(told)?;
        for words in expected {
            let times = told.iter().filter(|line| line.contains(words)).count();
            ensure!(times == 1, "{words}: {told:#?}");
        }
        Ok(())
    }
    let body = "<after-check region=DE emergency-number=144></after-check>";
    let premium = "<after-check region=GB emergency-number='09012 345678' clinic-phone='0870 123 4567'></after-check>";
    let nowhere = "<after-check emergency-number=113></after-check>";
    // Not every driver tells the console.
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let pages = vec![
        page("/beside", &head, body),
        page("/premium", &head, premium),
        page("/nowhere", &head, nowhere),
        script("/listen.js", LISTEN)?,
    ];
    with("attributes-emergency", pages, async |session, server| {
        let check = Check::open(session, &server.url("/beside")).await?;
        let (own, region) = (("Call 144", "tel:144"), ("Call 112", "tel:112"));
        dials(&check, &[region, own, ("Emergency? Call 112", "tel:112")]).await?;
        said(session, &["emergency-number \"144\" is not the region’s; both are shown: try it"]).await?;
        check.says(&["If you have any of these, call 112."], &["Call 144 now"]).await?;
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call 112 now");
        dials(&check, &[region, own, ("Emergency? Call 112", "tel:112")]).await?;

        let check = Check::open(session, &server.url("/premium")).await?;
        check.says(&["call 999.", "Call 999"], &["09012", "Call 09"]).await?;
        let refused = "emergency-number \"09012 345678\" is not used; give 3 to 15 digits that cost nothing extra, or take it out";
        let costs = "clinic-phone \"0870 123 4567\" costs extra to call; give another";
        said(session, &[refused, costs]).await?;

        // Nothing is known to stand beside it: it is named, and all numbers follow.
        let check = Check::open(session, &server.url("/nowhere")).await?;
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call 113 now");
        said(session, &["emergency-number \"113\" is not the region’s; set region"]).await?;
        dials(&check, &[("Call 113", "tel:113"), ("112", "tel:112"), ("999", "tel:999")]).await?;

        Ok(())
    })
    .await
}
