//! A hand that shakes taps twice: a tap acts on nothing that came under the finger after it, or that was not painted
//! when it began. Calls are never held back.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Engine, Patient, Session};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::site::{hosted, with};

/// Windows as phones, tablets and desks have them. WebKit's is never narrower than 334 px.
const HOSTED: [(u32, u32); 6] =
    [(360, 500), (375, 667), (390, 844), (412, 915), (430, 1000), (1440, 900)];
const EMBEDDED: [(u32, u32); 3] = [(360, 740), (768, 1000), (1280, 720)];

/// As a double click or a tremor has it.
const GAP: Duration = Duration::from_millis(120);

/// Longer than any double click of a system.
pub const READ: Duration = Duration::from_millis(600);

/// Where a button is, scrolled into sight no more than needed, as a person does: once it has been at one place for two
/// frames with nothing over it. A new screen may still scroll, and a tap at the old place would meet something else.
const PLACE: &str = "const [words, done] = arguments;\
    const root = document.querySelector('after-check').shadowRoot;\
    const says = (it) => it.innerText.trim();\
    const find = () => [...root.querySelectorAll('button, .ac-btn, label')].find((it) => says(it) === words);\
    const frame = (then) => { let late = false; const go = () => { if (!late) { late = true; then(); } };\
      requestAnimationFrame(() => setTimeout(go)); setTimeout(go, 1500); };\
    const look = (before, same, frames) => {\
      const it = find();\
      if (!it || frames > 120) return done(it ? `${words} does not come to rest` : `no ${words}`);\
      it.scrollIntoView({ block: it.matches('label') ? 'center' : 'nearest', behavior: 'instant' });\
      const box = it.getBoundingClientRect();\
      const at = [box.x + box.width / 2, box.y + box.height / 2];\
      const over = root.elementFromPoint(...at);\
      const rests = before && before.every((one, place) => Math.abs(one - at[place]) < 0.5) && it.contains(over);\
      if (rests && same > 0) return done(at);\
      frame(() => look(at, rests ? same + 1 : 0, frames + 1));\
    };\
    look(undefined, 0, 0);";

/// A call link under the second tap would open another program.
const NO_CALLS: &str = "addEventListener('click', (event) => { if (event.composedPath().some((it) => it.protocol === 'tel:'))\
    event.preventDefault(); }, true)";

/// Whether the way back from a mistake is out of sight, or at least far from the finger.
const BACK_IS_FAR: &str = "const root = document.querySelector('after-check').shadowRoot;\
    const back = [...root.querySelectorAll('button')].find((it) => it.innerText.includes('mistake'));\
    const { top } = back.getBoundingClientRect();\
    return top >= innerHeight || top - arguments[0] >= 120";

pub async fn place(session: &Session, words: &str) -> Result<(i64, i64)> {
    let found = session.browser.execute_async(PLACE, vec![json!(words)]).await?;
    let place: [f64; 2] = found.convert().with_context(|| format!("{}", found.json()))?;
    Ok((place[0] as i64, place[1] as i64))
}

/// Where the option is whose words begin so.
pub async fn option(session: &Session, words: &str) -> Result<(i64, i64)> {
    let whole = "const all = document.querySelector('after-check').shadowRoot.querySelectorAll('label');\
        return [...all].map((it) => it.innerText.trim()).find((it) => it.startsWith(arguments[0]))";
    let whole = session.js(whole, vec![json!(words)]).await?;
    place(session, whole.as_str().context("no such option")?).await
}

pub async fn tap(session: &Session, (x, y): (i64, i64)) -> Result<()> {
    let none = Some(Duration::ZERO);
    let chain = session.browser.action_chain_with_delay(none, none);
    chain.move_to(x, y).click().perform().await.context("no tap")
}

/// Two taps at one place, when all before is read; and a moment in which something would happen.
async fn twice(session: &Session, words: &str) -> Result<()> {
    tokio::time::sleep(READ).await;
    let (x, y) = place(session, words).await?;
    // A move that takes this long and goes nowhere, so that the time is the browser's own.
    let chain = session.browser.action_chain_with_delay(Some(Duration::ZERO), Some(GAP));
    let chain = chain.move_to(x, y).click().move_to(x, y).click();
    chain.perform().await.context("no double tap")?;
    tokio::time::sleep(GAP).await;
    Ok(())
}

async fn nothing_chosen(check: &Check<'_>) -> Result<()> {
    let chosen = check.chosen().await?;
    ensure!(chosen.is_empty(), "the second tap has chosen {chosen:?}");
    Ok(())
}

