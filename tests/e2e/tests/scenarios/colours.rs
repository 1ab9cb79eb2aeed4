//! What a clinic can set of the looks: it loads nothing, hides no word, and takes no text below a contrast of 4.5:1.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Options, Patient, Session};
use serde_json::{Value, json};

use crate::site::{CLINIC, SCRIPT, page, run, with};

/// Sets one value after the other, in the light and in the dark, and names what is below 4.5:1 or smaller than
/// 14px: the words, the value and the contrast. Colours of any kind become bytes on a canvas.
const FAINT: &str = r#"
const [values] = arguments;
const check = document.querySelector('after-check'), root = check.shadowRoot;
const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
const known = new Map();
const bytes = (colour) => {
  if (!known.has(colour)) {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    known.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
  }
  return known.get(colour);
};
const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map((it) => { const part = it / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; }); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
const ground = (it) => { for (; it; it = it.parentElement) {
  const found = bytes(getComputedStyle(it).backgroundColor); if (found[3] === 255) return found; } return [255, 255, 255]; };
const own = (it) => [...it.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data).join('').trim();
const told = [];
for (const [name, value] of values) for (const theme of ['light', 'dark']) {
  check.setAttribute('theme', theme);
  check.style.setProperty(name, value);
  for (const it of root.querySelectorAll('.ac *')) {
    const words = own(it);
    if (!words || it.closest('.ac-hide, svg') || !it.checkVisibility()) continue;
    const style = getComputedStyle(it), ink = bytes(style.color);
    const [a, b] = [light(ink), light(ground(it))].sort((x, y) => x - y);
    const contrast = (b + 0.05) / (a + 0.05);
    if (contrast < 4.5 || ink[3] < 255 || parseFloat(style.fontSize) < 14)
      told.push(`${theme} ${name}: ${value}: "${words.slice(0, 30)}" ${contrast.toFixed(2)} ${style.fontSize}`);
  }
  check.style.removeProperty(name);
}
return told;
"#;

/// Colours as clinics choose them by mistake, and what is none.
const VALUES: [(&str, &str); 20] = [
    ("--ac-accent", "#ffffff"),
    ("--ac-accent", "#f1f5f5"),
    ("--ac-accent", "#000"),
    ("--ac-accent", "#777"),
    ("--ac-accent", "yellow"),
    ("--ac-accent", "blue"),
    ("--ac-accent", "lime"),
    ("--ac-accent", "color(display-p3 0 1 0)"),
    ("--ac-accent", "light-dark(#eee, #111)"),
    ("--ac-accent", "transparent"),
    ("--ac-accent", "rgb(11 80 99 / 5%)"),
    ("--ac-accent", "currentcolor"),
    ("--ac-accent", "var(--not-there)"),
    ("--ac-accent", "#12345"),
    ("--ac-accent", "url(/leak?accent)"),
    ("--ac-on-accent", "#0b5063"),
    ("--ac-on-accent", "transparent"),
    ("--ac-on-accent", "url(/leak?on)"),
    ("--ac-font", "serif, 0px"),
    ("--ac-font", "url(/leak?font)"),
];

async fn readable(session: &Session) -> Result<()> {
    let told = session.js(FAINT, vec![json!(VALUES)]).await?;
    ensure!(told.as_array().is_some_and(Vec::is_empty), "{told:#}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_can_be_read_in_any_colour_of_a_clinic() -> Result<()> {
    let body = format!("<after-check {CLINIC} emergency-number=112></after-check>");
    with("colours-read", vec![page("/colours", SCRIPT, &body)], async |session, server| {
        let check = Check::open(session, &server.url("/colours")).await?;
        readable(session).await.context("the first screen")?;
        check.walk_to("Where did", &Patient::default()).await?;
        check.choose("Knee").await?;
        readable(session).await.context("ticked")?;
        check.walk_to("How has", &Patient::default()).await?;
        check.choose("The pain is getting better").await?;
        readable(session).await.context("chosen")?;
        check.advice_for(&Patient::default()).await?;
        readable(session).await.context("the advice")
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinics_looks_load_nothing() -> Result<()> {
    let names = ["accent", "on-accent", "radius", "font"];
    let leaks = |kind: &str| names.map(|name| format!("--ac-{name}: {kind}(\"/leak?{name}\");"));
    let page_with = |path: &str, css: String| {
        let head = format!("<style>after-check {{ {css} }}</style>{SCRIPT}");
        page(path, &head, &format!("<after-check {CLINIC}></after-check>"))
    };
    let pages = vec![
        page_with("/url", leaks("url").concat()),
        page_with("/image-set", leaks("image-set").concat()),
    ];
    with("colours-leak", pages, async |session, server| {
        for path in ["/url", "/image-set"] {
            let check = Check::open(session, &server.url(path)).await?;
            // Ticked, chosen, on the scale, and the advice with all that is in it.
            check.advice_for(&Patient::default()).await?;
            let asked = server.log().lines();
            ensure!(!asked.iter().any(|line| line.contains("leak")), "{path}: {asked:#?}");
        }
        Ok(())
    })
    .await
}

/// Corners that are as round as a pill would cut off words.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn round_corners_cut_off_no_word() -> Result<()> {
    const ROUND: &str = "const root = document.querySelector('after-check').shadowRoot;\
        return [...root.querySelectorAll('.ac-card, .ac-care, .ac-opts')].map((it) => parseFloat(getComputedStyle(it).borderTopLeftRadius))";
    let style = "<style>after-check { --ac-radius: 999px }</style>";
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages = vec![page("/round", &format!("{style}{SCRIPT}"), &body)];
    // In a narrower one they are bands from edge to edge.
    let options = Options { viewport: (800, 600), ..Options::default() };
    run("colours-round", options, pages, async |session, server| {
        let check = Check::open(session, &server.url("/round")).await?;
        check.advice_for(&Patient::default()).await?;
        let found = session.js(ROUND, Vec::<Value>::new()).await?;
        let found: Vec<f64> = serde_json::from_value(found)?;
        ensure!(found.len() > 2 && found.iter().all(|it| *it == 24.0), "{found:?}");
        Ok(())
    })
    .await
}
