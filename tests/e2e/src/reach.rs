//! How a person comes to a control: finds it, waits until it is painted, and scrolls to it. One call to the driver,
//! for in Firefox and Chromium a call costs more than what the check does with a tap.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::{Hand, Session};

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

/// A driver scrolls by itself, but does not tell where to. A person reads before tapping the same place again; a
/// driver would have to wait. Nobody presses what is not painted yet.
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
const scroll = (control) => {
  const near = () => last && Math.hypot(box(control)[0] - last[0], box(control)[1] - last[1]) < 70;
  const hidden = box(control)[1] < 0 || box(control)[1] > innerHeight;
  const wanted = [0.35, 0.6].map((part) => part * innerHeight).find((y) => !last || Math.abs(y - last[1]) > 75);
  if (pointer && (near() || hidden) && wanted) {
    scrollBy({ __proto__: null, top: box(control)[1] - wanted, behavior: "instant" });
  }
  return !!near();
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
      const near = scroll(control);
      const [x, y] = box(control);
      const over = control.getRootNode().elementFromPoint(x, y);
      done([null, control, x, y, near, title, window === top && (over === control || control.contains(over))]);
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

impl Session {
    /// The control that `find` returns, the body of a function; or why there is none, if it returns words instead.
    /// The first of its `arguments` is the selector of the check's element.
    pub(crate) async fn reach(
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
