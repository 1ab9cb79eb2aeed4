//! The hosted page without a network, and how a new version arrives: a version is kept whole or not at all, and never
//! changes while answers are there. Embedded code cannot register a worker.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use e2e::{Check, Patient, Server, Session, axe};
use serde_json::{Value, json};

use crate::later_texts::came;
use crate::release::{Release, released};
use crate::site::{CLINIC, built, page};

pub const HOME: &str = "/aftercheck/";
const READY: &str = "Ready for offline use.";
const FIRST: &str = "If you have any of these, call";

/// Opens the page and waits for its line.
pub async fn ready<'s>(session: &'s Session, server: &Server) -> Result<Check<'s>> {
    let check = Check::open(session, &server.url(HOME)).await?;
    let line = "return document.getElementById('offline').innerText";
    session.wait_equal(line, Vec::new(), json!(READY)).await?;
    Ok(check)
}

async fn network(session: &Session) -> Result<bool> {
    let fetch = "const done = arguments[0]; fetch('snippet.html', { cache: 'no-store' })\
        .then(() => done(true), () => done(false));";
    Ok(session.browser.execute_async(fetch, Vec::<Value>::new()).await?.json() == &json!(true))
}

/// No answer comes from the network, not even to the worker.
pub async fn unplug(session: &Session, server: &mut Server) -> Result<()> {
    server.down();
    ensure!(!network(session).await?, "the network is not gone");
    Ok(())
}

