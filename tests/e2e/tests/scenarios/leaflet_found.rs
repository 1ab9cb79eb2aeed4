//! The leaflet is known by its mark: what else an editor leaves in the tag is none, and an editor that closes
//! the tag early does not lose it.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Session, Widget};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, built, page, with};

const NO_PROGRAM: &str = "/aftercheck.wasm";

/// How WordPress's classic editor sends the snippet: the first end of a paragraph closes the tag.
fn as_wordpress(snippet: &str, more: &str) -> Result<String> {
    let (tag, rest) = snippet.split_once(">\n").context("the snippet has no tag")?;
    let (leaflet, script) = rest.split_once("</after-check>").context("the tag is not closed")?;
    let script = script.trim().replace("src=\"/aftercheck/", "src=\"/");
    let tag = tag.replacen("<after-check", &format!("<after-check {CLINIC}{more}"), 1);
    Ok(format!("<p>{tag}></p>\n{leaflet}<p></after-check><br />\n{script}</p>\n<p>More words.</p>"))
}

async fn seen(session: &Session) -> Result<String> {
    let text = session.js("return document.body.innerText", Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The emergency list with its numbers, in the check's own root.
async fn lists(session: &Session) -> Result<()> {
    let widget = Widget::new(session);
    widget.wait_for("We cannot check this online.").await?;
    let text = widget.text().await?.replace('\u{a0}', " ");
    for words in ["Call 999", "+44 1632 960123", "Hard to breathe even at rest"] {
        ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_editor_leaves_in_the_tag_is_no_leaflet() -> Result<()> {
    let left = ["<br />", "<p>&nbsp;</p>", "<p></p>", "<!-- a block -->", "<p>Our own words.</p>"];
    let path = |at: usize| format!("/left-{at}");
    let element = |inner: &str| format!("<after-check {CLINIC}>{inner}</after-check>");
    let pages = left.iter().enumerate().map(|(at, it)| page(&path(at), SCRIPT, &element(it)));
    let pages = pages.chain([Page::missing(NO_PROGRAM)]).collect();
    with("leaflet-left", pages, async |session, server| {
        for (at, inner) in left.iter().enumerate() {
            session.goto(&server.url(&path(at))).await?;
            lists(session).await.with_context(|| format!("with {inner} in the tag"))?;
        }
        // What may be the clinic's own advice stays.
        ensure!(seen(session).await?.contains("Our own words."));
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_mark_no_leaflet_is_shown_alone() -> Result<()> {
    let body = format!("<after-check {CLINIC} mode=leaflet><p>&nbsp;</p></after-check>");
    with("leaflet-mark", vec![page("/mode", SCRIPT, &body)], async |session, server| {
        Check::open(session, &server.url("/mode")).await?.none_of_these().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_leaflet_outside_the_tag_is_found() -> Result<()> {
    const WORDS: &str = "What can I do?";
    let snippet = built("snippet.html")?;
    let live = as_wordpress(&snippet, "")?;
    let withdrawn = as_wordpress(&snippet, " withdrawn")?;
    let alone = as_wordpress(&snippet, " mode=\"leaflet\"")?;
    for (name, body, missing) in [
        ("live", &live, false),
        ("withdrawn", &withdrawn, false),
        ("fails", &live, true),
        ("alone", &alone, false),
    ] {
        let mut pages = vec![page("/classic", "", body)];
        if missing {
            pages.push(Page::missing(NO_PROGRAM));
        }
        with(&format!("leaflet-found-{name}"), pages, async |session, server| {
            session.goto(&server.url("/classic")).await?;
            match name {
                "live" => {
                    Check::at(session, "after-check").await?.none_of_these().await?;
                    ensure!(
                        !seen(session).await?.contains(WORDS),
                        "it stands below the live check"
                    );
                }
                "withdrawn" => {
                    lists(session).await?;
                    ensure!(!seen(session).await?.contains(WORDS), "the withdrawn one is in sight");
                }
                "alone" => ensure!(seen(session).await?.contains(WORDS)),
                _ => {
                    Widget::new(session).wait_for("Call 999").await?;
                    ensure!(seen(session).await?.contains(WORDS), "the leaflet is gone");
                }
            }
            ensure!(seen(session).await?.contains("More words."));
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What page loaders and sliders do: a copy in the place of the page, its scripts run again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_of_the_page_has_one_check() -> Result<()> {
    const COPY: &str = "const main = document.querySelector('main'); const copy = main.cloneNode(true);\
        main.replaceWith(copy);\
        for (const old of copy.querySelectorAll('script')) { const script = document.createElement('script');\
          for (const { name, value } of old.attributes) script.setAttribute(name, value); old.replaceWith(script); }\
        return copy.querySelector('after-check').childNodes.length";
    let tag = "<main><script src=/aftercheck.js data-embed data-region=GB></script></main>";
    let page = page("/copy", "", tag);
    with("leaflet-copy", vec![page], async |session, server| {
        Check::open(session, &server.url("/copy")).await?.none_of_these().await?;
        ensure!(
            session.js(COPY, Vec::new()).await? == json!(0),
            "the copy has something of ours in it"
        );
        let check = Check::at(session, "after-check").await?;
        check.none_of_these().await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let checks = "return document.querySelectorAll('after-check').length";
        ensure!(session.js(checks, Vec::new()).await? == json!(1), "there are two checks now");
        Ok(())
    })
    .await
}

/// Pages that render themselves anew take out what their server did not send: nothing of ours is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_ours_stands_in_the_page_s_own_tree() -> Result<()> {
    let body =
        format!("<after-check {CLINIC}><p class=aftercheck-leaflet>The leaflet.</p></after-check>");
    with("leaflet-tree", vec![page("/tree", SCRIPT, &body)], async |session, server| {
        let check = Check::open(session, &server.url("/tree")).await?;
        check.none_of_these().await?;
        let own = "return document.querySelector('after-check').innerHTML";
        let own = session.js(own, Vec::new()).await?;
        ensure!(own == "<p class=\"aftercheck-leaflet\">The leaflet.</p>", "{own}");
        session.js("document.querySelector('after-check').replaceChildren()", Vec::new()).await?;
        check.choose("Yesterday").await?;
        check.go_on().await?;
        let said = "return document.querySelector('after-check').shadowRoot.querySelector('[role=status]').textContent";
        session.wait_equal(said, Vec::new(), json!("Question 2 of 10")).await
    })
    .await
}
