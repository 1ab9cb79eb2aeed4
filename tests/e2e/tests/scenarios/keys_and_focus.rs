//! Pages that take keys for themselves, keep the focus in a dialog, or lie over what has the focus. After each step the
//! new title is whole and in sight, under no bar of the page and not under the help strip; so is what has the focus.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Hand, Patient, Session};
use serde_json::json;
use thirtyfour::Key;

use crate::site::{CLINIC, SCRIPT, page, script, with};

/// A gallery, a slider, a shop's search: keys that are not meant for a field of the page are theirs.
const TAKES_KEYS: &str = "for (const name of ['keydown', 'keypress', 'keyup']) for (const capture of [true, false])\
    document.addEventListener(name, (event) => {\
      if (/^(input|textarea|select)$/i.test(event.target.tagName)) return;\
      if (/^(Arrow|Page|Home|End|Enter| )/.test(event.key)) event.preventDefault(); }, capture);";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_that_the_page_takes_still_answer() -> Result<()> {
    let head = format!("<script src=/takes.js></script>{SCRIPT}");
    let pages = vec![
        page("/keys", &head, &format!("<after-check {CLINIC}></after-check>")),
        script("/takes.js", TAKES_KEYS)?,
    ];
    with("keys-taken", pages, async |session, server| {
        let check = Check::open(session, &server.url("/keys")).await?.by(Hand::Keys);
        check.advice_for(&Patient::default()).await
    })
    .await
}

/// A dialog as scripts make it: it counts what it finds in the page, and leads from the last to the first.
const TRAP: &str = "addEventListener('DOMContentLoaded', () => { const box = document.querySelector('[role=dialog]');\
    const stops = () => [...box.querySelectorAll('a[href], button, input, [tabindex]')];\
    box.addEventListener('keydown', (event) => { if (event.key !== 'Tab') return; const all = stops();\
      const edge = event.shiftKey ? all[0] : all.at(-1); if (document.activeElement !== edge) return;\
      event.preventDefault(); (event.shiftKey ? all.at(-1) : all[0]).focus(); }); })";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_check_is_reached_in_a_dialog_that_keeps_the_focus() -> Result<()> {
    const WHERE: &str = "const at = document.activeElement; return at.shadowRoot ? at.shadowRoot.activeElement?.innerText.trim() ?? 'nothing' : at.innerText";
    const CLOSE: &str = "document.querySelector('#close').focus()";
    let head = format!("<script src=/trap.js></script>{SCRIPT}");
    let close = "<button id=close>Close</button>";
    let check = format!("<after-check {CLINIC}></after-check>");
    let dialog = |inner: &str| {
        format!(
            "<a href=#>Behind</a><div role=dialog aria-modal=true aria-label=Check>{inner}</div><a href=#>After</a>"
        )
    };
    let pages = vec![
        page("/first", &head, &dialog(&[close, &check].concat())),
        page("/last", &head, &dialog(&[&check, close].concat())),
        script("/trap.js", TRAP)?,
    ];
    with("focus-trap", pages, async |session, server| {
        for path in ["/first", "/last"] {
            Check::open(session, &server.url(path)).await?;
            session.js(CLOSE, Vec::new()).await?;
            // All around, forward and back: through each control of the check, and never out of the dialog.
            for shift in [false, true] {
                let mut seen = Vec::new();
                for _ in 0..30 {
                    if shift {
                        session.press_with(Key::Shift, Key::Tab).await?
                    } else {
                        session.press(Key::Tab).await?
                    }
                    let at = session.js(WHERE, Vec::new()).await?;
                    let at = at.as_str().context("the focus is nowhere")?.to_owned();
                    if at == "Close" {
                        break;
                    }
                    seen.push(at);
                }
                for words in ["Yes, I have one", "None of these", "I’m not sure"] {
                    ensure!(
                        seen.iter().any(|it| it == words),
                        "on {path} Tab never reaches {words}: {seen:?}"
                    );
                }
                let out = seen.iter().any(|it| ["Behind", "After"].contains(&it.as_str()));
                ensure!(!out && seen.len() < 30, "on {path} it leaves the dialog: {seen:?}");
            }
        }
        Ok(())
    })
    .await
}

