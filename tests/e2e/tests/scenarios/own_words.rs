//! What a clinic adds in its own words: shown as the clinic's, asked after the advice, and never more than words.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, page, script, with};

pub const WORDS: &str = r#"{"lines": {"0": "Our door is open.", "4": "Tell us when it is over."}, "bring": "your diary", "tips": ["Walk around the pond."],
    "links": [{"text": "Exercises", "href": "https://riverside.example/a"}],
    "questions": [{"ask": "Do we treat your blood?", "kind": "choice", "choices": ["Yes, you do", "No, you do not"], "raise": [{"choice": "Yes, you do", "to": 2}]},
        {"ask": "Your temperature?", "kind": "number", "unit": "°C", "raise": [{"at_least": 38, "to": 3}]},
        {"ask": "What should we know?", "kind": "text"}]}"#;
const HOSTILE: &str = r#"{"lines": {"0": "<img src=x onerror=\"window.hit = 1\"> \u202eturned {number}"}, "tips": ["</div><script>window.hit = 1</script>", 7],
    "links": [{"text": "Zap it", "href": "javascript:window.hit = 1"}, {"text": "Zap that", "href": "//elsewhere.example"}],
    "questions": [{"ask": "<b>Bold?</b>", "kind": "choice", "choices": ["<i>Yes</i>", "No"], "raise": [{"choice": "No", "to": 0}]}], "level": 0}"#;
const LISTEN: &str = "window.said = []; const { warn } = console; console.warn = (it) => { said.push(it); warn(it); };";
const HOME: &str = "Look after it at home and keep watching";
pub const ASK: &str = "Questions from Riverside Physiotherapy";

pub fn pages(words: &str) -> Result<Vec<Page>> {
    let words = words.replace('&', "&amp;").replace('\'', "&#39;");
    let head = format!(r#"<script src="/listen.js"></script>{SCRIPT}"#);
    let body = format!("<after-check {CLINIC} own-words='{words}'></after-check>");
    Ok(vec![page("/words.html", &head, &body), script("/listen.js", LISTEN)?])
}

pub async fn advised<'s>(session: &'s Session, url: &str, says: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(says).await?;
    check.is_on(HOME).await?;
    Ok(check)
}

