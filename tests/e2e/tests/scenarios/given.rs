//! A summary that the page around the check may take, or hear of: by the patient's tap alone, and never what is in it.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, page, with};

const WAY: &str = "Share this";
const FORM: &str = "Put it into the form of this page";

/// A page that listens, with a field, and that notes what a link leads to.
const LISTENS: &str = "<script>window.heard = []; window.links = [];\
    addEventListener('aftercheck-summary', (event) => heard.push([event.target.localName, event.detail ?? null]));\
    addEventListener('input', ({ target }) => target.id && heard.push(['input', target.id]));\
    HTMLAnchorElement.prototype.click = function () { links.push([this.download, this.href]); };</script>";

fn clinic(target: &str) -> Page {
    let body = format!(
        "{SCRIPT}<form><textarea id='field-of-ours'>My back hurts.</textarea><button id='other'>Send</button></form>\
         <after-check {CLINIC} {target}></after-check>"
    );
    page("/clinic", LISTENS, &body)
}

async fn summary<'s>(session: &'s Session, url: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(WAY).await?;
    check.press(WAY).await?;
    Ok(check)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_of_the_page_takes_it_by_a_tap_alone() -> Result<()> {
    with("given-form", vec![clinic("summary-target='field-of-ours'")], async |session, server| {
        let check = summary(session, &server.url("/clinic")).await?;
        check.says(&["Then this website can read it."], &[]).await?;
        let value = "return document.getElementById('field-of-ours').value";
        let tap = "const root = document.querySelector('after-check').shadowRoot;\
            for (const it of root.querySelectorAll('button')) if (it.innerText.startsWith('Put it')) it.click()";
        session.js(tap, Vec::new()).await?;
        ensure!(session.js(value, Vec::new()).await? == json!("My back hurts."), "a script has put it there");
        check.widget.click(FORM).await?;
        check.widget.wait_for("It is in the form of this page now. Nobody has been told yet.").await?;
        let text = session.js(value, Vec::new()).await?;
        let text = text.as_str().context("no text")?;
        ensure!(text.starts_with("My back hurts.\n\n"), "{text}");
        ensure!(text.contains("LEVEL: L0 self-care") && text.contains("\nDENIED: "), "{text}");
        let heard = session.js("return heard", Vec::new()).await?;
        ensure!(heard == json!([["input", "field-of-ours"], ["after-check", null]]), "{heard}");
        Ok(())
    })
    .await
}

/// No attribute, no button; one that names no field for text says so, and the text is there to copy.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_field_there_is_no_way_or_it_says_so() -> Result<()> {
    with("given-none", vec![clinic("")], async |session, server| {
        let check = summary(session, &server.url("/clinic")).await?;
        check.says(&["Save as a picture"], &[FORM]).await
    })
    .await?;
    for (name, target) in [
        ("given-missing", "summary-target='missing'"),
        ("given-button", "summary-target='other'"),
        ("given-blank", "summary-target"),
    ] {
        with(name, vec![clinic(target)], async |session, server| {
            let check = summary(session, &server.url("/clinic")).await?;
            check.widget.click(FORM).await?;
            check.widget.wait_for("That did not work. Open “As short text”").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_has_the_text_in_black_on_white() -> Result<()> {
    with("given-picture", vec![clinic("")], async |session, server| {
        let check = summary(session, &server.url("/clinic")).await?;
        check.widget.click("Save as a picture").await?;
        let links = session.js("return links.map(([name]) => name)", Vec::new()).await?;
        ensure!(links == json!(["aftercheck-summary.jpg"]), "{links}");
        let look = "const done = arguments[0]; const image = new Image();\
            image.onerror = () => done('no picture'); image.onload = () => {\
            const canvas = new OffscreenCanvas(image.width, image.height); const on = canvas.getContext('2d');\
            on.drawImage(image, 0, 0); const { data } = on.getImageData(0, 0, image.width, image.height);\
            let [dark, light] = [0, 0]; for (let at = 0; at < data.length; at += 4) { dark += data[at] < 64; light += data[at] > 240; }\
            done([image.width, image.height, dark, light]); }; image.src = links[0][1];";
        let found = session.browser.execute_async(look, Vec::<serde_json::Value>::new()).await?;
        let found: Vec<f64> = serde_json::from_value(found.json().clone())?;
        let [width, height, dark, light] = found[..] else { anyhow::bail!("{found:?}") };
        ensure!(width == 960.0 && height > 500.0, "{found:?}");
        ensure!(dark > 5_000.0 && light > 0.8 * width * height, "{found:?}");
        Ok(())
    })
    .await
}
