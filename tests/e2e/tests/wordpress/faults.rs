//! What optimizers do to the page: the check runs, or the leaflet stays, with a line where our script can say one.

use anyhow::{Context, Result, ensure};
use e2e::Session;
use serde_json::json;

use crate::site::{can_be_used, leaflet_alone, live, publish, run, sign_in};

/// What a patient has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Has {
    Check,
    /// With the line that the check cannot run, and why.
    Line,
    /// As it stands in the page.
    Leaflet,
}

/// By the names of tests/wordpress/faults.php.
const FAULTS: [(&str, Has); 13] = [
    ("deferred", Has::Check),
    ("blocking", Has::Check),
    ("module", Has::Check),
    ("delayed", Has::Check),
    ("squeezed", Has::Check),
    ("as-text", Has::Check),
    ("minified", Has::Leaflet),
    ("elsewhere", Has::Leaflet),
    ("removed", Has::Leaflet),
    ("minified-without-hash", Has::Line),
    ("moved", Has::Line),
    ("joined", Has::Line),
    ("inlined", Has::Line),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_check_runs_or_the_leaflet_stays() -> Result<()> {
    run("faults", async |session| {
        sign_in(session, "author").await?;
        let link = publish(session, "Optimized", "<!-- wp:aftercheck/check /-->").await?;
        let mut wrong = Vec::new();
        for (fault, has) in FAULTS {
            let address = format!("{link}?fault={fault}");
            if let Err(error) = look(session, &address, has).await {
                wrong.push(format!("{fault} ({has:?}): {error:#}"));
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n\n"));
        Ok(())
    })
    .await
}

async fn look(session: &Session, address: &str, has: Has) -> Result<()> {
    match has {
        Has::Check => can_be_used(&live(session, address).await?).await,
        Has::Leaflet | Has::Line => {
            session.goto(address).await?;
            if has == Has::Line {
                let line = "return document.querySelector('after-check')?.shadowRoot?.textContent.includes('We cannot check this online')";
                session.wait_equal(line, Vec::new(), json!(true)).await.context("the line")?;
            }
            leaflet_alone(session).await
        }
    }
}