async fn told(session: &Session) -> Result<Vec<String>> {
    Ok(serde_json::from_value(session.js("return said", Vec::new()).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinics_words_stand_beside_the_advice_and_its_questions_raise_it() -> Result<()> {
    with("own-words", pages(WORDS)?, async |session, server| {
        let check = advised(session, &server.url("/words.html"), ASK).await?;
        check
            .says(
                &[
                    "From Riverside Physiotherapy: Our door is open.",
                    "Please bring: your diary",
                    "Walk around the pond.",
                    "Exercises (riverside.example)",
                ],
                &["Tell us when", "we ask you to get help"],
            )
            .await?;
        let link = "const it = document.querySelector('after-check').shadowRoot.querySelector('a[href^=\"https://riverside\"]');\
            return [it.target, it.rel].join()";
        ensure!(session.js(link, Vec::new()).await? == json!("_blank,noopener noreferrer"));
        check.press(ASK).await?;
        check.is_on(ASK).await?;
        check.choose("Yes, you do").await?;
        check.widget.inner("input[inputmode=decimal]").await?.send_keys("warm").await?;
        check.widget.inner("input[inputmode=text]").await?.send_keys("My <b>knee</b>").await?;
        // What is being typed stays when the screen is drawn anew.
        session.js("window.dispatchEvent(new Event('focus'))", Vec::new()).await?;
        check.says(&["Write it in digits"], &[]).await?;
        let field = check.widget.inner("input[inputmode=decimal]").await?;
        field.clear().await?;
        field.send_keys("36.9").await?;
        check.press("Done").await?;
        check.is_on("Call your clinic today").await?;
        let reason = "From Riverside Physiotherapy: we ask you to get help this soon because you answered “Yes, you do” to “Do we treat your blood?”";
        check.says(&[reason], &["Our door is open."]).await?;
        check.press("Share this").await?;
        check
            .says(
                &[
                    "L2 contact the practitioner today",
                    "Raised from L0 by the clinic’s own question: Do we treat your blood? Yes, you do",
                    "Asked by the clinic, in its own words:",
                    "Your temperature? 36.9 °C",
                    "What should we know? My <b>knee</b>",
                ],
                &[],
            )
            .await?;
        check.back().await?;
        check.press(ASK).await?;
        ensure!(check.chosen().await?.iter().any(|it| it.starts_with("Yes, you do")));
        let value = "return [...document.querySelector('after-check').shadowRoot.querySelectorAll('input[type=text]')].map((it) => it.value)";
        ensure!(session.js(value, Vec::new()).await? == json!(["36.9", "My <b>knee</b>"]));
        check.choose("No, you do not").await?;
        check.press("Done").await?;
        check.is_on(HOME).await?;
        check.says(&["Our door is open."], &["we ask you to get help"]).await?;
        ensure!(told(session).await?.is_empty());
        Ok(())
    })
    .await
}

/// The call comes first, nothing is asked, and nothing soothes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_emergency_a_clinic_has_a_line_below_the_call() -> Result<()> {
    with("own-emergency", pages(WORDS)?, async |session, server| {
        let check = Check::open(session, &server.url("/words.html")).await?;
        check.press("Yes, I have one").await?;
        check.is_on("Call 999 now").await?;
        check.widget.wait_for("Tell us when it is over.").await?;
        check.says(&[], &[ASK, "Walk around", "Exercises", "your diary"]).await?;
        let first = "const card = document.querySelector('after-check').shadowRoot.querySelector('.ac-care__body');\
            const all = [...card.querySelectorAll('a, p')];\
            return [all[0].href, all.findIndex((it) => it.textContent.includes('Tell us')) > 0]";
        ensure!(session.js(first, Vec::new()).await? == json!(["tel:999", true]));
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_that_cannot_be_read_leave_the_check_as_it_is() -> Result<()> {
    with("own-wrong", pages("{\"tips\": [\"a\",]}")?, async |session, server| {
        let check = advised(session, &server.url("/words.html"), "Start again").await?;
        check.says(&[], &[ASK, "From Riverside"]).await?;
        let line = "<after-check> own-words: \"]}\" cannot be read as JSON, and nothing is shown; check quotes and commas there";
        ensure!(told(session).await? == [line], "{:#?}", told(session).await?);
        // It may be set right at any time.
        let set = "document.querySelector('after-check').setAttribute('own-words', arguments[0])";
        session.js(set, vec![json!(WORDS)]).await?;
        check.widget.wait_for("Walk around the pond.").await?;
        check.is_on(HOME).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_words_are_words() -> Result<()> {
    with("own-hostile", pages(HOSTILE)?, async |session, server| {
        let check = advised(session, &server.url("/words.html"), ASK).await?;
        check
            .says(
                &["<img src=x onerror=\"window.hit = 1\"> turned {number}", "</div><script>"],
                &["Zap it", "Zap that", "\u{202e}"],
            )
            .await?;
        check.press(ASK).await?;
        check.says(&["<b>Bold?</b>", "<i>Yes</i>"], &[]).await?;
        check.choose("No").await?;
        check.press("Done").await?;
        check.is_on(HOME).await?;
        let made = "const root = document.querySelector('after-check').shadowRoot;\
            return [window.hit ?? null, root.querySelectorAll('img, script, [href^=javascript]').length]";
        ensure!(session.js(made, Vec::new()).await? == json!([null, 0]));
        let told = told(session).await?;
        for says in ["\"level\", which is not known", "tips 2 must be words", "links 1, href must begin", "links 2, href must begin", "raise 1, to must be 1, 2, 3 or 4"] {
            ensure!(told.iter().filter(|it| it.contains(says)).count() == 1, "{says}: {told:#?}");
        }
        Ok(())
    })
    .await
}