/// The network is there again. A browser may still hold connections from before: the first answers may fail.
pub async fn plug_in(session: &Session, server: &mut Server) -> Result<()> {
    server.up()?;
    for _ in 0..50 {
        if network(session).await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("the network does not come again")
}

pub async fn asked(session: &Session, script: &str) -> Result<Value> {
    let script =
        format!("const done = arguments[0]; ({script})().then(done, (e) => done(`${{e}}`))");
    Ok(session.browser.execute_async(script, Vec::<Value>::new()).await?.json().clone())
}

/// Lets the browser look for a new version, and waits until it has installed or refused it.
pub async fn update(session: &Session) -> Result<Value> {
    let update = "async () => { const it = await navigator.serviceWorker.getRegistration();\
        await it.update().catch(() => {}); const worker = it.installing;\
        if (worker) await new Promise((then) => { worker.onstatechange = then; });\
        return [!!it.installing, !!it.waiting, !!it.active]; }";
    asked(session, update).await
}

/// All but the one that outlives versions.
const CACHES: &str = "async () => (await caches.keys()).filter((it) => !it.endsWith(' word')).sort().map((it) => it.split(' ')[0])";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_visit_is_enough() -> Result<()> {
    released("offline-first", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        let violations = axe(session).await?;
        ensure!(violations.is_empty(), "{violations:?}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        unplug(session, server).await?;
        for path in ["/aftercheck/", "/aftercheck/index.html", "/aftercheck/?from=letter"] {
            let check = Check::open(session, &server.url(path)).await?;
            let controlled = "return !!navigator.serviceWorker.controller";
            ensure!(session.js(controlled, Vec::new()).await? == json!(true));
            check.advice_for(&Patient::default()).await?;
            ensure!(check.level().await? == "Look after it at home and keep watching");
        }
        session.goto(&server.url("/aftercheck/sources.html")).await?;
        let title = session.js("return document.title", Vec::new()).await?;
        ensure!(title == "Rules and sources", "{title}");
        Ok(())
    })
    .await
}

const KEPT: &str = "async () => { const all = []; for (const name of await caches.keys()) \
    for (const it of await (await caches.open(name)).keys()) all.push(new URL(it.url).pathname.slice('/aftercheck/'.length)); return all; }";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_the_line_there_is_no_request() -> Result<()> {
    released("offline-quiet", Vec::new(), async |session, server, release| {
        for visit in 1..=2 {
            let check = ready(session, server).await?;
            session.wait_js(&came()?, Vec::new()).await?;
            let count = server.log().count();
            check.advice_for(&Patient::default()).await?;
            let mut asked = server.log().since(count);
            // When a browser looks for a new worker is its own affair.
            asked.retain(|line| line != "GET /aftercheck/offline-worker.js");
            ensure!(asked.is_empty(), "visit {visit}: {asked:?}");
            let traces = "return [document.cookie, localStorage.length, sessionStorage.length]";
            ensure!(session.js(traces, Vec::new()).await? == json!(["", 0, 0]));
            // What is kept are files of dist/, as they came: no word of the patient's.
            let kept = self::asked(session, KEPT).await?;
            let kept: Vec<String> = serde_json::from_value(kept)?;
            ensure!(kept.len() >= 8, "only {kept:?}");
            for name in kept.iter().filter(|it| !it.is_empty() && *it != "newest-release") {
                ensure!(release.path(name).exists(), "{name} is kept and is no file of dist/");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_version_waits_for_the_first_screen() -> Result<()> {
    released("offline-update", Vec::new(), async |session, server, release| {
        const TITLE: &str = "return document.title";
        ready(session, server).await?;
        // Caches of others: another check on this host, and something else altogether.
        let others = "async () => { await caches.open('aftercheck http://127.0.0.1/other/ x');\
            await caches.open('clinic'); }";
        asked(session, others).await?;
        let check = ready(session, server).await?;
        check.walk_to("How has", &Patient::default()).await?;
        check.choose("The pain is getting better").await?;
        release.publish("Second")?;
        ensure!(update(session).await? == json!([false, true, true]), "no new version waits");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        check.is_on("How has").await?;
        ensure!(check.chosen().await? == ["The pain is getting better."]);
        // Back on the first screen the answers are still there: they are not thrown away.
        for _ in 0..4 {
            check.back().await?;
        }
        check.is_on(FIRST).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        ensure!(session.js(TITLE, Vec::new()).await? != "Second");
        ensure!(
            asked(session, CACHES).await?
                == json!(["aftercheck", "aftercheck", "aftercheck", "clinic"])
        );
        check.press("Yes, I have one").await?;
        check.widget.click("Clear all").await?;
        session.wait_equal(TITLE, Vec::new(), json!("Second")).await?;
        ready_here(session).await?;
        ensure!(asked(session, CACHES).await? == json!(["aftercheck", "aftercheck", "clinic"]));
        unplug(session, server).await?;
        Check::open(session, &server.url(HOME)).await?;
        ensure!(session.js(TITLE, Vec::new()).await? == "Second");
        Ok(())
    })
    .await
}

/// Without going anywhere.
async fn ready_here(session: &Session) -> Result<()> {
    let line = "return document.getElementById('offline')?.innerText";
    session.wait_equal(line, Vec::new(), json!(READY)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_the_first_screen_a_new_version_comes_at_once() -> Result<()> {
    released("offline-at-once", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        release.publish("Second")?;
        // The browser looks for it by itself when the page is opened.
        session.goto(&server.url(HOME)).await?;
        session.wait_equal("return document.title", Vec::new(), json!("Second")).await?;
        Check::at(session, "after-check").await?.is_on(FIRST).await
    })
    .await
}

/// Files that are kept.
const COUNT: &str = "async () => { const own = (await caches.keys()).find((it) => /^aftercheck .* sha384-/.test(it));\
    return own ? (await (await caches.open(own)).keys()).length : 0; }";

/// As a browser does that is short of room, or another worker of the same host.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_dropped_is_not_called_ready_and_comes_again() -> Result<()> {
    released("offline-dropped", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        let drop =
            "async () => { for (const name of await caches.keys()) await caches.delete(name); }";
        asked(session, drop).await?;
        ready(session, server).await?.is_on(FIRST).await?;
        ensure!(asked(session, COUNT).await?.as_u64() >= Some(8), "it is not kept again");
        unplug(session, server).await?;
        ready(session, server).await?.advice_for(&Patient::default()).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_a_new_version_changes_nothing() -> Result<()> {
    let faults: [fn(&Release) -> Result<()>; 3] = [
        |release| Ok(std::fs::remove_file(release.path("aftercheck.wasm"))?),
        |release| release.write("aftercheck.wasm", &built("aftercheck.css")?),
        |release| release.write("hosted.js", "{}"),
    ];
    for (place, break_it) in faults.into_iter().enumerate() {
        released(&format!("offline-half-{place}"), Vec::new(), async |session, server, release| {
            ready(session, server).await?;
            release.publish("Second")?;
            break_it(release)?;
            ensure!(update(session).await? == json!([false, false, true]), "half a version waits");
            ensure!(asked(session, CACHES).await? == json!(["aftercheck"]));
            unplug(session, server).await?;
            let check = ready(session, server).await?;
            ensure!(session.js("return document.title", Vec::new()).await? != "Second");
            check.advice_for(&Patient::default()).await?;
            // Complete, the same version comes.
            plug_in(session, server).await?;
            for file in ["aftercheck.wasm", "hosted.js"] {
                std::fs::copy(e2e::dist()?.join(file), release.path(file))?;
            }
            ensure!(update(session).await? == json!([false, true, true]), "it never waits");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_room_the_page_works_online() -> Result<()> {
    released("offline-full", Vec::new(), async |session, server, _| {
        let quota = json!({ "origin": server.url(""), "quotaSize": 1000 });
        session.browser.cdp().send_raw("Storage.overrideQuotaForOrigin", quota).await?;
        let check = Check::open(session, &server.url(HOME)).await?;
        let tried = "return navigator.serviceWorker.getRegistration().then((it) => !it)";
        let begin = std::time::Instant::now();
        while !server.log().lines().iter().any(|it| it.contains("icon-512")) {
            ensure!(begin.elapsed().as_secs() < 10, "the worker did not try");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        session.wait_equal(tried, Vec::new(), json!(true)).await?;
        let line = "return document.getElementById('offline').innerText";
        ensure!(session.js(line, Vec::new()).await? == "");
        ensure!(asked(session, CACHES).await? == json!([]));
        check.advice_for(&Patient::default()).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_embedded_check_has_no_worker() -> Result<()> {
    let script = built("aftercheck.js")?;
    ensure!(!script.contains("serviceWorker"), "the embedded script knows of a worker");
    ensure!(built("hosted.js")?.contains("serviceWorker"), "this check looks for the wrong word");
    const STATE: &str = "async () => [(await navigator.serviceWorker.getRegistrations()).length,\
        !!navigator.serviceWorker.controller, (await caches.keys()).length]";
    let body = format!("<after-check {CLINIC}></after-check>");
    let own = format!("<after-check own-page {CLINIC}></after-check>");
    let head = r#"<script src="/aftercheck/aftercheck.js" defer></script>"#;
    let pages = vec![page("/clinic", head, &body), page("/own", head, &own)];
    released("offline-embedded", pages, async |session, server, release| {
        for path in ["/clinic", "/own", "/aftercheck/embed.html"] {
            let check = Check::open(session, &server.url(path)).await?;
            check.advice_for(&Patient::default()).await?;
            ensure!(asked(session, STATE).await? == json!([0, false, 0]), "{path}");
        }
        // With the hosted page's worker there, a clinic's page still gets its files from the host.
        ready(session, server).await?;
        release.write("aftercheck.css", "/* new */")?;
        const NEW: &str = "async () => (await fetch('/aftercheck/aftercheck.css',\
            { cache: 'no-store' })).text()";
        for path in ["/clinic", "/aftercheck/embed.html"] {
            Check::open(session, &server.url(path)).await?;
            ensure!(asked(session, NEW).await? == "/* new */", "{path}");
        }
        session.goto(&server.url("/clinic")).await?;
        let controlled = "return !!navigator.serviceWorker.controller";
        ensure!(session.js(controlled, Vec::new()).await? == json!(false), "the scope is too wide");
        Ok(())
    })
    .await
}
