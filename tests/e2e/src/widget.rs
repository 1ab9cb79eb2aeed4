//! The widget as a person meets it: by the words they read, not by the structure of the page.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::{Hand, Session};

const PATIENCE: Duration = Duration::from_secs(5);

/// One `<after-check>` on the open page, with an open shadow root.
#[derive(Clone, Copy, Debug)]
pub struct Widget<'s> {
    session: &'s Session,
    host: &'s str,
}

/// Visible controls by their words. One call each, and not WebDriver's own shadow roots: Firefox
/// hands those out in a way thirtyfour does not take.
const CONTROL: &str = r#"
const [host, words] = arguments;
const root = document.querySelector(host)?.shadowRoot;
if (!root) return `there is no ${host} with an open shadow root`;
const controls = "button, a[href], summary, label, option, [role=button], [role=link]";
// Words that only screen readers get stand on a line of their own.
const tidy = (text) => text.replace(/\s+/g, " ").replace(/ :/g, ":").trim();
const name = (it) => tidy(it.getAttribute("aria-label") ?? it.innerText);
const shown = [...root.querySelectorAll(controls)].filter((it) => it.checkVisibility());
const found = shown.filter((it) => name(it) === words);
if (found.length === 1) {
  // As a person does: out from under the sticky strip, where WebDriver would leave it.
  found[0].scrollIntoView({ __proto__: null, block: "center", behavior: "instant" });
  return found[0];
}
const all = shown.map(name).join(" | ");
return `${found.length} controls say "${words}"; these are there: ${all}`;
"#;

const INNER: &str = "return document.querySelector(arguments[0])?.shadowRoot\
    ?.querySelector(arguments[1])";

/// As rendered: what CSS hides is left out.
const TEXT: &str = r#"
const root = document.querySelector(arguments[0])?.shadowRoot;
// Without the line that only screen readers get.
return [...(root?.children ?? [])].filter((it) => !it.matches(".ac-said")).map((it) => it.innerText).join("\n");
"#;

const FOCUS: &str = r#"
let it = document.activeElement;
while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
return (it?.getAttribute("aria-label") || it?.labels?.[0]?.innerText || it?.innerText || "")
  .replace(/\s+/g, " ").trim();
"#;

impl<'s> Widget<'s> {
    /// The first one on the page.
    pub fn new(session: &'s Session) -> Self {
        Self::at(session, "after-check")
    }

    /// The one that the CSS selector `host` finds.
    pub fn at(session: &'s Session, host: &'s str) -> Self {
        Self { session, host }
    }

    /// Clicks the one visible button, link, label or summary whose words are `words`, once it is there.
    pub async fn click(&self, words: &str) -> Result<()> {
        self.work(Hand::Pointer, words).await.map(drop)
    }

    /// The same with a pointer or with keys. Returns the heading of the check before.
    pub async fn work(&self, hand: Hand, words: &str) -> Result<String> {
        let begin = Instant::now();
        loop {
            let arguments = vec![json!(self.host), json!(words)];
            match self.session.reach(hand, CONTROL, arguments).await? {
                Ok(reached) => {
                    let done = hand.press(self.session, &reached).await;
                    done.with_context(|| format!("could not work \"{words}\""))?;
                    return Ok(reached.title);
                }
                Err(reason) if begin.elapsed() > PATIENCE => bail!("could not work: {reason}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// The first element inside that the CSS selector `css` finds.
    pub async fn inner(&self, css: &str) -> Result<WebElement> {
        let found = self.find(INNER, css).await?;
        ensure!(!found.json().is_null(), "there is no {css} inside {}", self.host);
        Ok(found.element()?)
    }

    /// All visible words, a line for each block.
    pub async fn text(&self) -> Result<String> {
        let text = self.session.js(TEXT, vec![json!(self.host)]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until `words` are among the visible words.
    pub async fn wait_for(&self, words: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            let text = self.text().await?;
            if text.contains(words) {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                bail!("waited for \"{words}\"; these words are there:\n{text}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The words of the control that has the focus, or nothing.
    pub async fn focus(&self) -> Result<String> {
        let words = self.session.js(FOCUS, Vec::new()).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    async fn find(
        &self,
        script: &str,
        what: &str,
    ) -> Result<thirtyfour::session::scriptret::ScriptRet> {
        let arguments: Vec<Value> = vec![json!(self.host), json!(what)];
        Ok(self.session.browser.execute(script, arguments).await?)
    }
}
