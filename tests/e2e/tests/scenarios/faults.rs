//! Faults of the network, the device and the program: each ends in advice, none in a dead page.

use std::{env, fs, path::Path, path::PathBuf, time::Duration};

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Server, Session, Site, Widget, scenario};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, built, page, script, with};

const CANNOT: &str = "We cannot check this online. Call your clinic.";
/// Notes what the check tells the page, and what it says in the console.
const LISTEN: &str = "window.told = []; window.said = [];\
    for (const name of ['error', 'warn']) { const say = console[name];\
      console[name] = (...all) => { said.push(all.join(' ')); say(...all); }; }\
    for (const name of ['ready', 'unavailable']) \
    addEventListener(`aftercheck-${name}`, (event) => told.push([name, event.detail?.reason]));";

fn wasm() -> Result<Vec<u8>> {
    Ok(fs::read(e2e::dist()?.join("aftercheck.wasm"))?)
}

/// An element without a leaflet, on a page that notes what it tells.
fn host() -> Result<[Page; 2]> {
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    Ok([page("/host", &head, &body), script("/listen.js", LISTEN)?])
}

/// The emergency advice stands there, with its numbers, and the page was told why.
async fn advises(session: &Session, reason: &str) -> Result<()> {
    session.wait_equal("return told.at(-1)", Vec::new(), json!(["unavailable", reason])).await?;
    let text = Widget::new(session).text().await?.replace('\u{a0}', " ");
    for words in [CANNOT, "Call 999", "Hard to breathe even at rest", "+44 1632 960123"] {
        ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
    }
    ensure!(!text.contains("None of these"), "the check is still there:\n{text}");
    Ok(())
}

