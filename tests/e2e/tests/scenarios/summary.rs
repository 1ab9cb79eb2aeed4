//! The summary: what was told in a clinician's terms, given by the patient's own tap alone, and nobody is told meanwhile.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session, Signs};
use serde_json::json;

use crate::kept::{fits, keep, opened, widths};
use crate::site::{CLINIC, SCRIPT, hosted, page, with};

const WAY: &str = "Share this";
const TITLE: &str = "Summary for whoever treats you";
const NOBODY: &str = "Nobody has been told yet.";
const COPY: &str = "Copy the text";

/// A browser that notes what it is asked for, in the place of what a test cannot look into.
const NOTED: &str = "<script>window.given = []; window.refuses = false;\
    const note = (how) => (what) => { given.push([how, what?.text ?? what]); return refuses ? Promise.reject(new Error('no')) : Promise.resolve(); };\
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: note('copied') } });\
    Object.defineProperty(navigator, 'share', { value: note('shared') });\
    window.print = note('printed');\
    HTMLAnchorElement.prototype.click = function () { given.push([this.download, this.href]); };</script>";

fn clinic() -> Page {
    page("/clinic", NOTED, &format!("{SCRIPT}<after-check {CLINIC}></after-check>"))
}

/// A small bruise.
pub fn bruised() -> Patient {
    let skin: Signs = &[("A bruise", "I have a flat bruise")];
    Patient { skin, ..Patient::default() }
}

/// From the first screen to the summary.
pub async fn summary<'s>(session: &'s Session, url: &str, patient: &Patient) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    check.advice_for(patient).await?;
    show(&check).await?;
    Ok(check)
}

pub async fn show(check: &Check<'_>) -> Result<()> {
    check.widget.wait_for(WAY).await?;
    check.press(WAY).await?;
    check.is_on(TITLE).await
}

async fn given(session: &Session) -> Result<Vec<(String, Option<String>)>> {
    Ok(serde_json::from_value(session.js("return given", Vec::new()).await?)?)
}

