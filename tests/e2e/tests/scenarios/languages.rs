//! Languages made up from English, gone through screen by screen: longer words, and from right to left.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use e2e::{Options, Page, Server, Session, Site, scenario};
use serde_json::{Value, json};

use crate::site::{CLINIC, MADE_UP, SCRIPT, page, script};

/// Two numbers, which nobody can dial, and no region.
const TO_READ: &str = "clinic-phone=\"+44 1632 960123 / 0124\"";

const ROOT: &str = "const root = document.querySelector('after-check').shadowRoot;\
    const all = (css) => [...root.querySelectorAll(css)].filter((it) => it.checkVisibility());";

/// The check is there.
pub const LIVE: &str =
    "return !!document.querySelector('after-check')?.shadowRoot?.querySelector('[data-title]')";

/// The check speaks the language within its own root, where a page's `:lang()` does not reach in every browser.
const SPEAKS: &str = "const it = root.querySelector('.ac');\
    return [it.lang, it.dir, getComputedStyle(it).direction, it.matches(`:lang(${it.lang})`)]";

/// What stands on the wrong side of its words, and numbers that do not run from left to right.
const WRONG_SIDE: &str = r#"
const [rtl] = arguments;
const wrong = [];
const starts = (mark, words) => {
  const [a, b] = [mark.getBoundingClientRect(), words.getBoundingClientRect()];
  if (rtl ? a.left < b.right - 1 : a.right > b.left + 1) wrong.push(words.innerText);
};
for (const it of all('.ac-opt')) starts(it.querySelector('input'), it.querySelector('span'));
for (const it of all('.ac-tag > .ac-icon, summary > .ac-icon')) if (it.nextElementSibling) starts(it, it.nextElementSibling);
for (const it of all('a[href^="tel:"], bdi')) {
  const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const at = (place) => { const range = document.createRange(); range.setStart(text, place); range.setEnd(text, place + 1); return range.getClientRects()[0]; };
    const found = /[+\d][\d\u00a0 ]*\d/.exec(text.data);
    const [first, last] = found ? [at(found.index), at(found.index + found[0].length - 1)] : [];
    if (first && last && first.top === last.top && first.left >= last.left) wrong.push(text.data);
  }
}
return wrong;"#;

/// The number that nobody can dial stands in the strip.
const NUMBERS: &str =
    "return all('.ac-strip bdi').some((it) => it.innerText.startsWith('+44 1632'))";

/// Everything that opens; how many do.
const OPEN: &str = "for (const it of all('details')) it.open = true; return all('details').length";

/// Gives every question of the screen an answer, the first of its row, and ticks the first box; how many had none.
const ANSWER: &str = r#"
const groups = new Map();
for (const it of all('.ac-main input')) groups.set(it.name, [...groups.get(it.name) ?? [], it]);
const open = [...groups.values()].filter((inputs) => !inputs.some((it) => it.checked));
for (const [first] of open) first.click();
return open.length;"#;

/// The way on: the last big button of the screen that is no link.
const GO_ON: &str = "all('.ac-main .ac-btns > button.ac-btn').at(-1).click()";

const TITLE: &str = "return root.querySelector('[data-title]')?.innerText ?? ''";

async fn ask(session: &Session, script: &str, arguments: Vec<Value>) -> Result<Value> {
    session.js(&format!("{ROOT}{script}"), arguments).await
}

/// The screen as it is, on this phone.
async fn fits(session: &Session, rtl: bool) -> Result<()> {
    ask(session, OPEN, Vec::new()).await?;
    let title = ask(session, TITLE, Vec::new()).await?;
    let wide = session.too_wide().await?;
    ensure!(wide.is_empty(), "{title}: {wide:#?}");
    let small = session.small_targets(44).await?;
    ensure!(small.is_empty(), "{title}: {small:#?}");
    let wrong = ask(session, WRONG_SIDE, vec![json!(rtl)]).await?;
    ensure!(wrong == json!([]), "{title} is on the wrong side: {wrong}");
    Ok(())
}

