//! Pages as clinics have them, made with the CSS frameworks they use: opened, gone through to the advice,
//! with every heading in sight, and printed; and the page is afterwards what it was.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Hand, Patient, Server, Session};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::host_page_unchanged::{HOST, same};
use crate::real_pages::{Way, names, pages};
use crate::site::with;

/// What a patient has to do until the check is before them.
#[derive(Clone, Copy, Debug)]
enum Opens {
    AtOnce,
    /// Press this.
    By(&'static str),
    /// Press the second of these tabs; with the keyboard the arrow leads to it from the first.
    ByTab(&'static str, &'static str),
}
use Opens::{AtOnce, By, ByTab};

/// Each page, how the check on it is opened, and what a script then finds true.
const HOSTS: [(&str, Opens, &str); 7] = [
    ("bootstrap-accordion", By("#open"), "!one('.collapsing') && one('#worse.show')"),
    ("bootstrap-modal", By("#open"), "one('.modal.show') === document.activeElement"),
    ("bulma-modal", By("#open"), "one('.modal.is-active')"),
    ("foundation-tabs", ByTab("#first", "#open"), "one('#worse.is-active')"),
    ("pico-form", By("#open"), "one('form > details[open]')"),
    ("reset", AtOnce, "true"),
    ("tailwind-grid", AtOnce, "one('head > style')"),
];

/// What has the focus looks different.
const FOCUS_AGAIN: &str = "let it = document.activeElement;\
    while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;\
    if (arguments[0] === document.body) it.blur(); else arguments[0].focus()";

const A_FEW_FRAMES: Duration = Duration::from_millis(100);

/// What the page says in its tags and fields, without the check. Foundation has new names each time.
const TAGS: &str = "const own = (it) => !it.closest('after-check') && !it.matches('[src=\"/aftercheck.js\"]');\
    const all = [...document.querySelectorAll('*')].filter(own);\
    const tag = (it) => it.cloneNode(false).outerHTML.replace(/\"\\w+-(sticky|tabs)\"/g, '');\
    return { tags: all.map(tag),\
      fields: all.filter((it) => 'value' in it).map((it) => `${it.name} ${it.value} ${it.checked}`) }";

/// More of the page than others have.
const PARTS: &str =
    "header, header > *, nav, main, main > *, main button, footer, footer p, .modal, .modal *";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_accordion_of_bootstrap() -> Result<()> {
    try_both("bootstrap-accordion").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_dialog_of_bootstrap() -> Result<()> {
    try_both("bootstrap-modal").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_card_over_a_page_of_bulma() -> Result<()> {
    try_both("bulma-modal").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_a_tab_of_foundation() -> Result<()> {
    try_both("foundation-tabs").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_form_of_pico() -> Result<()> {
    try_both("pico-form").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_page_that_resets_everything() -> Result<()> {
    try_both("reset").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_grid_of_tailwind() -> Result<()> {
    try_both("tailwind-grid").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn printed() -> Result<()> {
    let mut all = Vec::new();
    for (name, ..) in HOSTS {
        all.extend(pages(name)?);
    }
    with("real-printed", all, async |session, server| {
        ensure!(names()? == HOSTS.map(|(name, ..)| name.to_owned()).into(), "a page has no row");
        for (name, ..) in HOSTS {
            let url = server.url(&Way::Snippet.path(name));
            let check = open(session, &url, name, Hand::Pointer).await?;
            print(&check).await.with_context(|| name.to_owned())?;
        }
        Ok(())
    })
    .await
}

async fn print(check: &Check<'_>) -> Result<()> {
    check.press("Yes, I have one").await?;
    let level = check.level().await?;
    let paper = check.session.print().await?;
    for words in [level.as_str(), "Riverside Physiotherapy", "12 Mill Lane"] {
        ensure!(paper.contains(words), "\"{words}\" is not on paper: {paper}");
    }
    Ok(())
}

/// With a pointer as the snippet has it, and with the keyboard by one tag.
async fn try_both(name: &'static str) -> Result<()> {
    with(&format!("real-{name}"), pages(name)?, async |session, server| {
        let mut hidden = Vec::new();
        for (hand, way) in [(Hand::Pointer, Way::Snippet), (Hand::Keys, Way::OneTag)] {
            let tried = try_one(session, server, name, hand, way).await;
            let with_name = || format!("{name}, {way:?}, by {}", hand.name());
            let seen = tried.with_context(with_name)?;
            hidden.extend(seen.into_iter().map(|it| format!("{}: {it}", with_name())));
        }
        ensure!(hidden.is_empty(), "{}", hidden.join("\n"));
        Ok(())
    })
    .await
}

/// Returns which headings were not in sight.
async fn try_one(
    session: &Session,
    server: &Server,
    name: &str,
    hand: Hand,
    way: Way,
) -> Result<Vec<String>> {
    open_page(session, &server.url(&way.path_without(name)), name, hand).await?;
    let without = state(session).await?;
    let check = open(session, &server.url(&way.path(name)), name, hand).await?;
    let ready = state(session).await?;
    let focused = session.browser.active_element().await?;
    // Each visit of a page is one entry of the history.
    same(&without, &ready, &["url", "history"]).context("once it was ready")?;
    let hidden = to_the_advice(&check).await?;
    session.browser.execute(FOCUS_AGAIN, vec![focused.to_json()?]).await?;
    let after = state(session).await?;
    same(&ready, &after, &[]).context("after a whole check")?;
    Ok(hidden)
}

/// Up to the advice, and from it to an emergency. Returns which headings were not in sight.
async fn to_the_advice(check: &Check<'_>) -> Result<Vec<String>> {
    let patient = Patient::default();
    let mut hidden = Vec::new();
    while !check.title().await?.starts_with("Check your answers") {
        check.step(&patient).await?;
        hidden.extend(check.in_sight().await.err());
    }
    check.see_advice().await?;
    hidden.extend(check.in_sight().await.err());
    let level = check.level().await?;
    ensure!(level == "Look after it at home and keep watching", "{level}");
    for words in ["Start again", "Yes, I have one"] {
        check.press(words).await?;
        hidden.extend(check.in_sight().await.err());
    }
    Ok(hidden.iter().map(ToString::to_string).collect())
}

/// From the top of the page with the pointer in its corner: headers change with how far it is scrolled,
/// buttons under a pointer.
async fn state(session: &Session) -> Result<Value> {
    session.js("scrollTo({ top: 0, behavior: 'instant' })", Vec::new()).await?;
    // In WebKit a pointer that has not moved since the last time is not moved.
    session.browser.action_chain().move_to(9, 9).move_to(1, 1).perform().await?;
    tokio::time::sleep(A_FEW_FRAMES).await;
    let mut state = session.js(HOST, vec![json!(PARTS)]).await?;
    let tags = session.js(TAGS, Vec::new()).await?;
    let all = state.as_object_mut().context("the page has no state")?;
    all.extend(tags.as_object().context("the page has no tags")?.clone());
    Ok(state)
}

/// The page with the check before the patient, and live.
async fn open<'s>(session: &'s Session, url: &str, name: &str, hand: Hand) -> Result<Check<'s>> {
    open_page(session, url, name, hand).await?;
    let check = Check::at(session, "after-check").await?;
    ensure!(check.widget.inner("[data-title]").await?.is_displayed().await?, "it is not shown");
    Ok(check.by(hand))
}

async fn open_page(session: &Session, url: &str, name: &str, hand: Hand) -> Result<()> {
    let row = HOSTS.iter().find(|(it, ..)| *it == name);
    let (_, opens, opened) = row.with_context(|| format!("no row for {name}"))?;
    session.goto(url).await?;
    match (opens, hand) {
        (AtOnce, _) => {}
        (By(control) | ByTab(_, control), Hand::Pointer) | (By(control), Hand::Keys) => {
            session.work(hand, control).await?;
        }
        (ByTab(first, _), Hand::Keys) => {
            session.work(hand, first).await?;
            session.press(Key::Right).await?;
        }
    }
    let opened = format!("const one = (css) => document.querySelector(css); return !!({opened})");
    session.wait_js(&opened, Vec::new()).await.map(drop)
}