/// Every way off a screen, tapped twice; and back to the first.
async fn try_all(check: &Check<'_>) -> Result<()> {
    let session = check.session;
    let (_, finger) = place(session, "Yes, I have one").await?;
    twice(session, "Yes, I have one").await?;
    check.is_on("Call 999 now").await?;
    let far = session.js(BACK_IS_FAR, vec![json!(finger)]).await?;
    ensure!(far == json!(true), "the way back is near the finger");
    check.press("Start again").await?;
    twice(session, "I’m not sure").await?;
    check.is_on("Hard to breathe").await?;
    twice(session, "No, none of these").await?;
    check.is_on("Chest pain").await?;
    twice(session, "I’m not sure").await?;
    check.is_on("Swollen face or throat").await?;
    for _ in 0..3 {
        check.back().await?;
    }
    twice(session, "None of these").await?;
    check.is_on("When was the session?").await?;
    nothing_chosen(check).await?;
    check.choose("Yesterday").await?;
    twice(session, "Continue").await?;
    check.is_on("Where did the needles go in?").await?;
    nothing_chosen(check).await?;
    check.choose("Thigh").await?;
    twice(session, "Continue").await?;
    check.is_on("How bad is the pain?").await?;
    nothing_chosen(check).await?;
    check.back().await?;
    check.back().await?;
    check.back().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_second_tap_answers_nothing_in_windows_of_any_size() -> Result<()> {
    for (name, path, windows) in
        [("hosted", "/hosted.html", &HOSTED[..]), ("embedded", "/embed.html", &EMBEDDED)]
    {
        with(&format!("double-{name}"), vec![hosted()?], async |session, server| {
            let check = Check::open(session, &server.url(path)).await?;
            session.js(NO_CALLS, Vec::new()).await?;
            for &(width, height) in windows {
                session.viewport(width, height).await?;
                let tried = try_all(&check).await;
                tried.with_context(|| format!("in a window of {width} x {height}"))?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Through all ten bullets, each tapped twice: all of them are seen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_sign_is_denied_that_was_not_seen() -> Result<()> {
    with("double-signs", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("I’m not sure").await?;
        let mut seen = Vec::new();
        for _ in 0..10 {
            seen.push(check.title().await?);
            twice(session, "No, none of these").await?;
        }
        seen.dedup();
        ensure!(seen.len() == 10, "of ten bullets these were seen: {seen:?}");
        check.is_on("When was the session?").await
    })
    .await
}

/// Waits until so many are: a driver may be done before the page has heard of the click.
async fn chosen(session: &Session, count: usize) -> Result<()> {
    const CHOSEN: &str = "return document.querySelector('after-check').shadowRoot.querySelectorAll('input:checked').length";
    session.wait_equal(CHOSEN, Vec::new(), json!(count)).await
}

/// Two controls, two taps as quick as a driver can: both count, on one screen and on two.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_taps_on_two_controls_count_both() -> Result<()> {
    with("double-meant", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.walk_to("Where did the needles go in?", &Patient::default()).await?;
        tokio::time::sleep(READ).await;
        for words in ["Thigh", "Hip or buttock"] {
            tap(session, place(session, words).await?).await?;
        }
        chosen(session, 2).await?;
        let at = place(session, "Continue").await?;
        // The page has scrolled: what lies here now must not be where the last tap was.
        tokio::time::sleep(READ).await;
        tap(session, at).await?;
        check.arrive("Where did the needles go in?").await?;
        let (x, y) = place(session, "6").await?;
        let far = (x - at.0).pow(2) + (y - at.1).pow(2) > 60 * 60;
        ensure!(far, "the two lie at one place: choose another number");
        tap(session, (x, y)).await?;
        chosen(session, 1).await?;
        let chosen = check.chosen().await?;
        ensure!(chosen == ["6"], "{chosen:?}");
        Ok(())
    })
    .await
}

/// What calls is never kept back, at whatever moment it is tapped.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_are_not_kept_back() -> Result<()> {
    const LISTEN: &str = "window.calls = [];\
        addEventListener('click', (event) => { const link = event.composedPath().find((it) => it.href?.startsWith?.('tel:'));\
          if (link) { calls.push([link.href, event.defaultPrevented]); event.preventDefault(); } }, true)";
    with("double-calls", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        session.js(LISTEN, Vec::new()).await?;
        tap(session, place(session, "Yes, I have one").await?).await?;
        check.widget.wait_for("Call 999 now").await?;
        for _ in 0..2 {
            tap(session, place(session, "Call 999").await?).await?;
        }
        // A driver may be done before the page has heard of the click.
        let both = json!([["tel:999", false], ["tel:999", false]]);
        session.wait_equal("return calls", Vec::new(), both).await
    })
    .await
}

/// A key that is held down leads one screen on, and no further.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_is_held_presses_once() -> Result<()> {
    const FOCUS: &str = "[...document.querySelector('after-check').shadowRoot.querySelectorAll('button')]\
        .find((it) => it.innerText.trim() === arguments[0]).focus()";
    with("double-keys", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        let enter = Key::Enter.value();
        let [first, second] =
            ["Hard to breathe, or coughing up blood: do you", "Chest pain: do you have"];
        for (words, next) in [("I’m not sure", first), ("No, none of these", second)] {
            session.js(FOCUS, vec![json!(words)]).await?;
            let mut chain = session.browser.action_chain();
            for _ in 0..6 {
                chain = chain.key_down(enter);
            }
            chain.key_up(enter).perform().await?;
            check.widget.wait_for(next).await?;
            tokio::time::sleep(2 * READ).await;
        }
        check.is_on(second).await
    })
    .await
}

/// By a finger: only Chromium's driver has one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_finger_that_taps_twice() -> Result<()> {
    async fn touch(session: &Session, (x, y): (i64, i64)) -> Result<()> {
        let cdp = session.browser.cdp();
        let send = async |kind: &str, points: Value| -> Result<()> {
            let event = json!({ "type": kind, "touchPoints": points });
            cdp.send_raw("Input.dispatchTouchEvent", event).await?;
            Ok(())
        };
        send("touchStart", json!([{ "x": x, "y": y }])).await?;
        send("touchEnd", json!([])).await
    }
    with("double-finger", vec![hosted()?], async |session, server| {
        ensure!(session.engine == Engine::Chromium, "another engine has a finger now");
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("I’m not sure").await?;
        for title in ["Hard to breathe", "Chest pain", "Swollen face or throat"] {
            check.is_on(title).await?;
            let (x, y) = place(session, "No, none of these").await?;
            let again = async {
                tokio::time::sleep(GAP).await;
                // A finger that shakes comes down beside.
                touch(session, (x + 15, y - 12)).await
            };
            let (one, other) = tokio::join!(touch(session, (x, y)), again);
            one.and(other)?;
            tokio::time::sleep(READ).await;
        }
        check.is_on("Collapse or fit").await
    })
    .await
}
