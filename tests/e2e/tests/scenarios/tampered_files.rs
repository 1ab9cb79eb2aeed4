//! A file of another version, a broken or a manipulated one never runs: the leaflet stays.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Session, Widget, dist};
use serde_json::json;

use crate::offline::asked;
use crate::release::released;
use crate::site::{CLINIC, SCRIPT, built, page, script, with};

const CANNOT: &str = "We cannot check this online. Call your clinic.";

const LISTEN: &str = "window.told = [];\
    for (const name of ['ready', 'unavailable']) {\
      addEventListener(`aftercheck-${name}`, (event) => told.push([name, event.detail?.reason]));\
    }";

/// A file of dist/ with its middle byte changed to another that is as good.
pub fn changed(name: &str, kind: &'static str) -> Result<Page> {
    let mut content = fs::read(dist()?.join(name))?;
    let middle = content.len() / 2;
    let letter = |byte: &u8| byte.is_ascii_lowercase() && *byte != b'z';
    let place = match name.ends_with(".wasm") {
        true => middle,
        false => middle + content.iter().skip(middle).position(letter).context("no letter")?,
    };
    *content.get_mut(place).context("the file is empty")? ^= 1;
    Ok(Page::file(&format!("/{name}"), kind, content))
}

async fn text(session: &Session) -> Result<String> {
    let text = session.js("return document.body.innerText", Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().replace('\u{a0}', " "))
}

async fn never_runs(name: &str, kind: &'static str) -> Result<()> {
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!(
        "<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>"
    );
    let pages =
        vec![page("/page", &head, &body), script("/listen.js", LISTEN)?, changed(name, kind)?];
    with(&format!("changed-{name}"), pages, async |session, server| {
        session.goto(&server.url("/page")).await?;
        session.wait_js("return told.length > 0", Vec::new()).await?;
        let told = session.js("return told", Vec::new()).await?;
        ensure!(told == json!([["unavailable", "load"]]), "{told}");
        let text = text(session).await?;
        ensure!(text.contains("The leaflet of the clinic."), "{text}");
        ensure!(Widget::new(session).text().await?.contains(CANNOT));
        ensure!(server.log().lines().contains(&format!("GET /{name}")), "nobody asked for {name}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_program() -> Result<()> {
    never_runs("aftercheck.wasm", "application/wasm").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changed_texts() -> Result<()> {
    never_runs("locale.en.json", "application/json").await
}

/// A cached file is used without revalidation if it fits its hash, and fetched again if not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_copy_that_was_kept() -> Result<()> {
    const FETCH: &str = "async () => (await fetch('/aftercheck/aftercheck.wasm')).text()";
    const ASKED: &str = "GET /aftercheck/aftercheck.wasm";
    let head = r#"<script src="/aftercheck/aftercheck.js" defer></script>"#;
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![page("/before", "", ""), page("/clinic", head, &body)];
    released("changed-kept", pages, async |session, server, release| {
        let program = fs::read(release.path("aftercheck.wasm"))?;
        release.write("aftercheck.wasm", "old")?;
        session.goto(&server.url("/before")).await?;
        ensure!(asked(session, FETCH).await? == "old");
        release.write("aftercheck.wasm", program)?;
        for (visit, questions) in [(1, 1), (2, 0)] {
            let count = server.log().count();
            Check::open(session, &server.url("/clinic")).await?.none_of_these().await?;
            let lines = server.log().since(count);
            let found = lines.iter().filter(|line| *line == ASKED).count();
            ensure!(found == questions, "visit {visit}: {lines:?}");
        }
        Ok(())
    })
    .await
}

/// The browser refuses it by the hash in the page, which is then the leaflet alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_script() -> Result<()> {
    let kind = "text/javascript";
    let pages = vec![changed("aftercheck.js", kind)?, changed("hosted.js", kind)?];
    with("changed-script", pages, async |session, server| {
        let own = built("snippet.html")?;
        ensure!(own.contains(" integrity=\"sha384-"), "the snippet has no hash");
        for path in ["/index.html", "/embed.html"] {
            session.goto(&server.url(path)).await?;
            let defined =
                session.js("return !!customElements.get('after-check')", Vec::new()).await?;
            ensure!(defined == json!(false), "{path}: the script ran");
            let text = text(session).await?;
            for words in ["If you have any of these, call", "When to call your clinic today"] {
                ensure!(text.contains(words), "{path}: {text}");
            }
            // A button would do nothing.
            ensure!(!text.contains("None of these"), "{path}: {text}");
        }
        // The hosted page asks for the program before its script; a clinic's page does not.
        let lines = server.log().lines();
        let asked = lines.iter().filter(|it| it.contains("wasm")).count();
        ensure!(asked == 1, "{lines:?}");
        Ok(())
    })
    .await
}
