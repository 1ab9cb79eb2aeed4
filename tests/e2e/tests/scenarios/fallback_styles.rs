//! When the check cannot run, its advice is readable on any page: colours, direction, language, taps.

use anyhow::{Context, Result, ensure};
use e2e::{Page, Session, Widget};
use serde_json::{Value, json};

use crate::site::{CLINIC, SCRIPT, built, page, with};

/// Styles of a page that the fallback inherits.
const HOSTS: [(&str, &str); 4] = [
    ("dark", "body { background: #14181c; color: #eee } a { color: #333 }"),
    ("rtl", "html { direction: rtl }"),
    (
        "shouting",
        "body { text-transform: uppercase; white-space: nowrap; letter-spacing: 9px; pointer-events: none; \
         font: 6px/1 fantasy; text-indent: 4em; word-break: break-all }",
    ),
    (
        "reset",
        "* { all: unset; display: revert } h1, h2, h3, b { font: inherit !important } \
         ul, li { list-style: none !important; padding: 0 !important } a, p, li { color: #bbb !important }",
    ),
];

/// Of each line and link of a box: contrast, size, direction, and what a tap in its middle meets.
const LOOKS: &str = r#"
const [host, css] = arguments;
const root = host === null ? document : document.querySelector(host).shadowRoot;
const rgb = (text) => text.match(/[\d.]+/g).map(Number);
const light = (text) => { const [r, g, b] = rgb(text).map((it) => { const part = it / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = (it) => { for (; it; it = it.parentElement ?? it.getRootNode().host) {
  const { backgroundColor } = getComputedStyle(it); if (!/, 0\)$/.test(backgroundColor)) return backgroundColor; } return 'rgb(255, 255, 255)'; };
const contrast = (it) => { const [a, b] = [light(getComputedStyle(it).color), light(ground(it))].sort(); return (b + 0.05) / (a + 0.05); };
return [...root.querySelectorAll(css)].map((it) => {
  it.scrollIntoView({ block: 'center', behavior: 'instant' });
  const style = getComputedStyle(it), box = it.getBoundingClientRect();
  const met = it.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return { words: it.textContent.slice(0, 40), contrast: contrast(it), size: parseFloat(style.fontSize),
    direction: style.direction, case: style.textTransform, space: style.whiteSpace, letters: style.letterSpacing,
    marks: style.listStyleType, display: style.display, link: it.localName === 'a', high: box.height,
    met: met === it || it.contains(met), wide: box.right <= innerWidth && box.left >= 0 };
});
"#;

/// Fails with what cannot be read or tapped.
async fn readable(session: &Session, host: Option<&str>, css: &str) -> Result<usize> {
    let seen = session.js(LOOKS, vec![json!(host), json!(css)]).await?;
    let all = seen.as_array().context("nothing to look at")?;
    for it in all {
        let number = |name: &str| it.get(name).and_then(Value::as_f64).unwrap_or_default();
        let is = |name: &str, good: &str| it.get(name) == Some(&json!(good));
        let plain = is("direction", "ltr")
            && is("case", "none")
            && is("space", "normal")
            && is("letters", "normal");
        let marked = !is("display", "list-item") || is("marks", "disc");
        let large = number("contrast") >= 7.0 && (host.is_none() || number("size") >= 16.0);
        let link = it.get("link") == Some(&json!(true));
        let tappable = !link
            || it.get("met") == Some(&json!(true)) && (host.is_none() || number("high") >= 44.0);
        ensure!(
            plain && marked && large && tappable && it.get("wide") == Some(&json!(true)),
            "{it}"
        );
    }
    Ok(all.len())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_emergency_list_is_readable_on_any_page() -> Result<()> {
    let body = format!("<after-check {CLINIC}></after-check>");
    let head = |css: &str| format!("<style>{css}</style>{SCRIPT}");
    let pages = HOSTS.iter().map(|(name, css)| page(&format!("/{name}"), &head(css), &body));
    let pages = pages.chain([Page::missing("/aftercheck.wasm")]).collect();
    with("fallback-list", pages, async |session, server| {
        for (name, _) in HOSTS {
            session.goto(&server.url(&format!("/{name}"))).await?;
            Widget::new(session).wait_for("We cannot check this online.").await?;
            let seen = readable(session, Some("after-check"), ".ac-note p, .ac-note li, .ac-note a, .ac-note b").await;
            let seen = seen.with_context(|| format!("on the page {name}"))?;
            ensure!(seen > 15, "only {seen} lines");
            let lang = "return document.querySelector('after-check').shadowRoot.querySelector('.ac-note').lang";
            ensure!(session.js(lang, Vec::new()).await? == "en");
        }
        Ok(())
    })
    .await
}

/// Without any script: the emergency section of the leaflet that a clinic pastes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_leaflet_s_emergency_list_is_readable_on_any_page() -> Result<()> {
    let snippet = built("embed.html")?;
    let (_, leaflet) =
        snippet.split_once("<div class=\"aftercheck-leaflet\"").context("no leaflet")?;
    let (leaflet, _) = leaflet.split_once("</after-check>").context("the element is not closed")?;
    let body = format!("<main><div class=\"aftercheck-leaflet\"{leaflet}</main>");
    let head = |css: &str| format!("<style>{css}</style>");
    let pages =
        HOSTS.iter().map(|(name, css)| page(&format!("/{name}"), &head(css), &body)).collect();
    with("fallback-leaflet", pages, async |session, server| {
        for (name, _) in HOSTS {
            session.goto(&server.url(&format!("/{name}"))).await?;
            let css = "section:first-of-type :is(h3, li, b, a)";
            let seen = readable(session, None, css).await;
            let seen = seen.with_context(|| format!("on the page {name}"))?;
            ensure!(seen > 20, "only {seen} lines");
        }
        Ok(())
    })
    .await
}