/// From the first screen to the advice, with a look at each; gives how many screens there were.
pub async fn go_through(session: &Session, look: impl AsyncFn() -> Result<()>) -> Result<usize> {
    // The one-by-one list of signs, and back.
    ask(session, "all('.ac-two > button').at(1).click()", Vec::new()).await?;
    session.wait_js(&format!("{ROOT} return !!root.querySelector('.ac-bar')"), Vec::new()).await?;
    look().await?;
    ask(session, "root.querySelector('.ac-bar button').click()", Vec::new()).await?;
    session.wait_js(&format!("{ROOT} return !root.querySelector('.ac-bar')"), Vec::new()).await?;
    ask(session, "all('.ac-two > button').at(0).click()", Vec::new()).await?;
    for screen in 1..30 {
        let gone = format!("{ROOT} return !!root.querySelector('.ac-bar, .ac-care__top')");
        session.wait_js(&gone, Vec::new()).await?;
        let title = ask(session, TITLE, Vec::new()).await?;
        // An answer opens the next question.
        for _ in 0..4 {
            ask(session, ANSWER, Vec::new()).await?;
        }
        ensure!(ask(session, ANSWER, Vec::new()).await? == json!(0), "{title} takes no answer");
        look().await?;
        if ask(session, "return !!root.querySelector('.ac-facts .ac-change')", Vec::new()).await?
            == json!(true)
        {
            ask(session, GO_ON, Vec::new()).await?;
            let advice = format!("{ROOT} return !!root.querySelector('.ac-care')");
            session.wait_js(&advice, Vec::new()).await.context("no advice")?;
            look().await?;
            return Ok(screen);
        }
        ask(session, GO_ON, Vec::new()).await?;
        let next =
            format!("{ROOT} return root.querySelector('[data-title]')?.innerText !== arguments[0]");
        session
            .wait_js(&next, vec![title.clone()])
            .await
            .with_context(|| format!("{title} stays"))?;
    }
    anyhow::bail!("the check has no end")
}

/// The folder of a site that also speaks the languages made up from English.
pub fn folder() -> Result<PathBuf> {
    let folder = env::var_os("AFTERCHECK_PSEUDO").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../target/xtask/site-in-made-up-languages")
        },
        Into::into,
    );
    ensure!(
        folder.join("ar-XB/index.html").is_file(),
        "run `cargo xtask dist --pseudo --to target/xtask/site-in-made-up-languages` first"
    );
    Ok(folder)
}

/// A page with the check in this language, whose scripted taps count.
pub fn speaking(path: &str, tag: &str, check: &str) -> Page {
    let head = format!("<script src=\"/made-up.js\"></script>{SCRIPT}");
    page(path, &head, &format!("<after-check lang=\"{tag}\" {check}></after-check>"))
}

async fn speaks(name: &str, width: u32, tag: &str, direction: &str) -> Result<()> {
    let site = Site::new(folder()?)
        .with(speaking("/page", tag, CLINIC))
        .with(speaking("/to-read", tag, TO_READ))
        .with(script("/made-up.js", MADE_UP)?);
    let server = Server::start(site, 0)?;
    let options = Options { viewport: (width, 667), ..Options::default() };
    scenario(name, options, async |session: &Session| {
        let rtl = direction == "rtl";
        session.goto(&server.url("/page")).await?;
        session.wait_js(LIVE, Vec::new()).await.context("the check did not come up")?;
        let speaks = ask(session, SPEAKS, Vec::new()).await?;
        ensure!(speaks == json!([tag, direction, direction, true]), "{speaks}");
        fits(session, rtl).await?;
        let screens = go_through(session, async || fits(session, rtl).await).await?;
        ensure!(screens > 6, "only {screens} screens");

        session.goto(&server.url("/to-read")).await?;
        session.wait_js(LIVE, Vec::new()).await.context("the check did not come up")?;
        let numbers = ask(session, NUMBERS, Vec::new()).await?;
        ensure!(numbers == json!(true), "the clinic's number is not there to read");
        fits(session, rtl).await?;

        // The page of its own, with the word about a withdrawal a folder higher.
        session.goto(&server.url(&format!("/{tag}/"))).await?;
        session.wait_js(LIVE, Vec::new()).await.context("the page of its own did not come up")?;
        ensure!(ask(session, SPEAKS, Vec::new()).await? == speaks);
        fits(session, rtl).await?;
        let html = session
            .js(
                "const it = document.documentElement; return [it.lang, it.dir || 'ltr']",
                Vec::new(),
            )
            .await?;
        ensure!(html == json!([tag, direction]), "{html}");
        session.goto(&server.url(&format!("/{tag}/sources.html"))).await?;
        let wide = session.too_wide().await?;
        ensure!(wide.is_empty(), "the page of the sources: {wide:#?}");
        let mut console = session.console().await?;
        console.retain(|line| !line.contains("it is shown as text, without a link"));
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn longer_words_with_accents() -> Result<()> {
    speaks("language-longer", 375, "en-XA", "ltr").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn longer_words_on_a_narrow_phone() -> Result<()> {
    speaks("language-longer-narrow", 320, "en-XA", "ltr").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_from_right_to_left() -> Result<()> {
    speaks("language-right-to-left", 375, "ar-XB", "rtl").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_from_right_to_left_on_a_narrow_phone() -> Result<()> {
    speaks("language-right-to-left-narrow", 320, "ar-XB", "rtl").await
}
