//! The page with nothing but the check: its policy, and that it keeps nothing.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::site::{can_be_used, live, run, sign_in, url};

const HEADERS: [(&str, &str); 5] = [
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-cache"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_has_no_script_but_ours_and_no_worker() -> Result<()> {
    run("own-page", async |session| {
        // Signed in there would be a bar and more scripts, were it a page of the theme.
        sign_in(session, "admin").await?;
        let address = url("/check/")?;
        let check = live(session, &address).await?;
        can_be_used(&check).await?;
        let scripts = "return [...document.scripts].map((it) => new URL(it.src).pathname)";
        let ours = json!(["/wp-content/plugins/aftercheck/dist/aftercheck.js"]);
        session.wait_equal(scripts, Vec::new(), ours).await?;
        let kept = "const done = arguments[0];\
            navigator.serviceWorker.getRegistrations().then(async (it) => done([it.length, (await caches.keys()).length, localStorage.length]))";
        let kept = session.browser.execute_async(kept, Vec::new()).await?;
        ensure!(kept.json() == &json!([0, 0, 0]), "a worker, a cache or an entry: {:?}", kept.json());
        let get = "const [names, done] = arguments;\
            fetch(location.href).then((it) => done(names.map((name) => it.headers.get(name))))";
        let names: Vec<_> = HEADERS.iter().map(|(name, _)| *name).chain(["content-security-policy"]).collect();
        let values: Vec<Option<String>> = session.browser.execute_async(get, vec![json!(names)]).await?.convert()?;
        for ((name, wanted), value) in HEADERS.iter().zip(&values) {
            ensure!(value.as_deref() == Some(wanted), "{name}: {value:?}");
        }
        let policy = values.last().cloned().flatten().unwrap_or_default();
        for part in ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"] {
            ensure!(policy.contains(part), "no {part} in {policy}");
        }
        let console = session.console().await?;
        let refused: Vec<_> = console.iter().filter(|line| line.contains("Content Security Policy")).collect();
        ensure!(refused.is_empty(), "{refused:?}");
        // Nor is there anything to make a worker of.
        let worker = "const done = arguments[0];\
            Promise.all(['/check/offline-worker.js', '/wp-content/plugins/aftercheck/dist/offline-worker.js'].map((it) => fetch(it)))\
              .then((all) => done(all.map((it) => it.status)))";
        let status = session.browser.execute_async(worker, Vec::new()).await?;
        ensure!(status.json() == &json!([404, 404]), "{:?}", status.json());
        // As WordPress has its pages: typed in capitals, too.
        for other in ["/?aftercheck-page=1", "/Check"] {
            session.goto(&url(other)?).await?;
            let there = "return !!document.querySelector('after-check[own-page]')";
            session.wait_js(there, Vec::new()).await?;
        }
        Ok(())
    })
    .await
}