async fn console_says(session: &Session, words: &str) -> Result<()> {
    let said = "return said.some((it) => it.includes(arguments[0])) ? 'it does' : said.join('; ')";
    let said = session.js(said, vec![json!(words)]).await?;
    ensure!(said == "it does", "\"{words}\" is not in {said}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_does_not_arrive_whole() -> Result<()> {
    const WASM: &str = "aftercheck.wasm is missing, blocked or not of this version";
    let kind = "application/wasm";
    let half: Vec<u8> = wasm()?.into_iter().take(100_000).collect();
    for (name, fault, says) in [
        ("missing", Page::missing("/aftercheck.wasm"), WASM),
        ("broken-off", Page::file("/aftercheck.wasm", kind, wasm()?).breaks_off(), "<after-check>"),
        ("half", Page::file("/aftercheck.wasm", kind, half), WASM),
        ("no-texts", Page::missing("/locale.en.json"), "locale.en.json"),
    ] {
        let pages = host()?.into_iter().chain([fault]).collect();
        with(&format!("fault-{name}"), pages, async |session, server| {
            session.goto(&server.url("/host")).await?;
            advises(session, "load").await?;
            console_says(session, says).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_type_is_no_fault_for_the_patient() -> Result<()> {
    for (name, kind) in
        [("text", "text/plain"), ("bytes", "application/octet-stream"), ("page", "text/html")]
    {
        let fault = Page::file("/aftercheck.wasm", kind, wasm()?);
        let pages = host()?.into_iter().chain([fault]).collect();
        with(&format!("fault-type-{name}"), pages, async |session, server| {
            let check = Check::open(session, &server.url("/host")).await?;
            check.advice_for(&Patient::default()).await?;
            console_says(session, "application/wasm").await
        })
        .await?;
    }
    Ok(())
}

/// The real clock: eight seconds, then the line; and what comes later does not take it away.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_line_shows_the_leaflet_meanwhile() -> Result<()> {
    let slow = Page::file("/aftercheck.wasm", "application/wasm", wasm()?);
    let slow = slow.late(Duration::from_secs(10));
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!(
        "<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>"
    );
    let pages = vec![page("/slow", &head, &body), script("/listen.js", LISTEN)?, slow];
    with("fault-slow", pages, async |session, server| {
        const SEEN: &str = "return document.body.innerText.includes('The leaflet of the clinic.')";
        session.goto(&server.url("/slow")).await?;
        ensure!(session.js(SEEN, Vec::new()).await? == json!(true), "no leaflet meanwhile");
        tokio::time::sleep(Duration::from_secs(6)).await;
        ensure!(session.js("return told", Vec::new()).await? == json!([]), "it gave up too soon");
        session.wait_js("return told.length > 0", Vec::new()).await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        ensure!(session.js("return told", Vec::new()).await? == json!([["unavailable", "slow"]]));
        ensure!(session.js(SEEN, Vec::new()).await? == json!(true), "the leaflet has gone");
        ensure!(Widget::new(session).text().await?.contains(CANNOT));
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn storage_that_throws_is_not_missed() -> Result<()> {
    const THROW: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
          Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });\
        Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });\
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('no', 'SecurityError'); } });";
    let own = built("index.html")?.replace("<head>", "<head><script src=\"/throw.js\"></script>");
    let head = format!("<script src=/throw.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages =
        vec![page("/host", &head, &body), Page::html("/own", &own), script("/throw.js", THROW)?];
    with("fault-storage", pages, async |session, server| {
        for path in ["/host", "/own"] {
            let check = Check::open(session, &server.url(path)).await?;
            let throws = "try { localStorage; return false } catch { return true }";
            ensure!(session.js(throws, Vec::new()).await? == json!(true));
            check.advice_for(&Patient::default()).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_is_far_off_or_jumps() -> Result<()> {
    const CLOCK: &str = "const Real = Date; window.moved = 0;\
        window.Date = class extends Real { constructor(...all) {\
          super(...(all.length ? all : [window.moved || Real.now()])); } };";
    let head = format!("<script src=/clock.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![page("/host", &head, &body), script("/clock.js", CLOCK)?];
    with("fault-clock", pages, async |session, server| {
        let check = Check::open(session, &server.url("/host")).await?;
        let to = async |ms: f64| session.js("window.moved = arguments[0]", vec![json!(ms)]).await;
        // 1970, 2100, year 275760 (the last there is), 40000 BC, no date at all.
        for ms in [1.0, 4.1e12, 8.64e15, -1.3e15, 1.0e300] {
            to(ms).await?;
            check.walk_to("Where did", &Patient::default()).await?;
            // Back before the session, in mid-check.
            to(ms - ms.abs() / 2.0).await?;
            check.advice_for(&Patient::default()).await?;
            ensure!(check.level().await? == "Look after it at home and keep watching", "at {ms}");
            check.says(&["Get help sooner if"], &["NaN", "undefined"]).await?;
            check.press("Clear all").await?;
        }
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_element_may_go_while_it_loads() -> Result<()> {
    let slow = Page::file("/aftercheck.wasm", "application/wasm", wasm()?);
    let slow = slow.late(Duration::from_secs(2));
    let pages = host()?.into_iter().chain([slow]).collect();
    with("fault-removed", pages, async |session, server| {
        session.goto(&server.url("/host")).await?;
        let take = "window.kept = document.querySelector('after-check'); kept.remove()";
        session.js(take, Vec::new()).await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        session.js("document.body.append(window.kept)", Vec::new()).await?;
        Check::at(session, "after-check").await?.advice_for(&Patient::default()).await
    })
    .await
}

/// The pages with a program that panics on demand, as `cargo xtask test` builds them.
fn panics() -> Result<PathBuf> {
    let folder = env::var_os("AFTERCHECK_PANICS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/xtask/site-that-panics"),
        PathBuf::from,
    );
    ensure!(
        folder.join("index.html").is_file(),
        "run `cargo xtask dist --panic-test --to target/xtask/site-that-panics` first"
    );
    Ok(folder)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_ends_in_the_emergency_advice() -> Result<()> {
    const MARK: &[u8] = b"panic-test";
    let folder = panics()?;
    let has = |wasm: Vec<u8>| wasm.windows(MARK.len()).any(|bytes| bytes == MARK);
    ensure!(!has(wasm()?), "the shipped program can be made to panic");
    ensure!(has(fs::read(folder.join("aftercheck.wasm"))?), "this check looks for the wrong word");

    stops("fault-panic", folder, "panic-test").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_in_the_part_ends_in_the_emergency_advice() -> Result<()> {
    stops("fault-panic-in-part", panics()?, "panic-test in the part").await
}

/// In the middle of the check; a clinic of this name makes the program of these pages panic.
async fn stops(name: &str, folder: PathBuf, clinic: &str) -> Result<()> {
    let site = host()?.into_iter().fold(Site::new(folder), Site::with);
    let server = Server::start(site, 0)?;
    scenario(name, e2e::Options::default(), async |session: &Session| {
        const NAME: &str = "const it = document.querySelector('after-check');\
            it.setAttribute('clinic-name', arguments[0])";
        let check = Check::open(session, &server.url("/host")).await?;
        check.walk_to("Check your answers", &Patient::default()).await?;
        // The answers are listed once the part is there.
        check.says(&["Change anything that is not right"], &[]).await?;
        session.js(NAME, vec![json!("Another clinic")]).await?;
        check.says(&["Another clinic", "Check your answers"], &[CANNOT]).await?;
        let asked = server.log().lines().len();
        session.js(NAME, vec![json!(clinic)]).await?;
        advises(session, "error").await?;
        // Not even for the check's own page: a request would tell that it stopped.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let since = server.log().since(asked);
        ensure!(since.is_empty(), "{since:?}");
        console_says(session, "the check stopped at widget/src/panic_test.rs").await?;
        // Nothing brings the broken program back.
        session.js(NAME, vec![json!("Another clinic")]).await?;
        let again = "const it = document.querySelector('after-check'); document.body.append(it)";
        session.js(again, Vec::new()).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        advises(session, "error").await
    })
    .await
}
