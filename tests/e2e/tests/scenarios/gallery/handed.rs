//! What is handed over: the card for staff, the summary with its code, and the page that reads it.

use aftercheck::engine::Level;
use anyhow::Result;
use e2e::{Album, Check, Look, Server, Session};

use super::stages::HANDED;
use super::{album, take, take_open};
use crate::reader::{BREATHLESS, INTRO, link_of, read, says};
use crate::site::hosted;
use crate::{staff, summary};

const WAIT: &str = "Share this";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_handed_over() -> Result<()> {
    album(HANDED, vec![hosted()?], async |session, server, album| {
        let url = server.url("/hosted.html");
        for (patient, _, state) in staff::patients() {
            let check = Check::open(session, &url).await?;
            staff::show(&check, patient).await?;
            take(album, &check, state.first().copied().unwrap_or_default()).await?;
        }
        let check = Check::open(session, &url).await?;
        check.press("Yes, I have one").await?;
        check.widget.wait_for(WAIT).await?;
        summary::show(&check).await?;
        take(album, &check, "of an emergency").await?;

        let check = summary::summary(session, &url, &summary::bruised()).await?;
        take(album, &check, "of a bruise").await?;
        take_open(album, &check).await?;
        reader(session, server, album).await
    })
    .await
}

async fn reader(session: &Session, server: &Server, album: &Album) -> Result<()> {
    let good = link_of(BREATHLESS, None)?;
    let calm = link_of(BREATHLESS, Some(Level::SelfCare))?;
    let cut = good.get(..good.len() - 30).unwrap_or_default();
    for (behind, said, state) in [
        ("", INTRO, "the reader, empty"),
        (cut, "The end is missing", "the reader, with a link that is cut"),
        (&*good, "told the same level", "the reader"),
        (&*calm, "The two levels differ", "the reader, where levels differ"),
    ] {
        read(session, server, behind).await?;
        says(session, &[said], &[]).await?;
        album.take(session, state, &Look::ALL).await?;
    }
    Ok(())
}
