//! Pages that make it hard for the check: in each it works up to the advice, or the leaflet stays and
//! says why; and the page is afterwards what it would be without the check.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use e2e::{Check, Engine, Hand, Page, Patient, Server, Session, Widget};
use serde_json::json;

use crate::host_page_unchanged::{HOST, same};
use crate::site::{built, script, with};

const CANNOT: &str = "We cannot check this online. Call your clinic.";

/// What is expected on a page.
#[derive(Clone, Copy, Debug)]
enum Expected {
    Works,
    /// It works once this script of a test returns true; it may have to do something first.
    WorksAfter(&'static str),
    /// The same within the page's frame.
    WorksInFrame,
    /// The leaflet stays in the page's frame, with the line that the check cannot run.
    LeafletInFrame,
}
use Expected::{LeafletInFrame, Works, WorksAfter, WorksInFrame};

const SHOW: &str = "const tab = document.querySelector('.tab');\
    const title = document.querySelector('after-check').shadowRoot?.querySelector('[data-title]');\
    if (!title) return false;\
    const seen = () => title.checkVisibility({ visibilityProperty: true });\
    if (tab.className !== 'tab unseen') return false;\
    if (seen()) throw Error('the check is seen in a tab that is not');\
    tab.className = 'tab';\
    return seen()";
const SETTLED: &str = "return document.body.dataset.settled !== undefined";
const NEST: &str = "const app = document.querySelector('foreign-app');\
    const place = app?.shadowRoot?.querySelector('.ac-main');\
    if (place && !window.nested) {\
      const check = document.createElement('after-check');\
      check.setAttribute('clinic-name', 'Riverside Physiotherapy'); check.setAttribute('region', 'GB');\
      check.setAttribute('clinic-phone', '+44 1632 960123'); place.append(check);\
      Object.defineProperty(window, 'nested', { value: true, enumerable: false });\
    }\
    return !!place";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_with_looks_of_their_own() -> Result<()> {
    let rows = [("reset", Works), ("rem", Works), ("rtl", Works), ("sticky", Works)];
    try_all("hosts-looks", &rows).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn places_for_the_element() -> Result<()> {
    let rows = [
        ("transform", Works),
        ("hidden", WorksAfter(SHOW)),
        ("dialog", Works),
        ("late", Works),
        ("spa", WorksAfter(SETTLED)),
    ];
    try_all("hosts-places", &rows).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_with_scripts_of_their_own() -> Result<()> {
    let rows = ["frozen", "patched", "prototype", "greedy", "polluted"].map(|it| (it, Works));
    try_all("hosts-scripts", &rows).await
}

/// A script of the oldest kind.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_adds_to_every_object() -> Result<()> {
    try_all("hosts-object", &[("object", Works)]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_with_policies() -> Result<()> {
    let rows =
        [("policy", Works), ("types", Works), ("frame", WorksInFrame), ("opaque", LeafletInFrame)];
    try_all("hosts-policies", &rows).await
}

/// Two programs made with Yew, one within the other: a tap belongs to the inner one alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_is_a_yew_app() -> Result<()> {
    // Our program under another name, with the names that Yew gives to its marks.
    let foreign = built("aftercheck.js")?;
    ensure!(foreign.contains(".__ac_subtree_id"), "Yew's marks have the names of every Yew app");
    let foreign = foreign.replace(".__ac_", ".__yew_").replace("`after-check`", "`foreign-app`");
    let foreign = foreign.replace("\"after-check\"", "\"foreign-app\"");
    ensure!(foreign.contains("foreign-app"), "the script does not name its element");
    let pages = vec![fixture("yew")?, script("/foreign.js", &foreign)?];
    with("hosts-yew", pages, async |session, server| {
        session.goto(&server.url("/hosts/yew")).await?;
        session.wait_js(NEST, Vec::new()).await?;
        // The check's own functions look for an element of the document.
        session
            .js(
                "const check = document.querySelector('foreign-app').shadowRoot.querySelector('after-check');\
                 const find = document.querySelector;\
                 document.querySelector = (css) => css === 'after-check' ? check : find.call(document, css)",
                Vec::new(),
            )
            .await?;
        let check = Check::at(session, "after-check").await?;
        let host = Widget::at(session, "foreign-app");
        for _ in 0..2 {
            check.advice_for(&Patient::default()).await?;
            check.press("Start again").await?;
            host.wait_for("None of these").await?;
        }
        Ok(())
    })
    .await
}

/// A page of the patient's own device: a download, or a file that came by mail.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_is_a_file() -> Result<()> {
    with("hosts-file", Vec::new(), async |session, _| {
        let folder = tempfile::tempdir()?;
        let page = fs::read_to_string(path("rem"))?.replace("<base href=\"/elsewhere/\">", "");
        let page = page.replace("src=\"/", "src=\"");
        let single = page.replace("aftercheck.js", "aftercheck-single.js");
        ensure!(single != page, "the page has another script");
        fs::write(folder.path().join("page.html"), page)?;
        fs::write(folder.path().join("single.html"), single)?;
        for name in ["aftercheck.js", "aftercheck-single.js", "hosted.js", "index.html"] {
            fs::write(folder.path().join(name), built(name)?)?;
        }
        let url = |name: &str| format!("file://{}", folder.path().join(name).display());
        session.goto(&url("page.html")).await?;
        leaflet_stays(session).await?;
        // There the browser refuses the script itself, since a file has no origin to check it by.
        session.goto(&url("index.html")).await?;
        let text = session.js("return document.body.innerText", Vec::new()).await?;
        let text = text.as_str().unwrap_or_default();
        for words in ["If you have any of these, call", "When to call your clinic today"] {
            ensure!(text.contains(words), "{text}");
        }
        // With everything within the script there is nothing to refuse.
        Check::open(session, &url("single.html")).await?.advice_for(&Patient::default()).await
    })
    .await
}

pub fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosts").join(format!("{name}.html"))
}

/// tests/hosts/NAME.html at /hosts/NAME.
pub fn fixture(name: &str) -> Result<Page> {
    let html = fs::read_to_string(path(name)).with_context(|| format!("no tests/hosts/{name}"))?;
    ensure!(html.starts_with("<!-- "), "{name}.html does not begin with what it stands for");
    Ok(Page::html(&format!("/hosts/{name}"), &html))
}

/// The same page without the check's script, at /without/NAME.
fn without(name: &str) -> Result<Page> {
    let html = fs::read_to_string(path(name))?;
    let html = match html.split_once("<script src=\"/aftercheck.js\"") {
        Some((before, rest)) => {
            let (_, after) = rest.split_once("</script>").context("the script is not closed")?;
            [before, after].concat()
        }
        None => html.replace("\"/hosts/", "\"/without/"),
    };
    Ok(Page::html(&format!("/without/{name}"), &html))
}

async fn try_all(name: &str, rows: &[(&str, Expected)]) -> Result<()> {
    let mut pages = Vec::new();
    // The last two stand in the frames of others.
    for name in rows.iter().map(|(name, _)| *name).chain(["policy", "rtl"]) {
        pages.extend([fixture(name)?, without(name)?]);
    }
    with(name, pages, async |session, server| {
        for (name, expected) in rows {
            let tried = try_one(session, server, name, *expected).await;
            tried.with_context(|| format!("on tests/hosts/{name}.html"))?;
        }
        Ok(())
    })
    .await
}

async fn try_one(session: &Session, server: &Server, name: &str, how: Expected) -> Result<()> {
    let framed = matches!(how, WorksInFrame | LeafletInFrame);
    session.goto(&server.url(&format!("/without/{name}"))).await?;
    if framed {
        // In WebKit the driver's own step into a frame gives it the focus.
        session.browser.enter_frame(0).await?;
        session.browser.enter_default_frame().await?;
    }
    let without = session.js(HOST, Vec::new()).await?;
    session.goto(&server.url(&format!("/hosts/{name}"))).await?;
    if let WorksAfter(ready) = how {
        session.wait_js(ready, Vec::new()).await?;
    }
    if framed {
        session.browser.enter_frame(0).await?;
    }
    if matches!(how, LeafletInFrame) {
        leaflet_stays(session).await?;
    } else {
        Check::at(session, "after-check").await?;
    }
    session.browser.enter_default_frame().await?;
    let ready = session.js(HOST, Vec::new()).await?;
    // Each visit of a page is one entry of the history.
    same(&without, &ready, &["url", "history"]).context("once it was ready")?;
    if matches!(how, LeafletInFrame) {
        return Ok(());
    }
    if framed {
        session.browser.enter_frame(0).await?;
    }
    works(&Check::at(session, "after-check").await?.by(hand(session, name))).await?;
    session.browser.enter_default_frame().await?;
    let after = session.js(HOST, Vec::new()).await?;
    same(&ready, &after, &["active"]).context("after a whole check")
}

fn hand(session: &Session, name: &str) -> Hand {
    match (session.engine, name) {
        // Its driver does not find a control on a page that is zoomed or turned.
        (Engine::WebKit, "transform") => Hand::Keys,
        _ => Hand::Pointer,
    }
}

/// Up to the advice, and to an emergency; and it looks as it should.
async fn works(check: &Check<'_>) -> Result<()> {
    looks_right(check.session).await?;
    check.advice_for(&Patient::default()).await?;
    let level = check.level().await?;
    ensure!(level == "Look after it at home and keep watching", "{level}");
    looks_right(check.session).await?;
    check.press("Start again").await?;
    check.press("Yes, I have one").await?;
    let level = check.level().await?;
    ensure!(level == "Call 999 now", "{level}");
    Ok(())
}

/// What is inherited, and so could come in from the page.
async fn looks_right(session: &Session) -> Result<()> {
    const INHERITED: &str = "const plain = { letterSpacing: ['normal'], wordSpacing: ['0px', 'normal'], textTransform: ['none'],\
          textIndent: ['0px'], textShadow: ['none'], whiteSpace: ['normal'], wordBreak: ['normal'], direction: ['ltr'],\
          visibility: ['visible'], textAlign: ['start'] };\
        const wrong = [];\
        const wide = document.querySelector('after-check').getBoundingClientRect().width;\
        if (wide < 250) wrong.push(`it is ${wide} px wide`);\
        for (const css of ['[data-title]', 'p', '.ac-foot summary']) {\
          const style = getComputedStyle(document.querySelector('after-check').shadowRoot.querySelector(css));\
          for (const [name, good] of Object.entries(plain)) {\
            if (Object.hasOwn(plain, name) && !good.includes(style[name])) wrong.push(`${css} has ${name}: ${style[name]}`);\
          }\
          const size = parseFloat(style.fontSize), line = parseFloat(style.lineHeight) / size;\
          if (size < 14 || line < 1.1 || /^serif/.test(style.fontFamily)) wrong.push(`${css} has ${style.font}`);\
        }\
        return wrong";
    let wrong = session.js(INHERITED, Vec::new()).await?;
    ensure!(wrong == json!([]), "{wrong}");
    Ok(())
}

/// The leaflet is there, and above it the line that the check is not.
async fn leaflet_stays(session: &Session) -> Result<()> {
    let said = "return document.querySelector('after-check')?.shadowRoot?.querySelector('.ac-note')?.innerText";
    let said = session.wait_js(said, Vec::new()).await?;
    ensure!(said.as_str().is_some_and(|it| it.contains(CANNOT)), "{said}");
    let text = session.js("return document.body.innerText", Vec::new()).await?;
    match text.as_str() {
        Some(text) if text.contains("The leaflet of the clinic.") => Ok(()),
        _ => bail!("no leaflet in {text}"),
    }
}
