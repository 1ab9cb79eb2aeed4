//! The page on which a clinic sets up its site, from an empty form to one that is ready, and opened where it cannot work.

use anyhow::{Result, ensure};
use e2e::{Album, Look, Session};
use serde_json::json;

use super::album;
use super::stages::SET_UP;
use crate::person::{Person, pages};

const PAGE: &str = "/set-up.html";

/// Each state that the album must have.
pub const STATES: [&str; 6] =
    ["empty", "filled in", "a mistake", "everything opened", "the leaflet alone", "ready to take"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn setting_up() -> Result<()> {
    album(SET_UP, pages(PAGE)?, async |session, server, album| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        let mut states = STATES.into_iter();
        let mut take = async || {
            session.js("document.activeElement?.blur()", Vec::new()).await?;
            album.take(session, states.next().unwrap_or_default(), &Look::ALL).await
        };
        take().await?;
        person.introduce().await?;
        person.write("#accent", "#7a1fa2").await?;
        person.reads("Contrast of white text on it: 8.").await?;
        take().await?;
        person.write("#clinic-closed", "2026-11-31").await?;
        person.tap("#zip").await?;
        person.reads("There is a problem").await?;
        take().await?;
        person.write("#clinic-closed", "2026-12-25").await?;
        person.write("#out-of-hours", "111").await?;
        every_part(session, true).await?;
        take().await?;
        person.tap("label:has(#mode-1)").await?;
        let there = "return !document.getElementById('pasted').hidden";
        session.wait_equal(there, Vec::new(), json!(true)).await?;
        every_part(session, false).await?;
        take().await?;
        every_part(session, true).await?;
        person.tap("label:has(#mode-0)").await?;
        every_part(session, false).await?;
        person.write("#address", "https://riverside.example/").await?;
        person.tap("#plan-box > summary").await?;
        person.choose("#screen", "2").await?;
        let advice = "return document.querySelector('#check').shadowRoot.querySelector('.ac-care--l2 [data-title]')\
            && !document.querySelector('#check').inert";
        session.wait_js(advice, Vec::new()).await?;
        take().await
    })
    .await
}

async fn every_part(session: &Session, open: bool) -> Result<()> {
    let set = "for (const it of document.querySelectorAll('details')) it.open = arguments[0]";
    session.js(set, vec![json!(open)]).await.map(drop)
}

/// Fails unless each of them is there.
pub fn complete(album: &Album) -> Result<()> {
    for state in STATES {
        ensure!(album.has(state), "{SET_UP} has no picture of the set-up page, {state}");
    }
    Ok(())
}
