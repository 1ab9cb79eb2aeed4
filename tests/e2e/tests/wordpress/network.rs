//! A network of sites: each shows its own clinic.

use std::env;

use anyhow::{Context, Result};
use e2e::Check;
use serde_json::json;

use crate::site::run;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_site_has_its_own_clinic() -> Result<()> {
    run("network", async |session| {
        let network = env::var("AFTERCHECK_NETWORK").context("no network of sites")?;
        Check::open(session, &format!("{network}/second/?aftercheck-page=1")).await?;
        let own = "const it = document.querySelector('after-check'); return [it.getAttribute('region'), it.getAttribute('clinic-name')]";
        session.wait_equal(own, Vec::new(), json!(["US", "The second"])).await?;
        // The first has not asked for a page of its own.
        session.goto(&format!("{network}/?aftercheck-page=1")).await?;
        let none = "return document.querySelectorAll('after-check').length";
        session.wait_equal(none, Vec::new(), json!(0)).await
    })
    .await
}