/// The text as the page shows it, a line each.
async fn as_text(session: &Session) -> Result<String> {
    let all = "const all = [...document.querySelector('after-check').shadowRoot.querySelectorAll('details')];\
        const it = all.find((it) => it.textContent.startsWith(arguments[0]));\
        return [...it.querySelectorAll('p')].map((it) => it.textContent).join('\\n')";
    let text = session.js(all, vec![json!("As short text")]).await?;
    text.as_str().map(str::to_owned).context("no text")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_way_gives_the_text_that_is_shown() -> Result<()> {
    with("summary-ways", vec![clinic()], async |session, server| {
        let check = summary(session, &server.url("/clinic"), &bruised()).await?;
        check
            .says(
                &[
                    NOBODY,
                    "L2 contact the practitioner today",
                    "small ecchymosis, static",
                    "“I have a flat bruise smaller than my palm. It is not growing.”",
                ],
                &[],
            )
            .await?;
        let text = as_text(session).await?;
        ensure!(text.chars().count() <= 1000, "{text}");
        ensure!(
            text.contains("\nSIGNS: small ecchymosis, static\nNOT SURE: none\nDENIED: dyspnoea; "),
            "{text}"
        );
        let count = server.log().count();
        check.widget.click(COPY).await?;
        check.widget.wait_for("Copied. Now paste it").await?;
        check.widget.click("Share").await?;
        check.widget.click("Print").await?;
        check.widget.click("Save as a file").await?;
        check.widget.click("Write an e-mail").await?;
        check.says(&["An e-mail is not private."], &[]).await?;
        check.widget.click("Open my mail program").await?;
        let all = given(session).await?;
        let ways: Vec<&str> = all.iter().map(|(how, _)| &**how).collect();
        ensure!(ways == ["copied", "shared", "printed", "aftercheck-summary.txt", ""], "{ways:?}");
        let what = |place: usize| all.get(place).and_then(|it| it.1.clone()).unwrap_or_default();
        ensure!(what(0) == text && what(1) == text, "{all:?}");
        ensure!(
            decoded(&what(3))
                == format!("data:text/plain;charset=utf-8,{}", text.replace('\n', "\r\n")),
            "{}",
            what(3)
        );
        let mail = format!("mailto:?subject={TITLE}&body={}", text.replace('\n', "\r\n"));
        ensure!(decoded(&what(4)) == mail, "{}", what(4));
        let asked = server.log().since(count);
        ensure!(asked.is_empty(), "{asked:?}");
        Ok(())
    })
    .await
}

/// What percent signs stand for.
fn decoded(address: &str) -> String {
    let mut bytes = address.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        let digits: Vec<u8> =
            if byte == b'%' { bytes.by_ref().take(2).collect() } else { Vec::new() };
        let hex = std::str::from_utf8(&digits).ok().and_then(|it| u8::from_str_radix(it, 16).ok());
        out.push(hex.unwrap_or(byte));
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_in_what_is_given_and_nowhere_else() -> Result<()> {
    with("summary-name", vec![clinic()], async |session, server| {
        let check = summary(session, &server.url("/clinic"), &Patient::default()).await?;
        check.widget.click("Add your name (not kept)").await?;
        check.widget.inner("[data-who=name]").await?.send_keys("Ann Example").await?;
        let born = check.widget.inner("[data-who=born]").await?;
        session.js("arguments[0].value = '1980-02-03'", vec![born.to_json()?]).await?;
        check.widget.click(COPY).await?;
        check.widget.wait_for("Copied. Now paste it").await?;
        let all = given(session).await?;
        let copied = all.first().and_then(|(_, text)| text.clone()).context("nothing is copied")?;
        ensure!(copied.contains("\nName: Ann Example\nBorn: 1980-02-03\n"), "{copied}");
        ensure!(!as_text(session).await?.contains("Ann"), "the name is in the page");
        check.back().await?;
        show(&check).await?;
        let name = "return document.querySelector('after-check').shadowRoot.querySelector('[data-who=name]').value";
        ensure!(session.js(name, Vec::new()).await? == json!(""), "the name was kept");
        Ok(())
    })
    .await
}

/// Where the browser does not copy it is said, and the text is there. A script's tap gives nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_that_refuses_and_a_script_that_taps() -> Result<()> {
    with("summary-refused", vec![clinic()], async |session, server| {
        let check = summary(session, &server.url("/clinic"), &Patient::default()).await?;
        let tap = "for (const it of document.querySelector('after-check').shadowRoot.querySelectorAll('main button, section button')) it.click()";
        session.js(tap, Vec::new()).await?;
        ensure!(given(session).await?.is_empty(), "{:?}", given(session).await?);
        session.js("window.refuses = true", Vec::new()).await?;
        check.widget.click(COPY).await?;
        check.widget.wait_for("That did not work. Open “As short text”").await?;
        check.widget.click("As short text").await?;
        check.says(&["LEVEL: L0 self-care"], &[]).await
    })
    .await
}

/// An emergency is called in first, and what decided is told first.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_calls_first() -> Result<()> {
    with("summary-emergency", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("Yes, I have one").await?;
        show(&check).await?;
        let text = check.widget.text().await?;
        let place = |words: &str| text.find(words).with_context(|| format!("no {words}:\n{text}"));
        ensure!(
            place(NOBODY)? < place("Call first.")? && place("Call 999")? < place(COPY)?,
            "{text}"
        );
        check
            .says(&["L4 emergency, ambulance", "yes to the emergency list, sign not named"], &[])
            .await
    })
    .await
}

/// Also what earlier checks told, on every screen that a phone has.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_days_before_are_in_it_and_it_fits() -> Result<()> {
    with("summary-days", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        keep(&Check::open(session, &url).await?).await?;
        for &width in widths(session) {
            session.goto(&server.url("/missing")).await?;
            let check = opened(session, &url).await?;
            session.viewport(width, 667).await?;
            check.press("None of these: check again").await?;
            check.advice_for(&bruised()).await?;
            show(&check).await?;
            check.says(&["COURSE: ", "3/10 L"], &[]).await?;
            // No row is half below the strip.
            session.js("scrollTo({ top: 120, behavior: 'instant' })", Vec::new()).await?;
            fits(session).await?;
            session.screenshot(&format!("summary-{width}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_it_is_stored_or_in_the_address() -> Result<()> {
    with("summary-traces", vec![hosted()?], async |session, server| {
        summary(session, &server.url("/hosted.html"), &bruised()).await?;
        let traces = "return [document.cookie, localStorage.length, sessionStorage.length]";
        ensure!(session.js(traces, Vec::new()).await? == json!(["", 0, 0]), "it left a trace");
        let address = session.js("return location.href", Vec::new()).await?;
        ensure!(address == json!(server.url("/hosted.html")), "{address}");
        Ok(())
    })
    .await
}