/// Hosts with bars of their own and long ways around the check.
const BARS: &str = "header { position: sticky; top: 0; z-index: 10; height: 80px; background: #0b7285 }\
    .bar { position: fixed; inset: auto 0 0 0; height: 64px; background: #0b7285; z-index: 100 }\
    .hero { height: 600px } html { scroll-behavior: smooth }";

fn barred(path: &str, top: &str, bottom: &str) -> e2e::Page {
    let head = format!("<style>{BARS}</style>{SCRIPT}");
    let body = format!(
        "{top}<div class=hero><h1>A clinic</h1></div><after-check {CLINIC}></after-check><div class=hero></div>{bottom}"
    );
    page(path, &head, &body)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_title_is_in_sight_whatever_lies_over_the_page() -> Result<()> {
    let (header, bar) = ("<header>A clinic</header>", "<nav class=bar><a href=#>Book</a></nav>");
    let pages = vec![
        barred("/plain", "", ""),
        barred("/header", header, ""),
        barred("/bar", "", bar),
        barred("/both", header, bar),
    ];
    with("sight-titles", pages, async |session, server| {
        for path in ["/plain", "/header", "/bar", "/both"] {
            for (width, height) in [(375, 667), (1280, 720)] {
                session.viewport(width, height).await?;
                let check = Check::open(session, &server.url(path)).await?;
                let seen = titles(&check).await;
                seen.with_context(|| format!("on {path}, {width} x {height}"))?;
            }
        }
        Ok(())
    })
    .await
}

async fn titles(check: &Check<'_>) -> Result<()> {
    check.none_of_these().await?;
    check.in_sight().await?;
    for _ in 0..3 {
        check.step(&Patient::default()).await?;
        check.in_sight().await?;
    }
    help_is_in_sight(check.session).await?;
    check.back().await?;
    check.in_sight().await
}

/// "Emergency? Call 999" is not behind a bar of the page.
async fn help_is_in_sight(session: &Session) -> Result<()> {
    const HELP: &str = "const root = document.querySelector('after-check').shadowRoot; const it = root.querySelector('.ac-sos');\
        const { x, y, width, height } = it.getBoundingClientRect();\
        return [0.2, 0.5, 0.8].every((part) => it.contains(root.elementFromPoint(x + width / 2, y + height * part)))";
    ensure!(
        session.js(HELP, Vec::new()).await? == json!(true),
        "the way to the ambulance is covered"
    );
    Ok(())
}

/// Back through the options with Shift+Tab: none is under a header, none under a bar.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_the_focus_is_in_sight() -> Result<()> {
    const SEEN: &str = "const root = document.querySelector('after-check').shadowRoot; const at = root.activeElement;\
        if (!at) return 'out'; const { x, y, width, height } = at.getBoundingClientRect();\
        const met = document.elementFromPoint(x + width / 2, y + height / 2);\
        return met?.localName === 'after-check' ? 'seen' : at.outerHTML.slice(0, 80)";
    let pages = vec![barred(
        "/both",
        "<header>A clinic</header>",
        "<nav class=bar><a href=#>Book</a></nav>",
    )];
    with("sight-focus", pages, async |session, server| {
        let check = Check::open(session, &server.url("/both")).await?;
        check.walk_to("Where did the needles go in?", &Patient::default()).await?;
        for shift in [false, true] {
            for _ in 0..14 {
                if shift {
                    session.press_with(Key::Shift, Key::Tab).await?
                } else {
                    session.press(Key::Tab).await?
                }
                let seen = session.js(SEEN, Vec::new()).await?;
                ensure!(seen == "seen" || seen == "out", "covered: {seen}");
            }
        }
        Ok(())
    })
    .await
}
