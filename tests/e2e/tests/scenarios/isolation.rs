//! Host page and check do not touch each other, except where a clinic may set its looks.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Session};
use serde_json::{Value, json};

use crate::site::{CLINIC, SCRIPT, built, page, with, without_script};

/// All strings and numbers within a value, in order.
fn lines(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items.iter().flat_map(|item| lines(Some(item))).collect(),
        Some(other) => vec![other.to_string()],
        None => Vec::new(),
    }
}

/// Computed styles of the first match of a selector within the check.
const STYLE: &str = "const [selector, names] = arguments;\
    const it = document.querySelector('after-check').shadowRoot.querySelector(selector);\
    const style = getComputedStyle(it); return names.map((name) => style[name]);";

/// The host page's own looks and names, without those of the driver.
const HOST: &str = "const style = (it) => { const all = getComputedStyle(it); return [...all].map((name) => \
      `${name}: ${all[name]}`).filter((line) => !/(size|height|origin|top|bottom|perspective)/.test(line)); };\
    const own = ['html', 'body', 'h1', 'main > p', 'header a', 'footer p'];\
    return { looks: own.map((it) => style(document.querySelector(it))),\
      names: Object.getOwnPropertyNames(window).filter((name) => !/^(cdc|se|ret)_/.test(name)).sort(),\
      sheets: document.styleSheets.length };";

