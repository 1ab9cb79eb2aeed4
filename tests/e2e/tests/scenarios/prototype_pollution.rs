//! Every object of the page inherits strings under the names of our attributes, parts and options: none of them
//! is taken for what the clinic has said, with the program and without.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Session, Widget};
use serde_json::json;

use crate::hosts::{fixture, path};
use crate::site::with;

const PAGE: &str = "/hosts/polluted";

/// Where the links of the check lead, each once.
const LINKS: &str = "const root = document.querySelector('after-check').shadowRoot;\
    return [...new Set([...root.querySelectorAll('a')].map((it) => it.href).filter((it) => it.startsWith('tel:')))].sort()";

async fn only_its_numbers(session: &Session) -> Result<()> {
    let links = session.js(LINKS, Vec::new()).await?;
    // The third is the crisis line of the region.
    let known = ["tel:+441632960123", "tel:999", "tel:116123"];
    let links: Vec<String> = serde_json::from_value(links)?;
    ensure!(links.iter().all(|it| known.contains(&it.as_str())), "{links:?}");
    ensure!(known[..2].iter().all(|it| links.iter().any(|link| link == it)), "{links:?}");
    let text = Widget::new(session).text().await?;
    ensure!(!text.contains("0906"), "{text}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_all_objects_inherit_sets_nothing() -> Result<()> {
    with("polluted", vec![fixture("polluted")?], async |session, server| {
        let check = Check::open(session, &server.url(PAGE)).await?;
        let polluted = "return document.documentElement.dataset.polluted";
        let seen = session.js(polluted, Vec::new()).await?;
        ensure!(seen == "0906 812 34560906 812 3456", "the page is no longer a nuisance: {seen}");
        only_its_numbers(session).await?;
        let root = "const it = document.querySelector('after-check'); return [it.shadowRoot.mode, it.shadowRoot.slotAssignment]";
        ensure!(session.js(root, Vec::new()).await? == json!(["open", "named"]));
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call 999 now");
        only_its_numbers(session).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nor_when_the_check_cannot_run() -> Result<()> {
    let html = std::fs::read_to_string(path("polluted"))?;
    let bare = html.replace("<p class=\"aftercheck-leaflet\">The leaflet of the clinic.</p>", "");
    ensure!(bare != html, "the page has another leaflet");
    let pages =
        vec![fixture("polluted")?, Page::html("/bare", &bare), Page::missing("/aftercheck.wasm")];
    with("polluted-fallback", pages, async |session, server| {
        for (path, words) in
            [(PAGE, "The leaflet of the clinic."), ("/bare", "Hard to breathe even at rest")]
        {
            session.goto(&server.url(path)).await?;
            Widget::new(session).wait_for("We cannot check this online.").await?;
            let seen = "return document.querySelector('after-check').innerText";
            let leaflet = session.js(seen, Vec::new()).await?.to_string();
            let text = [Widget::new(session).text().await?, leaflet].concat();
            ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
            only_its_numbers(session).await?;
        }
        Ok(())
    })
    .await
}
