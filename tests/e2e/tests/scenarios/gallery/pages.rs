//! The pages around the check.

use anyhow::Result;
use e2e::Look;

use super::album;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn around_the_check() -> Result<()> {
    album("gallery-pages", Vec::new(), async |session, server, album| {
        for page in ["sources.html", "safety-report.html"] {
            session.goto(&server.url(&format!("/{page}"))).await?;
            album.take(session, page, &Look::ALL).await?;
        }
        Ok(())
    })
    .await
}
