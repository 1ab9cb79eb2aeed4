//! How a person works a control: with a pointer, or with the keyboard alone.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use thirtyfour::{
    Key, WebElement,
    error::{WebDriverError, WebDriverErrorInner},
};

use crate::{Session, reach::Reached};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// A finger or a mouse.
    #[default]
    Pointer,
    /// Tab, the arrows, Space and Enter; nothing else.
    Keys,
}

impl Hand {
    pub const ALL: [Self; 2] = [Self::Pointer, Self::Keys];

    /// For the names of scenarios.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pointer => "pointer",
            Self::Keys => "keys",
        }
    }
}

/// Longer than any page scrolls.
const PATIENCE: Duration = Duration::from_secs(2);

/// More than any screen has controls.
const MOST: usize = 150;

/// Where the focus is, seen from the control that is to be pressed, and how many presses of that key are left at least.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Seen(Way, usize);

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    /// On it, and done: a radio button that the arrows have chosen.
    Done,
    /// On it; Space chooses it.
    Space,
    /// On it; Enter presses it.
    Enter,
    /// Before it in its group of radio buttons.
    Down,
    /// Behind it in its group.
    Up,
    /// Somewhere before it.
    Tab,
    /// Somewhere behind it.
    Back,
}

/// For longer than the check takes two taps at one place for a double tap, once the screen is painted
/// (www/element/taps.js).
const READING: Duration = Duration::from_millis(500);

/// After this long no engine is still painting what came of the last tap.
const PAINTING: Duration = Duration::from_millis(2500);

const MIDDLE: &str = "const [control] = arguments;\
    control.scrollIntoView({ __proto__: null, block: 'center', behavior: 'instant' });\
    const it = control.getBoundingClientRect();\
    return [it.x + it.width / 2, it.y + it.height / 2]";

/// Of many stops in a row the last is left to the next look, so that none is passed by.
const WAY: &str = r#"
const control = arguments[0].control ?? arguments[0];
let at = document.activeElement;
while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
const radio = control.type === "radio";
if (at === control) {
  if (radio && control.checked) return ["done", 0];
  return [control.localName === "input" ? "space" : "enter", 1];
}
// Positions in two trees cannot be compared: from the page, the host stands for what is inside.
const root = control.getRootNode();
const inside = at?.getRootNode() === root;
const there = inside ? control : root.host;
const is = (one, other, place) => !!(one.compareDocumentPosition(other) & place);
const behind = at && is(at, there, Node.DOCUMENT_POSITION_PRECEDING)
  && !at.contains(there) && at !== document.body;
const grouped = (it, other) => it.type === "radio" && other.type === "radio" && it.name === other.name;
const inputs = [...root.querySelectorAll("input")];
if (radio && inside && grouped(at, control)) {
  const group = inputs.filter((it) => grouped(it, control));
  return [behind ? "up" : "down", Math.abs(group.indexOf(at) - group.indexOf(control))];
}
// Once for each group of radio buttons.
const stop = (it) => it.type !== "radio"
  || it === (inputs.find((one) => grouped(one, it) && one.checked) ?? inputs.find((one) => grouped(one, it)));
const between = (it) => stop(it) && it !== at && it !== control && !grouped(it, control) && !grouped(it, at)
  && is(it, at, behind ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)
  && is(it, control, behind ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING)
  && !it.disabled && it.checkVisibility();
const stops = inside ? [...root.querySelectorAll("button, a[href], input, summary")].filter(between).length : 0;
return [behind ? "back" : "tab", Math.max(1, stops)];
"#;

impl Hand {
    /// Presses or chooses the control, or the one that a label is for.
    pub async fn work(self, session: &Session, control: &WebElement) -> Result<()> {
        let found = session.reach(self, "return arguments[0]", vec![control.to_json()?]).await?;
        self.press(session, &found.map_err(|reason| anyhow!(reason))?).await
    }

    /// The same of what is reached.
    pub(crate) async fn press(self, session: &Session, reached: &Reached) -> Result<()> {
        match self {
            Self::Pointer => click(session, reached).await,
            Self::Keys => keys(session, &reached.control).await,
        }
    }
}

/// A person scrolls until nothing lies over it. WebKit's driver is content with what is in view, though
/// it be under the help strip. What stays there in the middle of the page is a fault.
async fn click(session: &Session, reached: &Reached) -> Result<()> {
    let control = &reached.control;
    let (mut x, mut y) = reached.at;
    let last = session.last_tap();
    if last.is_some_and(|(_, _, when)| reached.near && when.elapsed() < PAINTING) {
        tokio::time::sleep(READING).await;
    }
    // A driver's click asks the page a dozen things first, which are known here.
    if reached.clear {
        let none = Some(Duration::ZERO);
        let chain = session.browser.action_chain_with_delay(none, none);
        chain.move_to_element_center(control).click().perform().await?;
        session.tapped(x, y);
        return Ok(());
    }
    let begin = Instant::now();
    loop {
        let done = control.click().await;
        let covered = |error: &WebDriverError| {
            let error = error.as_inner();
            // WebKit's driver says so of what the page has just scrolled.
            matches!(error, WebDriverErrorInner::ElementClickIntercepted(_))
                || matches!(error, WebDriverErrorInner::ElementNotInteractable(_))
        };
        if !done.as_ref().is_err_and(covered) || begin.elapsed() > PATIENCE {
            session.tapped(x, y);
            return Ok(done?);
        }
        let seen = session.browser.execute(MIDDLE, vec![control.to_json()?]).await?;
        [x, y] = seen.convert().context("could not tell where the control is")?;
        tokio::time::sleep(READING).await;
    }
}

async fn keys(session: &Session, control: &WebElement) -> Result<()> {
    for _ in 0..MOST {
        let way = session.browser.execute(WAY, vec![control.to_json()?]).await?;
        let Seen(way, times) = way.convert().context("could not tell where the focus is")?;
        let last = matches!(way, Way::Space | Way::Enter);
        match way {
            Way::Done => return Ok(()),
            Way::Space => session.press_often(Key::Space, times).await?,
            Way::Enter => session.press_often(Key::Enter, times).await?,
            Way::Down => session.press_often(Key::Down, times).await?,
            Way::Up => session.press_often(Key::Up, times).await?,
            Way::Tab => session.press_often(Key::Tab, times).await?,
            Way::Back => session.press_with_often(Key::Shift, Key::Tab, times).await?,
        }
        if last {
            return Ok(());
        }
    }
    bail!("the keyboard does not lead there")
}
