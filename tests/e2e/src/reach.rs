//! How a person comes to a control: finds it, waits until it is painted, and scrolls to it.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::{Engine, Hand, Session};

/// A control that can be worked now.
#[derive(Debug)]
pub struct Reached {
    pub(crate) control: WebElement,
    /// Where its middle is, in CSS pixels from the top left corner of the page in sight.
    pub(crate) at: (f64, f64),
    /// Whether that is where the last tap was.
    pub(crate) near: bool,
    /// Whether nothing lies over its middle, in a page without another around it.
    pub(crate) clear: bool,
    /// The heading of the check, if there is one.
    pub(crate) title: String,
}

/// All in one call to the driver, which costs more than what the check does with a tap. A driver scrolls by itself,
/// but does not tell where to. A person reads before tapping the same place again; a driver would have to wait.
/// Nobody presses what is not painted yet.
const REACH: &str = r#"
// WebKit's driver takes no element within a list.
const [last, pointer, ...given] = arguments;
const done = given.pop();
const find = function () { FIND };
const tell = () => {
  const root = document.querySelector(given[0])?.shadowRoot;
  return root?.querySelector("[data-title]")?.innerText.replace(/\s+/g, " ").trim() ?? "";
};
const box = (it) => { const { x, y, width, height } = it.getBoundingClientRect(); return [x + width / 2, y + height / 2]; };
const far = (y) => !last || Math.abs(y - last[1]) > 75;
const near = (control) => !!last && Math.hypot(box(control)[0] - last[0], box(control)[1] - last[1]) < 70;
const clear = (control) => {
  const over = control.getRootNode().elementFromPoint(...box(control));
  return over === control || control.contains(over);
};
const scroll = (control) => {
  const top = box(control)[1];
  const wanted = [0.35, 0.6].map((part) => part * innerHeight).find(far);
  const hidden = top < 0 || top > innerHeight || !clear(control);
  if ((near(control) || hidden) && wanted) scrollBy({ __proto__: null, top: top - wanted, behavior: "instant" });
};
let begun = false;
try {
  const control = find(...given);
  if (control?.nodeType !== 1) return done([`${control}`]);
  const title = typeof given[0] === "string" ? tell() : "";
  const reach = () => {
    if (begun) return;
    begun = true;
    try {
      if (pointer) scroll(control);
      done([null, control, ...box(control), near(control), title, window === top && clear(control)]);
    } catch (error) {
      done([`${error}`]);
    }
  };
  requestAnimationFrame(() => setTimeout(reach));
  setTimeout(reach, 1500);
} catch (error) {
  done([`${error}`]);
}
"#;

const PAINTED: &str = "const [done] = arguments; requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 1500)";

/// The scrolling and the heading of the above.
const AWAY: &str = r#"
const [control, last, pointer] = arguments;
const title = control.getRootNode().querySelector("[data-title]")?.innerText.replace(/\s+/g, " ").trim() ?? "";
if (!pointer) return [0, 0, false, title];
const box = () => { const it = control.getBoundingClientRect(); return [it.x + it.width / 2, it.y + it.height / 2]; };
const near = () => last && Math.hypot(box()[0] - last[0], box()[1] - last[1]) < 70;
const hidden = box()[1] < 0 || box()[1] > innerHeight;
const wanted = [0.35, 0.6].map((part) => part * innerHeight).find((y) => !last || Math.abs(y - last[1]) > 75);
if ((near() || hidden) && wanted) scrollBy({ __proto__: null, top: box()[1] - wanted, behavior: "instant" });
const [x, y] = box();
return [x, y, !!near(), title];
"#;

impl Session {
    /// The control that `find` returns, the body of a function; or why there is none, if it returns words instead.
    /// The first of its `arguments` is the selector of the check's element.
    pub(crate) async fn reach(
        &self,
        hand: Hand,
        find: &str,
        arguments: Vec<Value>,
    ) -> Result<Result<Reached, String>> {
        match self.engine {
            Engine::Chromium | Engine::WebKit => self.reach_at_once(hand, find, arguments).await,
            Engine::Firefox => self.reach_in_turn(hand, find, arguments).await,
        }
    }

    /// With some browsers on two processors Firefox drops a press that comes as soon as it says that it has painted.
    async fn reach_in_turn(
        &self,
        hand: Hand,
        find: &str,
        arguments: Vec<Value>,
    ) -> Result<Result<Reached, String>> {
        let found = self.browser.execute(find, arguments).await?;
        let json = found.json();
        if !json.is_object() {
            return Ok(Err(json.as_str().map_or_else(|| json.to_string(), str::to_owned)));
        }
        let control = found.element()?;
        self.browser.execute_async(PAINTED, Vec::new()).await?;
        let last = json!(self.last_tap().map(|(x, y, _)| [x, y]));
        let given = vec![control.to_json()?, last, json!(hand == Hand::Pointer)];
        let seen = self.browser.execute(AWAY, given).await?;
        let (x, y, near, title) = seen.convert().context("no place of the control")?;
        Ok(Ok(Reached { control, at: (x, y), near, clear: false, title }))
    }

    async fn reach_at_once(
        &self,
        hand: Hand,
        find: &str,
        arguments: Vec<Value>,
    ) -> Result<Result<Reached, String>> {
        let last = self.last_tap().map(|(x, y, _)| [x, y]);
        let mut given = vec![json!(last), json!(hand == Hand::Pointer)];
        given.extend(arguments);
        let found = self.browser.execute_async(REACH.replace("FIND", find), given).await?;
        let found = found.json();
        if let Some(reason) = found.get(0).and_then(Value::as_str) {
            return Ok(Err(reason.to_owned()));
        }
        let unclear = || format!("this is no control: {found}");
        let number = |at: usize| found.get(at).and_then(Value::as_f64).with_context(unclear);
        Ok(Ok(Reached {
            control: WebElement::from_json(
                found.get(1).cloned().with_context(unclear)?,
                self.browser.handle().clone(),
            )?,
            at: (number(2)?, number(3)?),
            near: found.get(4) == Some(&json!(true)),
            clear: found.get(6) == Some(&json!(true)),
            title: found.get(5).and_then(Value::as_str).unwrap_or_default().to_owned(),
        }))
    }
}
