//! What the page that sets up a clinic's site shows besides its form.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Options, Page, Scheme, Server, Site};
use serde_json::json;

use crate::person::{Person, pages, unzipped};
use crate::site::{hosted, run, without_script};

const PAGE: &str = "/set-up.html";
/// Colours as bytes, of whatever stands in the check or before it: those of a button, and those that say how urgent it is.
const COLOURS: &str = "const root = document.querySelector('after-check').shadowRoot ?? document;\
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');\
    const bytes = (css, name) => { const it = root.querySelector(css); if (!it) return null;\
      pen.clearRect(0, 0, 1, 1); pen.fillStyle = getComputedStyle(it)[name]; pen.fillRect(0, 0, 1, 1);\
      return [...pen.getImageData(0, 0, 1, 1).data]; };\
    return { own: bytes('.ac-mark', 'color'), urgent: [bytes('.ac-btn--stop', 'backgroundColor'), bytes('.ac-care', 'borderTopColor'),\
      bytes('.ac-sos', 'color'), bytes('.ac-care h1, .ac-care h2', 'color')],\
      radius: getComputedStyle(root.querySelector('.ac-care')).borderTopLeftRadius,\
      font: getComputedStyle(root.querySelector('.ac')).fontFamily,\
      scheme: getComputedStyle(root.querySelector('.ac')).colorScheme + getComputedStyle(document.documentElement).colorScheme }";

/// The same looks in the check, in what stands there before, and on the page of the sources; what says how urgent it is stays
/// as it was.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_in_the_zip_have_the_looks_and_the_further_number() -> Result<()> {
    // The clinic has chosen the other one.
    let options = Options { scheme: Scheme::Dark, ..Options::default() };
    let served = [pages(PAGE)?, vec![hosted()?]].concat();
    run("set-up-looks", options, served, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        person.introduce().await?;
        person.write("#accent", "#7a1fa2").await?;
        person.tap("label:has(#radius-2)").await?;
        person.choose("#font", "Georgia, serif").await?;
        person.tap("label:has(#theme-1)").await?;
        let open = "document.getElementById('emergency-number').closest('details').open = true";
        session.js(open, Vec::new()).await?;
        person.write("#emergency-number", "112").await?;
        let zip = person.zip().await?;
        let (_host, folder) = unzipped(&zip)?;
        let index = fs::read_to_string(folder.join("index.html"))?;
        let site = Site::new(&folder).with(Page::html("/plain.html", &without_script(&index)?));
        let own = Server::start(site, 0)?;

        Check::open(session, &server.url("/hosted.html")).await?;
        let ours = session.js(COLOURS, Vec::new()).await?;
        let lab = "return CSS.supports('color', 'lab(from #000 l a b)')";
        let takes_colours = session.js(lab, Vec::new()).await? == json!(true);
        let calls = "const root = document.querySelector('after-check').shadowRoot ?? document;\
            return ['tel:999', 'tel:112'].every((it) => root.querySelector(`.ac-care a[href=\"${it}\"]`))";
        for page in ["/plain.html", "/"] {
            match page {
                "/" => drop(Check::open(session, &own.url(page)).await?),
                _ => session.goto(&own.url(page)).await?,
            }
            let found = session.js(COLOURS, Vec::new()).await?;
            let told = |what: &str| format!("{page}, {what}: {found} and not {ours}");
            let is_own = found.get("own") == Some(&json!([122, 31, 162, 255]));
            ensure!(is_own || !takes_colours, told("the clinic's colour"));
            ensure!(found.get("radius") == Some(&json!("0px")), told("corners"));
            ensure!(found.get("font").is_some_and(|it| it.to_string().contains("Georgia")), told("font"));
            ensure!(found.get("scheme") == Some(&json!("lightlight")), told("scheme"));
            session.js("document.querySelector('after-check').setAttribute('theme', 'dark')", Vec::new()).await?;
            ensure!(session.js(calls, Vec::new()).await? == json!(true), told("numbers"));
        }
        let dark = session.js(COLOURS, Vec::new()).await?;
        ensure!(dark.get("urgent") == ours.get("urgent"), "in the dark {dark} and not {ours}");
        session.goto(&own.url("/sources.html")).await?;
        let sources = "const { colorScheme, fontFamily } = getComputedStyle(document.querySelector('.ac')); return [colorScheme, fontFamily]";
        ensure!(session.js(sources, Vec::new()).await? == json!(["light", "Georgia, serif"]), "the sources");
        Ok(())
    })
    .await
}
