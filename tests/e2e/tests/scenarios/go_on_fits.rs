//! What is said of going on elsewhere, of a link and of deleting: on a narrow screen, and without a barrier.

use anyhow::Result;
use e2e::{Check, Patient};

use crate::go_on::{BROUGHT, host, way, with_link};
use crate::kept::{DELETE, KEPT, YES, delete_all, fits, keep, only, widths};
use crate::site::{hosted, with};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_it_says_fits_and_has_no_barrier() -> Result<()> {
    with("go-on-fits", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        keep(&check).await?;
        let (_, text) = only(session).await?;
        delete_all(&check).await?;
        for &width in widths(session) {
            let check = Check::open(session, &server.url("/embed.html")).await?;
            session.viewport(width, 667).await?;
            check.advice_for(&Patient::default()).await?;
            check.widget.wait_for(&way(&host(server))).await?;
            session.js("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            fits(session).await?;
            session.screenshot(&format!("go-on-away-{width}")).await?;
            let check = with_link(session, server, &format!("check={text}")).await?;
            check.widget.wait_for(BROUGHT).await?;
            session.js("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            fits(session).await?;
            session.screenshot(&format!("go-on-brought-{width}")).await?;
            check.widget.click("Keep it").await?;
            check.widget.wait_for(KEPT).await?;
            check.widget.click(DELETE).await?;
            session.js("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            fits(session).await?;
            session.screenshot(&format!("go-on-delete-{width}")).await?;
            check.widget.click(YES).await?;
            check.widget.wait_for("is deleted").await?;
        }
        Ok(())
    })
    .await
}
