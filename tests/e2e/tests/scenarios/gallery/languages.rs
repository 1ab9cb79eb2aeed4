//! The check in every other language of the site, also those made up from English: longer words, and from right to left.

use std::{cell::Cell, fs};

use anyhow::{Context, Result, ensure};
use e2e::{Album, Look, Options, Server, Session, Site, scenario};

use crate::languages::{LIVE, folder, go_through, speaking};
use crate::site::{CLINIC, MADE_UP, script};

const NAME: &str = "gallery-languages";

/// Those with a folder of their own.
fn tags() -> Result<Vec<String>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(folder()?)? {
        let entry = entry?;
        if entry.path().join("index.html").is_file() {
            tags.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    tags.sort();
    Ok(tags)
}

async fn emergency(session: &Session) -> Result<()> {
    const ROOT: &str = "document.querySelector('after-check').shadowRoot";
    let tap = format!("{ROOT}.querySelector('.ac-care button').click()");
    session.js(&tap, Vec::new()).await?;
    let there = format!("return !!{ROOT}.querySelector('.ac-care--l4 a[href^=tel]')");
    session.wait_js(&there, Vec::new()).await.context("no emergency").map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_every_language() -> Result<()> {
    let tags = tags()?;
    ensure!(tags.len() > 1, "{tags:?}");
    let pages = tags.iter().map(|tag| speaking(&format!("/{tag}"), tag, CLINIC));
    let site = Site::new(folder()?).with(script("/made-up.js", MADE_UP)?);
    let server = Server::start(pages.fold(site, Site::with), 0)?;
    scenario(NAME, Options::default(), async |session| {
        let album = Album::new(NAME);
        for tag in &tags {
            session.goto(&server.url(&format!("/{tag}"))).await?;
            session.wait_js(LIVE, Vec::new()).await.context("the check did not come up")?;
            let count = Cell::new(0);
            let take = async || {
                count.set(count.get() + 1);
                album.take(session, &format!("{tag}, {}", count.get()), &Look::OF_WORDS).await
            };
            take().await?;
            emergency(session).await?;
            take().await?;
            session.goto(&server.url(&format!("/{tag}"))).await?;
            session.wait_js(LIVE, Vec::new()).await.context("the check did not come up")?;
            go_through(session, take).await?;
        }
        album.close()
    })
    .await
}