/// None of what the clinic's sheet says of its buttons, its text and its root.
async fn looks_untouched(session: &Session, selector: &str) -> Result<()> {
    let names = json!(["transform", "textTransform", "letterSpacing"]);
    let seen = session.js(STYLE, vec![json!(selector), names]).await?;
    ensure!(seen == json!(["none", "none", "normal"]), "{selector}: {seen}");
    let seen = session.js(STYLE, vec![json!(selector), json!(["fontSize", "fontFamily"])]).await?;
    let size = seen.get(0).and_then(Value::as_str).and_then(|it| it.strip_suffix("px"));
    let size: f64 = size.unwrap_or_default().parse()?;
    ensure!(selector == "input" || size >= 16.0, "{selector}: {size} px");
    ensure!(!seen.to_string().contains("Georgia"), "{selector}: {seen}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn host_styles_do_not_leak_in() -> Result<()> {
    with("leak-in", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        // The clinic's page rotates every button and sets its root to 62.5 %.
        let host = "const it = document.body.appendChild(document.createElement('button'));\
            const seen = getComputedStyle(it).textTransform; it.remove(); return seen";
        ensure!(session.js(host, vec![]).await? == "uppercase", "the page is no longer a nuisance");
        looks_untouched(session, "button").await?;
        looks_untouched(session, "[data-title]").await?;
        check.none_of_these().await?;
        looks_untouched(session, "input").await?;
        looks_untouched(session, "label").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_leaks_out() -> Result<()> {
    let without = without_script(&built("embed.html")?)?;
    let pages = vec![Page::html("/without.html", &without)];
    with("leak-out", pages, async |session, server| {
        session.goto(&server.url("/without.html")).await?;
        ensure!(
            session.js("return !customElements.get('after-check')", vec![]).await? == json!(true)
        );
        let before = session.js(HOST, vec![]).await?;
        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.none_of_these().await?;
        let after = session.js(HOST, vec![]).await?;
        for part in ["looks", "names", "sheets"] {
            let (before, after) = (lines(before.get(part)), lines(after.get(part)));
            let new: Vec<_> = after.iter().filter(|line| !before.contains(line)).collect();
            ensure!(before == after, "{part}: {new:?} came with the check");
        }
        // Names of a script's top level are not on `window`.
        let lexical = "return [typeof wasm_bindgen, typeof BUILD, typeof AfterCheck, typeof warn]";
        ensure!(session.js(lexical, vec![]).await? == json!(vec!["undefined"; 4]));
        Ok(())
    })
    .await
}

/// The bytes of a background on the screen, however its colour is written.
const PAINTED: &str = "const it = document.querySelector('after-check').shadowRoot.querySelector(arguments[0]);\
    const pen = document.createElement('canvas').getContext('2d');\
    pen.fillStyle = getComputedStyle(it).backgroundColor; pen.fillRect(0, 0, 1, 1);\
    return [...pen.getImageData(0, 0, 1, 1).data]";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinic_can_set_the_looks() -> Result<()> {
    let head = format!(
        "{SCRIPT}<style>after-check {{ --ac-accent: #5b2a86; --ac-radius: 0px }}\
         after-check::part(button) {{ letter-spacing: 3px }}\
         after-check::part(option) {{ letter-spacing: 2px }}</style>"
    );
    let body = format!("<after-check {CLINIC}></after-check>");
    with("looks", vec![page("/looks", &head, &body)], async |session, server| {
        let check = Check::open(session, &server.url("/looks")).await?;
        check.none_of_these().await?;
        let painted = session.js(PAINTED, vec![json!(".ac-btns button")]).await?;
        let painted: Vec<i32> = serde_json::from_value(painted)?;
        let off =
            painted.iter().zip([91, 42, 134, 255]).map(|(seen, set)| (seen - set).abs()).max();
        ensure!(off.is_some_and(|off| off <= 1), "the button is {painted:?}");
        for (selector, name, value) in [
            (".ac-btns button", "letterSpacing", "3px"),
            (".ac-opt", "letterSpacing", "2px"),
            (".ac-opts", "borderTopLeftRadius", "0px"),
            (".ac", "colorScheme", "normal"),
            (".ac", "backgroundColor", "rgb(241, 245, 245)"),
        ] {
            let seen = session.js(STYLE, vec![json!(selector), json!([name])]).await?;
            ensure!(seen == json!([value]), "{selector} {name}: {seen}");
        }
        // The page stays light; the check goes dark where the clinic says so.
        session
            .js("document.querySelector('after-check').setAttribute('theme', 'dark')", vec![])
            .await?;
        let dark = session.js(STYLE, vec![json!(".ac"), json!(["backgroundColor"])]).await?;
        ensure!(dark == json!(["rgb(15, 23, 26)"]), "{dark}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn urgency_keeps_its_colours() -> Result<()> {
    const NAMES: [&str; 9] = ["l2", "l3", "l4", "red", "red-bg", "blue", "blue-bg", "card", "ink"];
    let lime: String = NAMES.map(|name| format!("--ac-{name}: lime !important;")).concat();
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![
        page("/as-it-is", SCRIPT, &body),
        page("/lime", &format!("{SCRIPT}<style>after-check {{ {lime} }}</style>"), &body),
    ];
    with("urgency", pages, async |session, server| {
        let mut looks = Vec::new();
        for path in ["/as-it-is", "/lime"] {
            let check = Check::open(session, &server.url(path)).await?;
            let mut seen = Vec::new();
            for selector in [".ac-care", ".ac-btn--stop", ".ac-sos .ac-badge"] {
                let names = json!(["backgroundColor", "color", "borderTopColor"]);
                seen.push(session.js(STYLE, vec![json!(selector), names]).await?);
            }
            check.press("Yes, I have one").await?;
            for selector in [".ac-care--l4", ".ac-care__top", ".ac-btn--call"] {
                let names = json!(["backgroundColor", "color"]);
                seen.push(session.js(STYLE, vec![json!(selector), names]).await?);
            }
            looks.push(seen);
        }
        ensure!(looks.first() == looks.last(), "{looks:#?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn urgency_keeps_its_colours_under_parts() -> Result<()> {
    let lime = "after-check::part(card), after-check::part(button), after-check::part(heading) \
        { background: lime !important; color: lime !important; border-color: lime !important }";
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![page("/lime", &format!("{SCRIPT}<style>{lime}</style>"), &body)];
    with("urgency-parts", pages, async |session, server| {
        let check = Check::open(session, &server.url("/lime")).await?;
        check.press("Yes, I have one").await?;
        let urgent = [".ac-care--l4", ".ac-care--l4 .ac-btn--call", "[data-title]", ".ac-say"];
        for selector in urgent {
            let names = json!(["backgroundColor", "color"]);
            let seen = session.js(STYLE, vec![json!(selector), names]).await?;
            ensure!(!seen.to_string().contains("rgb(0, 255, 0)"), "{selector}: {seen}");
        }
        Ok(())
    })
    .await
}
