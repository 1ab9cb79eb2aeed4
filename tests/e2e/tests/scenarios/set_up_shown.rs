//! What the page that sets up a clinic's site shows besides its form: the leaflet, where patients get that alone, and what to do
//! where the page cannot work.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Options, Page, Scheme, Server, Session, Site, dist};
use serde_json::json;

use crate::person::{Person, pages, unzipped};
use crate::site::{hosted, run, with, without_script};

const PAGE: &str = "/set-up.html";
/// The leaflet of the preview, and whether the check is there beside it.
const PASTED: &str = "const pasted = document.getElementById('pasted');\
    return !pasted.hidden && document.getElementById('check').hidden && pasted.shadowRoot.querySelector('.aftercheck-leaflet')?.innerText";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_preview_shows_the_leaflet_where_patients_get_that_alone() -> Result<()> {
    with("set-up-leaflet", pages(PAGE)?, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        person.introduce().await?;
        let open = "document.getElementById('mode-1').closest('details').open = true";
        session.js(open, Vec::new()).await?;
        person.write("#emergency-number", "112").await?;
        person.tap("label:has(#mode-1)").await?;
        session.wait_js(PASTED, Vec::new()).await.context("there is no leaflet")?;
        let shown = session.js(PASTED, Vec::new()).await?;
        let shown = shown.as_str().unwrap_or_default();
        for words in ["Riverside Physiotherapy", "Call 999", "Call 112", "When to call your clinic today"] {
            ensure!(shown.contains(words), "no {words} in: {shown}");
        }
        // What must be read in an emergency keeps the looks that no page takes away.
        let urgent = "const it = document.getElementById('pasted').shadowRoot.querySelector('section');\
            const { borderTopColor, backgroundColor } = getComputedStyle(it); return [borderTopColor, backgroundColor]";
        let looks = json!(["rgb(154, 15, 28)", "rgb(255, 255, 255)"]);
        ensure!(session.js(urgent, Vec::new()).await? == looks, "the emergency list has other looks");
        ensure!(session.too_wide().await?.is_empty(), "it is too wide");
        person.write("#clinic-name", "Harbour Clinic").await?;
        let renamed = "return document.getElementById('pasted').shadowRoot.textContent.includes('Harbour Clinic')";
        session.wait_js(renamed, Vec::new()).await?;
        // The check is behind every other screen, and back where the page shows it.
        person.choose("#screen", "2").await?;
        let there = "const check = document.getElementById('check'); return !check.hidden && !check.inert\
            && document.getElementById('pasted').hidden && check.shadowRoot.querySelector(arguments[0])";
        session.wait_js(there, vec![json!(".ac-care--l2")]).await?;
        person.choose("#screen", "start").await?;
        session.wait_js(PASTED, Vec::new()).await?;
        person.tap("label:has(#mode-0)").await?;
        session.wait_js(there, vec![json!(".ac-two")]).await?;
        Ok(())
    })
    .await
}

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

/// By a double click in the folder: most browsers let a file load neither its styles nor its script.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn opened_as_a_file_it_says_what_to_do() -> Result<()> {
    with("set-up-from-a-file", Vec::new(), async |session: &Session, _| {
        let folder = tempfile::tempdir()?;
        for name in ["set-up.html", "set-up.js", "set-up.css", "aftercheck.css"] {
            fs::copy(dist()?.join(name), folder.path().join(name))?;
        }
        session.goto(&format!("file://{}/set-up.html", folder.path().display())).await?;
        let text = session.js("return document.body.innerText", Vec::new()).await?;
        let text = text.as_str().unwrap_or_default();
        for words in ["Copy the whole folder to your web space", "python3 -m http.server"] {
            ensure!(text.contains(words), "no {words} in: {text}");
        }
        // Neither fields that nobody judges nor what is printed.
        for words in ["Name of the clinic", "Make the zip", "Point your phone's camera"] {
            ensure!(!text.contains(words), "{words} is there: {text}");
        }
        session.viewport(320, 667).await?;
        ensure!(session.too_wide().await?.is_empty(), "it is too wide");
        session.screenshot("set-up-from-a-file").await?;
        Ok(())
    })
    .await
}
