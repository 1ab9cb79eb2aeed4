//! The gallery: every screen and state, reached as in the other scenarios. `cargo xtask gallery` takes the pictures; that
//! no stage of a check lacks one is tested always.

mod check;
mod days;
mod embedded;
mod fallback;
mod handed;
mod languages;
mod pages;
mod set_up;
mod stages;

use anyhow::Result;
use e2e::{Album, Check, Look, Page, Server, Session};

use crate::site::with;
use stages::complete;

/// A page that follows the colours of the device, which a page of a clinic mostly does not.
const BOTH: &str = "<meta name=color-scheme content='light dark'>";

/// Runs `steps` with an empty album, which has to be complete behind them.
async fn album(
    name: &'static str,
    pages: Vec<Page>,
    steps: impl AsyncFnOnce(&Session, &Server, &Album) -> Result<()>,
) -> Result<()> {
    with(name, pages, async |session, server| {
        let album = Album::new(name);
        steps(session, server, &album).await?;
        complete(name, &album)?;
        album.close()
    })
    .await
}

/// The screen as it is.
async fn take(album: &Album, check: &Check<'_>, state: &str) -> Result<()> {
    album.take(check.session, state, &Look::ALL).await
}

/// The screen with everything opened that opens.
async fn take_open(album: &Album, check: &Check<'_>) -> Result<()> {
    check.open_all().await?;
    take(album, check, "everything opened").await
}
