//! A copy in a file: saved by a link, looked at before it is kept, and opened on a phone that has forgotten everything.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::Check;
use serde_json::json;

use crate::kept::{KEPT, delete_all, fits, keep, only, stored, widths};
use crate::later_texts::came;
use crate::site::{hosted, with};

const SAVE: &str = "Save a copy as a file";
pub const OPEN: &str = "Open a saved copy";
pub const TAKE: &str = "Keep this copy";

/// What the link saves, and under which name.
const LINK: &str = "const link = document.querySelector('after-check').shadowRoot.querySelector('a[download*=copy]');\
    return [link.download, link.href]";

/// Gives the file to the control, as a person chooses one, and waits for what is said of it: until then it must be there.
pub async fn choose(check: &Check<'_>, text: &str, said: &str) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("aftercheck-copy.txt");
    fs::write(&path, text)?;
    let control = check.widget.inner("input[type=file]").await?;
    control.send_keys(path.to_str().context("a path that is no text")?).await?;
    check.widget.wait_for(said).await
}

/// Keeps what is in it, once it is shown.
pub async fn take(check: &Check<'_>) -> Result<()> {
    check.press(TAKE).await?;
    check.says(&["The copy is kept on this phone."], &[]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_that_forgot_everything_gets_the_file() -> Result<()> {
    with("copies", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let (_, kept) = only(session).await?;
        let link = session.js(LINK, Vec::new()).await?;
        ensure!(
            link == json!(["aftercheck-copy.txt", format!("data:text/plain,{kept}")]),
            "{link}"
        );
        check.widget.click(SAVE).await?;
        delete_all(&check).await?;

        let count = server.log().count();
        let check = Check::open(session, &url).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        check.press(OPEN).await?;
        check.is_on(OPEN).await?;
        choose(&check, "This is my shopping list.", "no copy of this check").await?;
        choose(&check, "20000.QUME", "A newer version of this page").await?;
        choose(&check, &format!("{kept}\n"), "The last check in this file").await?;
        check.says(&["Look after it at home", "Your pain was 3 out of 10.", TAKE], &[]).await?;
        ensure!(stored(session).await?.is_empty(), "a copy is kept before it was asked for");
        check.press(TAKE).await?;
        check.is_on("If you have any of these").await?;
        check.says(&["The copy is kept on this phone.", "Welcome back", KEPT], &[OPEN]).await?;
        ensure!(only(session).await?.1 == kept, "the copy is another one");
        // What is in a file is in no request.
        let asked = server.log().since(count).join(" ");
        ensure!(!asked.contains(&kept) && !asked.contains("copy"), "{asked}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_screen_fits_and_has_no_barrier() -> Result<()> {
    with("copies-fit", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let (_, kept) = only(session).await?;
        delete_all(&check).await?;
        for &width in widths(session) {
            let check = Check::open(session, &url).await?;
            session.viewport(width, 667).await?;
            session.wait_js(&came()?, Vec::new()).await?;
            check.press(OPEN).await?;
            fits(session).await?;
            choose(&check, "nothing", "no copy of this check").await?;
            fits(session).await?;
            choose(&check, &kept, TAKE).await?;
            // Out from under the help strip.
            session.js("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            fits(session).await?;
        }
        Ok(())
    })
    .await
}

/// Another tab has added a check since this one was drawn.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_is_of_what_is_stored_by_then() -> Result<()> {
    with("copies-fresh", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        keep(&check).await?;
        let (name, kept) = only(session).await?;
        let put = "localStorage.setItem(arguments[0], arguments[1])";
        let saved = async |there: &str| -> Result<serde_json::Value> {
            session.js(put, vec![json!(name), json!(there)]).await?;
            check.widget.click(SAVE).await?;
            session.js(&LINK.replace("[link.download, link.href]", "link.href"), Vec::new()).await
        };
        for (there, copied) in [("20000.QUMCother-tab", "20000.QUMCother-tab"), (&*kept, &*kept)] {
            let link = saved(there).await?;
            ensure!(link == json!(format!("data:text/plain,{copied}")), "{link}");
        }
        // What is none of ours is in no address.
        let link = saved("<img src=x>,%0A").await?;
        ensure!(link == json!(format!("data:text/plain,{kept}")), "{link}");
        Ok(())
    })
    .await
}
