//! Where Tab leads on a screen, and whether one sees it.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::{Check, Engine};

/// The words of a control, before each script that asks for them.
const WORDS: &str = r#"
const words = (it) => (it.ariaLabel || it.labels?.[0]?.innerText || it.innerText).replace(/\s+/g, " ").trim();
"#;

/// Names of all controls behind the heading, in order; a group of radio buttons is one stop.
const EXPECTED: &str = r#"
const root = document.querySelector(arguments[0]).shadowRoot;
const title = root.querySelector("[data-title]");
return [...root.querySelectorAll("button, a[href], input, summary")].filter((it) => {
  if (!it.checkVisibility() || it.disabled) return false;
  if (!(title.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  if (it.type !== "radio") return true;
  const group = [...root.querySelectorAll("input[type=radio]")].filter((other) => other.name === it.name);
  return it === (group.find((other) => other.checked) ?? group[0]);
}).map(words);
"#;

/// Where the focus is: the words of the control; whether a ring is drawn around it, or around what
/// stands for it; and whether nothing lies over it, such as the strip at the edge of the window.
const STOP: &str = r#"
const root = document.querySelector(arguments[0]).shadowRoot;
const it = root.activeElement;
if (!it) return null;
const rings = [it, it.nextElementSibling, it.labels?.[0]].filter(Boolean).map((one) => getComputedStyle(one));
const ring = rings.some((one) => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2);
const [box] = (it.labels?.[0] ?? it).getClientRects();
const there = root.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
const clear = !!there && (it.contains(there) || there.contains(it) || !!it.labels?.[0]?.contains(there));
return { words: words(it), ring, clear };
"#;

impl Check<'_> {
    /// Goes through the screen with Tab, from its heading to its end. Every control is a stop, in the
    /// order in which it is read; each is seen, with a ring. Returns the stops.
    pub async fn trace(&self) -> Result<Vec<String>> {
        let host = || vec![json!(self.host)];
        let to_title =
            "document.querySelector(arguments[0]).shadowRoot.querySelector('[data-title]').focus()";
        self.session.js(to_title, host()).await?;
        let stop = format!("{WORDS}{STOP}");
        let expected = self.session.js(&format!("{WORDS}{EXPECTED}"), host()).await?;
        let expected: Vec<String> = serde_json::from_value(expected)?;
        for (place, words) in expected.iter().enumerate() {
            self.session.press(Key::Tab).await?;
            let there = self.session.js(&stop, host()).await?;
            // Without a window manager WebKit's window never has the focus, and draws no ring.
            let ring = self.session.engine != Engine::WebKit;
            let wanted = json!({ "words": words, "ring": ring, "clear": true });
            ensure!(there == wanted, "stop {place} is {there} and should be {wanted}");
        }
        self.session.press(Key::Tab).await?;
        let behind = self.session.js(&stop, host()).await?;
        // A window that has nothing else to stop at begins again, with what stands above the heading.
        let words = behind.get("words").and_then(|it| it.as_str());
        let begins =
            |words: &str| words == "Back" || expected.first().is_some_and(|it| it == words);
        ensure!(words.is_none_or(begins), "behind the last control there is {behind}");
        Ok(expected)
    }
}
