//! With a closed root, nothing a page can log tells what was asked or answered.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use e2e::{Check, Engine, Patient, Session};
use serde_json::json;
use thirtyfour::Key;

use crate::hosts::fixture;
use crate::site::{script, with};

/// The scenario's own way in, through which it reads and taps; the page's log does not look there. That
/// it works is what docs/PRIVACY.md says: a script that comes first can get at a closed root.
const DOOR: &str = "const real = Element.prototype.attachShadow;\
    Element.prototype.attachShadow = function (init) {\
      const root = real.call(this, init);\
      Object.defineProperty(this, 'shadowRoot', { get: () => root });\
      Object.defineProperty(window, 'mode', { value: root.mode, configurable: true });\
      return root;\
    };";

/// Words and keys of the screen that only the check knows.
const SECRETS: &str = "const root = document.querySelector('after-check').shadowRoot;\
    const words = root.querySelector('.ac').innerText.split(/\\n/).map((it) => it.trim());\
    const said = (root.querySelector('[role=status]')?.textContent ?? '').trim();\
    const keys = [...root.querySelectorAll('[name], [id]')].flatMap((it) => [it.getAttribute('name'), it.id]);\
    return [...words, said, ...keys.filter((it) => it && it.length > 4)]";

/// Names that the page itself gives to the check, and words too short to be told from others.
fn is_secret(word: &str) -> bool {
    word.chars().count() > 6 && word != "Riverside Physiotherapy"
}

async fn note(session: &Session, secrets: &mut BTreeSet<String>) -> Result<()> {
    let found: Vec<String> = serde_json::from_value(session.js(SECRETS, Vec::new()).await?)?;
    secrets.extend(found.into_iter().filter(|it| is_secret(it)));
    Ok(())
}

/// Firefox alone hands out nodes of a closed root to whoever asks an event by these names, or the
/// selection where it begins. No page can stop that; docs/PRIVACY.md says so.
const OF_FIREFOX: &str =
    r"(originalTarget|explicitOriginalTarget|rangeParent|anchorNode|focusNode):";

/// What the page has logged of `secrets`, and which nodes it got hold of.
async fn leaked(session: &Session, secrets: &BTreeSet<String>) -> Result<Vec<String>> {
    session.js("around('end')", Vec::new()).await?;
    let known = (session.engine == Engine::Firefox).then_some(OF_FIREFOX);
    let log = "const known = arguments[1] && new RegExp(arguments[1]);\
        const told = (it) => !known || !known.test(it);\
        const log = [...seen].filter(told).map((it) => it.replaceAll('\\u00a0', ' '));\
        const found = arguments[0].map((it) => [it.replaceAll('\\u00a0', ' ')]).map(([secret]) => \
          [secret, log.find((line) => line.includes(secret))]).filter(([, line]) => line);\
        return [...[...inner].filter(told), ...found.map(([secret, line]) => `\"${secret}\" in ${line.slice(0, 160)}`)]";
    Ok(serde_json::from_value(session.js(log, vec![json!(secrets), json!(known)]).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_root_tells_no_answer() -> Result<()> {
    let pages = vec![fixture("closed")?, script("/door.js", DOOR)?];
    with("closed", pages, async |session, server| {
        let check = Check::open(session, &server.url("/hosts/closed")).await?;
        ensure!(session.js("return mode", Vec::new()).await? == "closed", "the root is open");
        let mut secrets = BTreeSet::new();
        let patient = Patient {
            places: &["Upper back"],
            skin: &[("A bruise", "I have a flat bruise smaller")],
            ..Patient::default()
        };
        note(session, &mut secrets).await?;
        check.none_of_these().await?;
        loop {
            let title = check.title().await?;
            note(session, &mut secrets).await?;
            if title == "Check your answers" {
                break;
            }
            check.widget.click("Continue").await?;
            check.widget.wait_for("There is a problem").await?;
            check.fill(&title, &patient).await?;
            note(session, &mut secrets).await?;
            session.press(Key::Tab).await?;
            check.go_on().await?;
        }
        check.see_advice().await?;
        note(session, &mut secrets).await?;
        check.press("Change answers").await?;
        check.change("Breath, chest and throat").await?;
        check.choose("A cough").await?;
        check.choose("I coughed up blood").await?;
        check.says(&["This can be an emergency."], &[]).await?;
        note(session, &mut secrets).await?;
        check.press("See what to do now").await?;
        note(session, &mut secrets).await?;
        for whole in [
            "selectAllChildren(document.body)",
            "selectAllChildren(document.querySelector('after-check'))",
        ] {
            session.js(&format!("getSelection().{whole}"), Vec::new()).await?;
        }
        ensure!(secrets.len() > 200, "only {} words were on the screens", secrets.len());
        for secret in ["This can be an emergency.", "days_since", "I coughed up blood"] {
            let seen = secrets.iter().any(|it| it.contains(secret));
            ensure!(seen, "\"{secret}\" was not on the screens");
        }
        let events = session.js("return seen.size", Vec::new()).await?;
        ensure!(events.as_u64().is_some_and(|it| it > 1000), "the page logged {events} lines");
        let leaked = leaked(session, &secrets).await?;
        ensure!(leaked.is_empty(), "{leaked:#?}");
        Ok(())
    })
    .await
}

/// The same page, with an open root: the log is one that finds something.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_sees_an_open_root() -> Result<()> {
    let pages = vec![fixture("closed")?, script("/door.js", OPEN)?];
    with("closed-open", pages, async |session, server| {
        let check = Check::open(session, &server.url("/hosts/closed")).await?;
        let mut secrets = BTreeSet::new();
        check.none_of_these().await?;
        note(session, &mut secrets).await?;
        check.choose("Today").await?;
        let leaked = leaked(session, &secrets).await?;
        ensure!(leaked.iter().any(|it| it.contains("Today")), "{leaked:#?}");
        Ok(())
    })
    .await
}

const OPEN: &str = "const real = Element.prototype.attachShadow;\
    Element.prototype.attachShadow = function () { return real.call(this, { mode: 'open' }); };";
