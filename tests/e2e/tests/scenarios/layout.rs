//! Looks that break in tight places, in browsers of some years ago, and where the page is made larger.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Options, Session, Text};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::hosts::fixture;
use crate::site::{SCRIPT, built, page, run, script, with};

const ROOT: &str = "const root = document.querySelector('after-check').shadowRoot;\
    const get = (css) => root.querySelector(css);\
    const box = (css) => get(css).getBoundingClientRect();\
    const style = (css) => getComputedStyle(get(css));";

async fn look(session: &Session, script: &str) -> Result<Value> {
    session.js(&format!("{ROOT}{script}"), Vec::new()).await
}

/// The clinic's name is whole and within the header.
async fn long_names(name: &str, text: Text) -> Result<()> {
    // How far the words stand out at either side.
    const OUT: &str = "const range = document.createRange();\
        range.selectNodeContents(get('.ac-top__in > span:nth-child(2)'));\
        const lines = [...range.getClientRects()], at = box('.ac-top');\
        return [Math.max(0, ...lines.map((it) => Math.round(it.right - at.right))),\
          Math.max(0, ...lines.map((it) => Math.round(at.left - it.left))),\
          Math.max(0, ...lines.map((it) => Math.round(it.bottom - at.bottom)))]";
    let names =
        ["Riverside Physiotherapy", "Physiotherapiezentrum-Donaudampfschifffahrtsgesellschaft"];
    let body = |name: &str| format!("<after-check region=EU clinic-name=\"{name}\"></after-check>");
    let [short, long] = names.map(body);
    let pages = vec![page("/short", SCRIPT, &short), page("/long", SCRIPT, &long)];
    let options = Options { viewport: (320, 640), text, ..Options::default() };
    run(name, options, pages, async |session, server| {
        for path in ["/short", "/long"] {
            Check::open(session, &server.url(path)).await?;
            let out = look(session, OUT).await?;
            ensure!(out == json!([0, 0, 0]), "{path}: the name stands out: {out}");
            let wide = session.too_wide().await?;
            ensure!(wide.is_empty(), "{path}: {wide:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_name_stays_in_the_header() -> Result<()> {
    long_names("looks-name", Text::Normal).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_stays_in_the_header_in_text_twice_as_large() -> Result<()> {
    long_names("looks-name-text", Text::Double).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_help_strip_in_a_narrow_column() -> Result<()> {
    // Where each begins, whether they are side by side, and the line between them.
    const ROWS: &str = "const [one, two] = [...root.querySelectorAll('.ac-help')].map((it) => {\
          const words = it.lastElementChild.getBoundingClientRect();\
          return { left: Math.round(words.left), top: Math.round(words.top), line: getComputedStyle(it).borderInlineStartWidth };\
        });\
        return [one.left === two.left, one.top === two.top, two.line]";
    with("looks-strip", vec![fixture("narrow")?], async |session, server| {
        Check::open(session, &server.url("/hosts/narrow")).await?;
        let rows = look(session, ROWS).await?;
        ensure!(rows == json!([true, false, "0px"]), "in a column: {rows}");
        session
            .js("document.querySelector('main').style.maxInlineSize = 'none'", Vec::new())
            .await?;
        let rows = look(session, ROWS).await?;
        ensure!(rows == json!([false, true, "1px"]), "on a phone: {rows}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_comes_out_below_the_strip() -> Result<()> {
    // In the padding of the box, in the middle and near both sides of the check.
    const BELOW: &str = "const scroller = document.querySelector('.box'), at = scroller.getBoundingClientRect();\
        scroller.scrollTop = 200;\
        const strip = box('.ac-strip');\
        if (strip.bottom > at.bottom - 10) return 'the strip fills the box';\
        return [0.1, 0.5, 0.9].map((part) => {\
          const x = strip.left + strip.width * part;\
          return root.elementFromPoint(x, (strip.bottom + at.bottom) / 2)?.className ?? null;\
        })";
    // At its end the page's own words come below.
    const END: &str = "const scroller = document.querySelector('.box');\
        scroller.scrollTop = scroller.scrollHeight;\
        return [Math.round(box('.ac').bottom - box('.ac-strip').bottom) <= 1,\
          scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= 1,\
          Math.round(scroller.getBoundingClientRect().bottom - box('.ac').bottom) === 25]";
    with("looks-modal", vec![fixture("modal")?], async |session, server| {
        Check::open(session, &server.url("/hosts/modal")).await?;
        let below = look(session, BELOW).await?;
        ensure!(below == json!(["ac-strip", "ac-strip", "ac-strip"]), "{below}");
        let end = look(session, END).await?;
        ensure!(end == json!([true, true, true]), "{end}");
        Ok(())
    })
    .await
}

/// What browsers of 2022 do not know is taken out of the styles; what stands before it has to be enough.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_from_before_container_queries() -> Result<()> {
    const NEW: [(&str, &str); 9] = [
        ("cqi", "xqi"),
        ("@container ac", "@media not all and"),
        ("container: ac", "x: ac"),
        ("light-dark(", "x-light-dark("),
        (":has(", ":x-has("),
        (":dir(", ":x-dir("),
        ("1lh", "1xlh"),
        ("svh", "xsvh"),
        ("rotate: ", "x-rotate: "),
    ];
    const SEEN: &str = "const number = (css, name) => parseFloat(style(css)[name]);\
        return { font: !/^serif|Times/.test(style('.ac-main').fontFamily), text: number('.ac-main p', 'fontSize') >= 17,\
          title: number('[data-title]', 'fontSize') >= 24, gutter: number('.ac-main', 'paddingLeft') >= 16,\
          strip: number('.ac-strip__in', 'paddingLeft') >= 16, button: number('.ac-btn', 'paddingLeft') >= 12,\
          card: number('.ac-care__body', 'paddingLeft') >= 16, ink: style('.ac').color !== style('.ac').backgroundColor,\
          tall: number('.ac-btn', 'minHeight') === 52 }";
    let new = built("aftercheck.js")?;
    let old = NEW.iter().try_fold(new, |text, (known, unknown)| {
        ensure!(*known == ":dir(" || *known == "rotate: " || text.contains(known), "no {known}");
        Ok(text.replace(known, unknown))
    })?;
    let pages = vec![
        page("/old", SCRIPT, "<after-check region=GB clinic-name=A></after-check>"),
        script("/aftercheck.js", &old)?,
    ];
    with("looks-old", pages, async |session, server| {
        let check = Check::open(session, &server.url("/old")).await?;
        let seen = look(session, SEEN).await?;
        let wrong: Vec<_> = seen
            .as_object()
            .context("nothing seen")?
            .iter()
            .filter(|(_, it)| **it != json!(true))
            .collect();
        ensure!(wrong.is_empty(), "{wrong:?}");
        check.walk_to("Where did", &e2e::Patient::default()).await?;
        check.choose("Thigh").await?;
        let tick = "return getComputedStyle(get('input:checked'), '::before').transform";
        let tick = look(session, tick).await?;
        ensure!(tick.as_str().is_some_and(|it| it.starts_with("matrix(0.707")), "the tick: {tick}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_makes_the_page_larger_makes_the_check_larger() -> Result<()> {
    const SIZES: &str = "return ['.ac-main p', '[data-title]', '.ac-help', '.ac-btn'].map((css) => parseFloat(style(css).fontSize))";
    async fn sizes(session: &Session, class: &str) -> Result<Vec<f64>> {
        session.js("document.body.className = arguments[0]", vec![json!(class)]).await?;
        Ok(serde_json::from_value(look(session, SIZES).await?)?)
    }
    let times = |more: &[f64], than: &[f64]| -> Vec<f64> {
        more.iter().zip(than).map(|(more, than)| more / than).collect()
    };
    with("looks-larger", vec![fixture("larger")?], async |session, server| {
        let check = Check::open(session, &server.url("/hosts/larger")).await?;
        let plain = sizes(session, "").await?;
        ensure!(plain.first().is_some_and(|it| (17.0..18.0).contains(it)), "{plain:?}");
        for class in ["ordinary", "small"] {
            let now = sizes(session, class).await?;
            ensure!(now == plain, "{class}: {now:?} instead of {plain:?}");
        }
        let large = times(&sizes(session, "large").await?, &plain);
        ensure!(large.iter().all(|it| (1.4..1.6).contains(it)), "{large:?}");
        ensure!(session.too_wide().await?.is_empty(), "{:?}", session.too_wide().await?);
        let huge = times(&sizes(session, "huge").await?, &plain);
        ensure!(huge.iter().all(|it| (1.8..=2.05).contains(it)), "{huge:?}");
        check.advice_for(&e2e::Patient::default()).await
    })
    .await
}

/// The page has a size for its text, and the person another one for all.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_browsers_own_text_size_still_counts() -> Result<()> {
    let options = Options { text: Text::Double, ..Options::default() };
    run("looks-larger-text", options, vec![fixture("larger")?], async |session, server| {
        Check::open(session, &server.url("/hosts/larger")).await?;
        let size = look(session, "return parseFloat(style('.ac-main p').fontSize)").await?;
        ensure!(size.as_f64().is_some_and(|it| it >= 34.0), "{size}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_the_focus_is_not_under_the_header() -> Result<()> {
    const UNDER: &str = "const it = root.activeElement; return it ? \
        [it.localName, it.getBoundingClientRect().top >= 80, it.getBoundingClientRect().bottom <= box('.ac-strip').top + 1 || !!it.closest('.ac-strip')] : null";
    with("looks-header", vec![fixture("header")?], async |session, server| {
        let check = Check::open(session, &server.url("/hosts/header")).await?;
        check.walk_to("About you", &e2e::Patient::default()).await?;
        look(session, "[...root.querySelectorAll('.ac-main button')].at(-1).focus()").await?;
        let mut seen = 0;
        for _ in 0..12 {
            session.press_with(Key::Shift, Key::Tab).await?;
            let now = look(session, UNDER).await?;
            if now.is_null() {
                break;
            }
            seen += 1;
            ensure!(
                now.get(1) == Some(&json!(true)) && now.get(2) == Some(&json!(true)),
                "step {seen}: {now}"
            );
        }
        ensure!(seen >= 5, "only {seen} controls had the focus");
        Ok(())
    })
    .await
}
