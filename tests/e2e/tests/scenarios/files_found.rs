//! Where the script finds its files when a loader, an optimiser or a module hides its address, and what stands
//! there when it cannot know.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Session, Widget};
use serde_json::json;

use crate::site::{CLINIC, built, page, with};

/// The release lies elsewhere than the page, so that a guess would be wrong.
const FILES: [(&str, &str); 6] = [
    ("aftercheck.js", "text/javascript"),
    ("aftercheck.wasm", "application/wasm"),
    ("locale.en.json", "application/json"),
    ("locale.en.later.json", "application/json"),
    ("index.html", "text/html"),
    ("hosted.js", "text/javascript"),
];

fn release() -> Result<Vec<Page>> {
    let file = |(name, kind): &(&str, &'static str)| {
        let content = std::fs::read(e2e::dist()?.join(name)).context("dist/ is not whole")?;
        Ok(Page::file(&format!("/there/{name}"), kind, content))
    };
    FILES.iter().map(file).collect()
}

/// Of a page in a folder of its own.
async fn on(
    name: &str,
    body: &str,
    more: Vec<Page>,
    steps: impl AsyncFnOnce(&Session) -> Result<()>,
) -> Result<()> {
    let mut pages = more;
    pages.push(page("/deep/down/page", "", body));
    pages.extend(release()?);
    with(name, pages, async |session, server| {
        session.goto(&server.url("/deep/down/page")).await?;
        steps(session).await
    })
    .await
}

async fn works(session: &Session) -> Result<()> {
    Check::at(session, "after-check").await?.none_of_these().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_module_finds_its_files_and_its_place() -> Result<()> {
    let body = "<main><script type=module src=/there/aftercheck.js data-embed data-region=GB></script></main><footer>End</footer>";
    on("files-module", body, Vec::new(), async |session| {
        works(session).await?;
        Check::at(session, "main > after-check").await?.says(&["Call 999"], &[]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_script_that_is_run_as_text_finds_its_files() -> Result<()> {
    let body = format!(
        "<div id=place></div><script>fetch('/there/aftercheck.js').then((it) => it.text()).then((text) => {{\
         document.getElementById('place').innerHTML = `<after-check {CLINIC}></after-check>`;\
         const script = document.createElement('script'); script.text = text; document.head.append(script); }})</script>"
    );
    on("files-text", &body, Vec::new(), works).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_tag_that_is_run_as_text_says_what_is_lost() -> Result<()> {
    let body = "<main></main><script>window.said = []; const { warn } = console; console.warn = (it) => said.push(it);\
        fetch('/there/aftercheck.js').then((it) => it.text()).then((text) => {\
        const script = document.createElement('script'); script.text = text; document.querySelector('main').append(script); })</script>";
    on("files-lost", body, Vec::new(), async |session| {
        works(session).await?;
        let said = session.js("return said.join()", Vec::new()).await?;
        ensure!(said.as_str().is_some_and(|it| it.contains("without its tag")), "{said}");
        Ok(())
    })
    .await
}

/// Joined with others, and nothing tells where it was: the list stands there, and the console says why. The
/// page in whose folder it looks is not the check's, and no link leads to it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn joined_scripts_end_in_the_emergency_list() -> Result<()> {
    let joined = format!("console.log('a menu');\n{}", built("aftercheck.js")?);
    let joined = Page::file("/cache/joined.js", "text/javascript", joined.into_bytes());
    let folder = Page::html("/cache/", "<!doctype html><title>Another page</title>");
    let body = format!(
        "<after-check {CLINIC}></after-check><script>window.said = []; console.error = (...all) => said.push(all.join(' '))</script>\
        <script src=/cache/joined.js defer></script>"
    );
    on("files-joined", &body, vec![joined, folder], async |session| {
        let widget = Widget::new(session);
        widget.wait_for("We cannot check this online.").await?;
        widget.wait_for("Call 999").await?;
        let said = session.wait_js("return said.join()", Vec::new()).await?;
        ensure!(
            said.as_str().is_some_and(|it| it.contains("/cache/") && it.contains("is missing")),
            "{said}"
        );
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        ensure!(!widget.text().await?.contains("own page"), "a link leads to another page");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_link_to_its_own_page_is_there_when_the_page_is() -> Result<()> {
    let body =
        format!("<after-check {CLINIC}></after-check><script src=/there/aftercheck.js></script>");
    let gone = Page::missing("/there/aftercheck.wasm");
    let own = Page::html("/there/", &built("index.html")?);
    on("files-own-page", &body, vec![gone, own], async |session| {
        const LINK: &str = "return document.querySelector('after-check').shadowRoot.querySelector('.ac-note a:not([href^=tel])')?.pathname";
        session.wait_equal(LINK, Vec::new(), json!("/there/")).await
    })
    .await
}

/// Saved and served in another encoding, the script's words are what they were.
/// A comment with a picture whose name is that of the script, on a page that has the script under another name.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_in_the_page_is_not_taken_for_the_script() -> Result<()> {
    let body = format!(
        "<img src=/evil/aftercheck.js alt=x><after-check {CLINIC}></after-check><script>addEventListener('load', () => {{\
         const it = document.createElement('script'); it.src = '/there/bundle.js'; document.body.append(it); }})</script>"
    );
    let script = Page::html("/there/bundle.js", &built("aftercheck.js")?)
        .header("content-type", "text/javascript")?;
    on("files-picture", &body, vec![script], async |session| {
        let loaded = "return performance.getEntriesByType('resource').some((it) => it.name.includes('/evil/'))";
        session.wait_js(loaded, Vec::new()).await?;
        works(session).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_file_on_a_page_of_another_encoding() -> Result<()> {
    for name in
        ["aftercheck.js", "aftercheck-single.js", "hosted.js", "offline-worker.js", "snippet.html"]
    {
        ensure!(built(name)?.is_ascii(), "{name} is not in ASCII");
    }
    let html = format!(
        "<!doctype html><title>A page</title><link rel=icon href=data:,><after-check {CLINIC}></after-check>\
        <script src=/single></script>"
    );
    let page =
        Page::html("/old", &html).header("content-type", "text/html; charset=windows-1252")?;
    let single = std::fs::read(e2e::dist()?.join("aftercheck-single.js"))?;
    let script = Page::file("/single", "text/javascript", single);
    with("files-encoding", vec![page, script], async |session, server| {
        let check = Check::open(session, &server.url("/old")).await?;
        check.says(&["I’m not sure"], &["â€"]).await
    })
    .await
}
