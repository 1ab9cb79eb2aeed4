//! Nothing leaves the device, and nothing is kept on it. A ready check makes no request, and the page loads the files of
//! the size budget and no others.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Patient};
use serde_json::json;

use crate::later_texts::{DAYS, PART, SHARE, came, in_parts};
use crate::nothing_is_sent::ASKED;
use crate::site::with;

const TRACES: &str = "return { cookie: document.cookie, local: localStorage.length,\
    session: sessionStorage.length, url: location.href, title: document.title }";

const DEEPER: &str = "return Promise.all([indexedDB.databases(), caches.keys(),\
    navigator.serviceWorker.getRegistrations()]).then((all) => all.map((it) => it.length))";

const LISTEN: &str = "window.violations = [];\
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";

/// The files that the size budget counts for the hosted page and its parts, so that it counts all of them.
fn budget() -> Result<Vec<String>> {
    let budget = include_str!("../../../../size-budget.toml");
    let mut files = Vec::new();
    for table in ["[files]", "[parts]"] {
        let lines = budget.split(table).nth(1).context("the budget lacks a table")?;
        let lines = lines.split("\n[").next().unwrap_or_default();
        files.extend(lines.lines().filter_map(|line| Some(line.split('"').nth(1)?.to_owned())));
    }
    // A build without tricks has no part.
    files.retain(|name| ![PART, SHARE, DAYS].contains(&&**name) || in_parts().unwrap_or(true));
    files.sort();
    Ok(files)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_leaves_no_trace() -> Result<()> {
    with("privacy", Vec::new(), async |session, server| {
        session.goto(&server.url("/index.html")).await?;
        session.js(LISTEN, Vec::new()).await?;
        let check = Check::at(session, "after-check").await?;
        session.wait_js(ASKED, Vec::new()).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        let mut asked = server.log().lines();
        asked.sort();
        let files = budget()?;
        // The browser's own, whenever it finds that the page can be installed.
        asked.retain(|line| line != "GET /manifest.json" && line != "GET /icon-192.png");
        let files: Vec<_> = files.iter().map(|name| format!("GET /{name}")).collect();
        ensure!(asked == files, "{asked:?}");

        let before = session.js(TRACES, Vec::new()).await?;
        let count = server.log().count();
        check.advice_for(&Patient::default()).await?;
        check.open_all().await?;
        check.press("Change answers").await?;
        check.change("Emergency signs").await?;
        check.press("Yes, I have one").await?;
        ensure!(server.log().since(count).is_empty(), "{:?}", server.log().since(count));

        let after = session.js(TRACES, Vec::new()).await?;
        ensure!(after == before, "{after}");
        let nothing = json!({ "cookie": "", "local": 0, "session": 0 });
        for (name, value) in nothing.as_object().into_iter().flatten() {
            ensure!(after.get(name) == Some(value), "{name}: {after}");
        }
        ensure!(session.js(DEEPER, Vec::new()).await? == json!([0, 0, 0]));
        ensure!(session.browser.get_all_cookies().await?.is_empty());
        ensure!(session.js("return violations", Vec::new()).await? == json!([]));
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}
