//! How a person works a control: with a pointer, or with the keyboard alone.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::{
    Key, WebElement,
    error::{WebDriverError, WebDriverErrorInner},
};

use crate::Session;

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

/// Where the focus is, seen from the control that is to be pressed.
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

/// Nobody presses what is not painted yet.
const PAINTED: &str = "const [done] = arguments; requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 1500)";

/// Scrolls a control into view, away from where the last tap was if there is room, and tells where it is then.
/// A person reads before tapping the same place again; a driver would have to wait. (A driver scrolls by
/// itself, but does not tell where to.)
const AWAY: &str = r#"
const [control, last] = arguments;
const box = () => { const it = control.getBoundingClientRect(); return [it.x + it.width / 2, it.y + it.height / 2]; };
const near = () => last && Math.hypot(box()[0] - last[0], box()[1] - last[1]) < 70;
const hidden = box()[1] < 0 || box()[1] > innerHeight;
const wanted = [0.35, 0.6].map((part) => part * innerHeight).find((y) => !last || Math.abs(y - last[1]) > 75);
if ((near() || hidden) && wanted) scrollBy({ __proto__: null, top: box()[1] - wanted, behavior: "instant" });
const [x, y] = box();
return [x, y, near() ? 1 : 0];
"#;

const MIDDLE: &str =
    "arguments[0].scrollIntoView({ __proto__: null, block: 'center', behavior: 'instant' })";

const WAY: &str = r#"
const control = arguments[0].control ?? arguments[0];
let at = document.activeElement;
while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
const radio = control.type === "radio";
if (at === control) {
  if (radio && control.checked) return "done";
  return control.localName === "input" ? "space" : "enter";
}
// Positions in two trees cannot be compared: from the page, the host stands for what is inside.
const there = at?.getRootNode() === control.getRootNode() ? control : control.getRootNode().host;
const behind = at && (at.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING)
  && !at.contains(there) && at !== document.body;
const group = radio && at?.type === "radio" && at.name === control.name
  && at.getRootNode() === control.getRootNode();
if (group) return behind ? "up" : "down";
return behind ? "back" : "tab";
"#;

impl Hand {
    /// Presses or chooses the control, or the one that a label is for.
    pub async fn work(self, session: &Session, control: &WebElement) -> Result<()> {
        session.browser.execute_async(PAINTED, Vec::new()).await?;
        match self {
            Self::Pointer => click(session, control).await,
            Self::Keys => keys(session, control).await,
        }
    }
}

/// A person scrolls until nothing lies over it. WebKit's driver is content with what is in view, though
/// it be under the help strip. What stays there in the middle of the page is a fault.
async fn click(session: &Session, control: &WebElement) -> Result<()> {
    let last = session.last_tap();
    let place = json!(last.map(|(x, y, _)| [x, y]));
    let seen = session.browser.execute(AWAY, vec![control.to_json()?, place]).await?;
    let [x, y, near]: [f64; 3] = seen.convert().context("could not tell where the control is")?;
    if last.is_some_and(|(_, _, when)| near > 0.0 && when.elapsed() < PAINTING) {
        tokio::time::sleep(READING).await;
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
        session.browser.execute(MIDDLE, vec![control.to_json()?]).await?;
        tokio::time::sleep(READING).await;
    }
}

async fn keys(session: &Session, control: &WebElement) -> Result<()> {
    for _ in 0..MOST {
        let way = session.browser.execute(WAY, vec![control.to_json()?]).await?;
        let way: Way = way.convert().context("could not tell where the focus is")?;
        let last = matches!(way, Way::Space | Way::Enter);
        match way {
            Way::Done => return Ok(()),
            Way::Space => session.press(Key::Space).await?,
            Way::Enter => session.press(Key::Enter).await?,
            Way::Down => session.press(Key::Down).await?,
            Way::Up => session.press(Key::Up).await?,
            Way::Tab => session.press(Key::Tab).await?,
            Way::Back => session.press_with(Key::Shift, Key::Tab).await?,
        }
        if last {
            return Ok(());
        }
    }
    bail!("the keyboard does not lead there")
}
