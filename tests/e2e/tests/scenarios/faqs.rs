//! What people ask: one row of the advice, which opens to a native disclosure for each question, by keys alone.

use anyhow::{Result, ensure};
use e2e::{Check, Hand, Options, Page, Patient, Scripts};
use serde_json::json;

use crate::site::{built, hosted, hosted_html, run, with, without_script};

const ROW: &str = "Questions people ask";
/// First aid and safety.
const AT_EVERY_LEVEL: [&str; 4] = [
    "I feel as if I have flu. Is the body getting rid of something?",
    "Could I catch something from a needle?",
    "I found a needle. What now?",
    "It is for my child or my mother. What now?",
];

/// The questions in sight: summaries within what a summary opened.
const SEEN: &str = "return [...document.querySelector('after-check').shadowRoot\
    .querySelectorAll('details details summary')].filter((it) => it.checkVisibility())\
    .map((it) => it.innerText.trim()).filter((it) => it.endsWith('?'))";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_opens_by_keys() -> Result<()> {
    with("faqs", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?.by(Hand::Keys);
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for(ROW).await?;
        let answer = "never on a bruise, swelling, or red or numb skin";
        ensure!(session.js(SEEN, Vec::new()).await? == json!([]), "it is not one row at rest");
        check.says(&[], &["Ice or heat?", answer, "How sure:"]).await?;
        check.widget.work(Hand::Keys, ROW).await?;
        check.says(&["Ice or heat?", AT_EVERY_LEVEL[2]], &[answer, "How sure:"]).await?;
        let seen = session.js(SEEN, Vec::new()).await?;
        // The thigh is far from the lung.
        ensure!(seen.as_array().is_some_and(|it| it.len() == 26), "{seen}");
        check.says(&[], &["if it was my lung?"]).await?;
        check.widget.work(Hand::Keys, "Ice or heat?").await?;
        check.says(&[answer, "How sure:", "The studies are small or weak."], &["N11"]).await?;
        ensure!(check.widget.focus().await? == "Ice or heat?", "the focus went elsewhere");
        check.widget.work(Hand::Keys, "Ice or heat?").await?;
        check.says(&[], &[answer]).await
    })
    .await
}

/// D7: nothing that soothes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_has_first_aid_alone() -> Result<()> {
    with("faqs-urgent", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("Yes, I have one").await?;
        check.widget.wait_for("Show this to staff").await?;
        check.widget.work(Hand::Pointer, "Talk openly with your clinic").await?;
        check.widget.work(Hand::Pointer, ROW).await?;
        session.wait_equal(SEEN, Vec::new(), json!(AT_EVERY_LEVEL)).await
    })
    .await
}

/// In a clinic's page all of it; the hosted page has a way to it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_script_it_can_be_read() -> Result<()> {
    let options = Options { scripts: Scripts::Blocked, ..Options::default() };
    let pages = vec![
        Page::html("/leaflet.html", &without_script(&hosted_html()?)?),
        Page::html("/in-a-page.html", &without_script(&built("embed.html")?)?),
        Page::html("/sources.html", &built("sources.html")?),
    ];
    run("faqs-leaflet", options, pages, async |session, server| {
        let answers = ["Would I know by now if it was my lung?", "never on a bruise", "How sure:"];
        for path in ["/in-a-page.html", "/sources.html"] {
            session.goto(&server.url(path)).await?;
            let text = session.js("return document.body.innerText", Vec::new()).await?;
            let text = text.as_str().unwrap_or_default();
            for words in answers.iter().chain(&AT_EVERY_LEVEL) {
                ensure!(text.contains(words), "\"{words}\" is not in {path}:\n{text}");
            }
            ensure!(text.contains("N11") == (path == "/sources.html"), "{path}: source codes");
        }
        session.goto(&server.url("/leaflet.html")).await?;
        let link = "return [...document.querySelectorAll('a')].filter((it) => it.innerText === arguments[0])\
            .map((it) => it.getAttribute('href'))";
        let found = session.js(link, vec![json!(ROW)]).await?;
        ensure!(found == json!(["sources.html#faqs"]), "{found}");
        let begin = "return document.querySelector('#faqs')?.innerText";
        session.goto(&server.url("/sources.html#faqs")).await?;
        ensure!(session.js(begin, Vec::new()).await? == json!(ROW), "the link leads nowhere");
        Ok(())
    })
    .await
}
