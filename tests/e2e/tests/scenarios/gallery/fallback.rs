//! What stands there when the check cannot run, is withdrawn, or is not there yet.

use std::{fs, time::Duration};

use anyhow::Result;
use e2e::{Album, Check, Look, Page, Patient, Server, Session, Site, Widget, dist};

use super::{BOTH, album, take};
use crate::answers_hidden::SIGHT;
use crate::before_ready::WHOLE;
use crate::days::CLOCK;
use crate::later_texts::FILE;
use crate::site::{CLINIC, SCRIPT, built, hosted, hosted_html, page, script, without_script};
use crate::withdrawn::stopped;

const CANNOT: &str = "We cannot check this online. Call your clinic.";
const MISSING: &str = "We could not load the rest of this page yet.";

/// A page with the check and nothing else, behind a script of its own.
fn element(path: &str, before: &str) -> Page {
    let head = format!("{BOTH}{before}{SCRIPT}");
    page(path, &head, &format!("<h1>After your session</h1><after-check {CLINIC}></after-check>"))
}

/// The same site with a file that fails.
fn failing(fault: Page) -> Result<Server> {
    let site = Site::new(dist()?).with(hosted()?).with(element("/page", ""));
    Server::start(site.with(fault), 0)
}

async fn leaflets(session: &Session, server: &Server, album: &Album) -> Result<()> {
    session.goto(&server.url("/leaflet.html")).await?;
    session.wait_js(WHOLE, Vec::new()).await?;
    album.take(session, "the leaflet, without scripts", &Look::ALL).await?;
    session.goto(&server.url("/embedded.html")).await?;
    album.take(session, "the leaflet in a clinic’s page, without scripts", &Look::ALL).await
}

async fn faults(session: &Session, album: &Album) -> Result<()> {
    let server = failing(Page::missing("/aftercheck.wasm"))?;
    for (path, state) in [("/page", "in a clinic’s page"), ("/hosted.html", "on its own page")] {
        session.goto(&server.url(path)).await?;
        Widget::new(session).wait_for(CANNOT).await?;
        album.take(session, &format!("files are missing, {state}"), &Look::ALL).await?;
    }
    let server = failing(Page::missing(&format!("/{FILE}")))?;
    let check = Check::open(session, &server.url("/page")).await?;
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(MISSING).await?;
    take(album, &check, "later texts are missing").await?;
    let wasm = fs::read(dist()?.join("aftercheck.wasm"))?;
    let late = Page::file("/aftercheck.wasm", "application/wasm", wasm);
    let server = failing(late.late(Duration::from_secs(30)))?;
    session.goto(&server.url("/hosted.html")).await?;
    session.wait_js(WHOLE, Vec::new()).await?;
    session.work(e2e::Hand::Pointer, ".ac-host button").await?;
    session.wait_js("return !!document.querySelector('[aria-pressed=true]')", Vec::new()).await?;
    album.take(session, "tapped before the check is there", &Look::ALL).await
}

async fn later(session: &Session, server: &Server, album: &Album) -> Result<()> {
    let check = Check::open(session, &server.url("/sight")).await?;
    check.walk_to("Where did", &Patient::default()).await?;
    session.js("away(60)", Vec::new()).await?;
    check.is_on("Go on, or start again?").await?;
    take(album, &check, "long out of sight").await?;
    let check = Check::open(session, &server.url("/clock")).await?;
    check.advice_for(&Patient { when: "Today", ..Patient::default() }).await?;
    session.js("setClock('2026-11-22T08:00')", Vec::new()).await?;
    session.js("window.dispatchEvent(new Event('focus'))", Vec::new()).await?;
    check.widget.wait_for("Check again now").await?;
    take(album, &check, "days later").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_it_cannot_run() -> Result<()> {
    let withdrawn = format!("{CLINIC} withdrawn");
    let pages = vec![
        Page::html("/leaflet.html", &without_script(&hosted_html()?)?),
        Page::html("/embedded.html", &without_script(&built("embed.html")?)?),
        page(
            "/withdrawn",
            &format!("{BOTH}{SCRIPT}"),
            &format!("<after-check {withdrawn}></after-check>"),
        ),
        element("/sight", "<script src=/sight.js></script>"),
        script("/sight.js", SIGHT)?,
        element("/clock", "<script src=/clock.js></script>"),
        script("/clock.js", CLOCK)?,
    ];
    album("gallery-fallback", pages, async |session, server, album| {
        leaflets(session, server, album).await?;
        session.goto(&server.url("/withdrawn")).await?;
        stopped(session).await?;
        album.take(session, "withdrawn", &Look::ALL).await?;
        faults(session, album).await?;
        later(session, server, album).await
    })
    .await
}
