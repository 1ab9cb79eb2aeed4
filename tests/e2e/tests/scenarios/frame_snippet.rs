//! The frame of docs/SITE-BUILDERS.md, on a page of another origin: it says one height before any answer, with the script
//! of that page becomes so tall, and says nothing that would tell a screen.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use e2e::{Check, Hand, Page, Patient, Server, Session, Site};
use serde_json::{Value, json};

use crate::site::{hosted, with};

const END: &str = "Check your answers";
const ADDRESS: &str = "https://check.your-site/";

/// The frame and the script, as a clinic copies them, for another address.
fn snippets(address: &str) -> Result<[String; 2]> {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/SITE-BUILDERS.md");
    let text = fs::read_to_string(document)?;
    let blocks = text.split("```html\n").skip(1).filter_map(|it| it.split_once("```"));
    let blocks: Vec<_> = blocks.map(|(html, _)| html).collect();
    ensure!(blocks.iter().all(|it| it.contains(ADDRESS)), "another frame: {blocks:?}");
    let blocks = blocks.iter().map(|it| it.replace(ADDRESS, address)).collect::<Vec<_>>();
    blocks.try_into().ok().context("a frame and a script were to be there")
}

/// A builder's page with `parts`, which keeps what it hears, once it has heard so many `messages`.
async fn around(session: &Session, parts: &[String], messages: u32) -> Result<Server> {
    let html = format!(
        "<!doctype html><meta name=viewport content='width=device-width'><title>A builder’s page</title>\
         <link rel=icon href=data:,><script>heard = []; addEventListener('message', (event) => heard.push(event.data))</script>\
         <h1>After your session</h1>{}<p>Below it</p>",
        parts.concat()
    );
    let server = Server::start(Site::default().with(Page::html("/around", &html)), 0)?;
    session.goto(&server.url("/around")).await?;
    // A message would be heard.
    session.js("postMessage('self', '*')", Vec::new()).await?;
    session.wait_equal("return heard.length", Vec::new(), json!(messages + 1)).await?;
    Ok(server)
}

/// How tall the frame is, and all that was heard.
async fn seen(session: &Session) -> Result<(Value, Value)> {
    const SEEN: &str = "return [document.querySelector('iframe').offsetHeight,\
        heard.filter((it) => it !== 'self')]";
    Ok(serde_json::from_value(session.js(SEEN, Vec::new()).await?)?)
}

/// All the way to the result.
async fn walk(session: &Session, hand: Hand) -> Result<()> {
    session.browser.enter_frame(0).await?;
    let check = Check::at(session, "after-check").await?.by(hand);
    check.walk_to(END, &Patient::default()).await?;
    check.see_advice().await?;
    session.browser.enter_parent_frame().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_height_stays_and_it_says_one() -> Result<()> {
    for (hand, name) in [(Hand::Pointer, "pointer"), (Hand::Keys, "keys")] {
        with(&format!("frame-snippet-{name}"), vec![hosted()?], async |session, server| {
            let [frame, _] = snippets(&server.url("/hosted.html"))?;
            let _server = around(session, &[frame], 1).await?;
            let before = seen(session).await?;
            ensure!(before.0.as_f64().unwrap_or_default() > 400.0, "{} px are too few", before.0);
            walk(session, hand).await?;
            let after = seen(session).await?;
            ensure!(after == before, "{before:?}, then {after:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

const PLACES: &str = "const bar = document.querySelector('after-check').shadowRoot.querySelector('.ac-strip');\
    const top = (it) => it.getBoundingClientRect();\
    return [top(bar.getRootNode().querySelector('[data-title]')).top, top(bar).bottom]";
const HEIGHTS: &str = "return [document.querySelector('iframe').offsetHeight, innerHeight]";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_as_tall_as_the_first_screen_where_the_window_is() -> Result<()> {
    with("frame-height", vec![hosted()?], async |session, server| {
        let _server = around(session, &snippets(&server.url("/hosted.html"))?, 1).await?;
        // On a small phone the whole frame fits in the window, with the heading of each screen and the call bar. With keys:
        // WebKit's driver scrolls to no place outside a frame.
        session.browser.enter_frame(0).await?;
        let check = Check::at(session, "after-check").await?.by(Hand::Keys);
        check.none_of_these().await?;
        let places = session.js(PLACES, Vec::new()).await?;
        let [title, bar]: [f64; 2] = serde_json::from_value(places)?;
        session.browser.enter_parent_frame().await?;
        let heights = session.js(HEIGHTS, Vec::new()).await?;
        let [frame, window]: [f64; 2] = serde_json::from_value(heights)?;
        ensure!(title >= 0.0 && bar > title && bar <= frame, "{title}, {bar} of {frame} px");
        ensure!(frame <= 0.9 * window + 1.0, "a frame of {frame} in a window of {window} px");

        session.viewport(375, 1900).await?;
        let (height, heard) = seen(session).await?;
        let one = json!([{ "type": "aftercheck-height", "height": height }]);
        ensure!(heard == one, "{heard} was heard of a frame of {height} px");
        Ok(())
    })
    .await?;
    // With a check behind `#` the first screen may be the result of that.
    with("frame-height-link", vec![hosted()?], async |session, server| {
        let _server = around(session, &snippets(&server.url("/hosted.html#x"))?, 0).await?;
        let before = seen(session).await?;
        session.browser.enter_frame(0).await?;
        Check::at(session, "after-check").await?.none_of_these().await?;
        session.browser.enter_parent_frame().await?;
        let after = seen(session).await?;
        ensure!(after == before && after.1 == json!([]), "{after:?} was seen and heard");
        Ok(())
    })
    .await
}
