//! The days after: to keep a check, to come back, to see how it went, the diary, and copies.

use anyhow::Result;
use e2e::{Album, Check, Patient, Session};

use super::stages::DAYS;
use super::{album, take};
use crate::copies::{OPEN, TAKE, choose};
use crate::diary::{NEXT, NO, NOTE, URL, at, first, note, pages};
use crate::go_on::BROUGHT;
use crate::kept::{DELETE, KEEP, KEPT, delete_all, only, opened};
use crate::later_texts::came;
use crate::passcode::{ADD, CODE, LOCKED, enter, enter_again};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_days_after() -> Result<()> {
    album(DAYS, pages()?, async |session, server, album| {
        let url = server.url(URL);
        let check = Check::open(session, &url).await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for(KEEP).await?;
        check.press(KEEP).await?;
        take(album, &check, "before it is").await?;
        check.widget.click(ADD).await?;
        enter(&check, "1234567").await?;
        check.widget.click("Keep it").await?;
        check.widget.wait_for("That is too short.").await?;
        take(album, &check, "with a passcode that is too short").await?;
        kept(session, &url, album).await?;
        copies(session, &url, album).await?;
        locked(session, &url, album).await
    })
    .await
}

async fn kept(session: &Session, url: &str, album: &Album) -> Result<()> {
    first(session, url).await?;
    let check = Check::at(session, "after-check").await?;
    check.widget.wait_for(KEPT).await?;
    take(album, &check, "kept").await?;
    check.widget.click(DELETE).await?;
    take(album, &check, "about to be deleted").await?;

    at(session, "2026-10-23T09:00").await?;
    let check = opened(session, url).await?;
    take(album, &check, "on the day after").await?;
    check.press(NOTE).await?;
    take(album, &check, "the diary").await?;
    check.widget.click(NO).await?;
    check.widget.wait_for("Choose a number").await?;
    take(album, &check, "the diary, without a number").await?;
    check.choose("2").await?;
    check.press(NO).await?;
    check.widget.wait_for(NEXT).await?;
    take(album, &check, "the diary").await?;

    at(session, "2026-10-25T09:00").await?;
    let check = opened(session, url).await?;
    note(&check, "6", "Check again now.").await?;
    take(album, &check, "the diary").await?;
    check.press("Read the emergency list first").await?;
    take(album, &check, "with a check that is due").await?;
    check.press("None of these: check again").await?;
    check.advice_for(&Patient { pain: "6", ..Patient::default() }).await?;
    check.widget.wait_for(KEPT).await?;
    take(album, &check, "with the days before").await?;
    check.press("See how it went").await?;
    take(album, &check, "how it went").await
}

/// A copy is opened, and a link brings one.
async fn copies(session: &Session, url: &str, album: &Album) -> Result<()> {
    let (_, copy) = only(session).await?;
    let check = opened(session, url).await?;
    delete_all(&check).await?;
    take(album, &check, "everything is deleted").await?;
    let check = Check::open(session, url).await?;
    session.wait_js(&came()?, Vec::new()).await?;
    check.press(OPEN).await?;
    take(album, &check, "").await?;
    choose(&check, "shopping", "no copy of this check").await?;
    take(album, &check, "of another file").await?;
    choose(&check, &copy, TAKE).await?;
    take(album, &check, "which is shown first").await?;

    let away = url.replace(URL, "/missing");
    session.goto(&away).await?;
    let check = Check::open(session, &format!("{url}#check={copy}")).await?;
    check.widget.wait_for(BROUGHT).await?;
    take(album, &check, "brought by a link").await
}

async fn locked(session: &Session, url: &str, album: &Album) -> Result<()> {
    let check = Check::open(session, url).await?;
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(KEEP).await?;
    check.press(KEEP).await?;
    check.widget.click(ADD).await?;
    enter(&check, CODE).await?;
    enter_again(&check).await?;
    check.widget.click("Keep it").await?;
    check.widget.wait_for(KEPT).await?;
    let check = Check::open(session, url).await?;
    check.widget.wait_for(LOCKED).await?;
    take(album, &check, "locked").await?;
    enter(&check, "seven green cup").await?;
    check.widget.click("Unlock").await?;
    check.widget.wait_for("That is not the passcode.").await?;
    take(album, &check, "locked, after another passcode").await
}
