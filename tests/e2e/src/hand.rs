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

const MIDDLE: &str = "const [control] = arguments;\
    control.scrollIntoView({ __proto__: null, block: 'center', behavior: 'instant' });\
    const it = control.getBoundingClientRect();\
    return [it.x + it.width / 2, it.y + it.height / 2]";

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
