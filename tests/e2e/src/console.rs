//! What the console of a page says, in the same form from every engine: `LEVEL message`.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use futures_util::StreamExt;
use serde_json::Value;
use thirtyfour::{
    WebDriver,
    bidi::{events::LogEntryAdded, modules::log::LogLevel},
};
use tokio::task::AbortHandle;

use crate::Engine;

/// Everything heard so far.
#[derive(Debug, Default)]
pub(crate) struct Console {
    heard: Heard,
    listening: Option<AbortHandle>,
}

#[derive(Clone, Debug, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Console {
    /// Begins to listen, where an engine does not keep what was said.
    pub async fn listen(engine: Engine, browser: &WebDriver) -> Result<Self> {
        let mut console = Self::default();
        match engine {
            // What an earlier scenario left unheard.
            Engine::Chromium => drop(browser.browser_log().await?),
            Engine::WebKit => {}
            Engine::Firefox => {
                let bidi = browser.bidi().await?;
                let entries = bidi.subscribe::<LogEntryAdded>().await;
                let mut entries = entries.context("Firefox does not tell its console")?;
                let heard = console.heard.clone();
                let listening = tokio::spawn(async move {
                    while let Some(entry) = entries.next().await {
                        heard.add([line(&entry)]);
                    }
                });
                console.listening = Some(listening.abort_handle());
            }
        }
        Ok(console)
    }

    pub async fn lines(&self, engine: Engine, browser: &WebDriver) -> Result<Vec<String>> {
        match engine {
            Engine::Chromium => {
                // The driver hands out each entry once.
                let entries = browser.browser_log().await?;
                self.heard.add(entries.iter().map(|it| format!("{} {}", it.level, it.message)));
            }
            // What was said last is still on its way.
            Engine::Firefox => tokio::time::sleep(ON_ITS_WAY).await,
            Engine::WebKit => self.heard.add(in_page(browser).await?),
        }
        Ok(self.heard.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

/// The browser may go on to another scenario.
impl Drop for Console {
    fn drop(&mut self) {
        self.listening.iter().for_each(AbortHandle::abort);
    }
}

impl Heard {
    fn add(&self, lines: impl IntoIterator<Item = String>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(lines);
    }
}

const ON_ITS_WAY: std::time::Duration = std::time::Duration::from_millis(150);

fn line(entry: &LogEntryAdded) -> String {
    let level = match entry.level {
        LogLevel::Error => "SEVERE",
        LogLevel::Warn => "WARNING",
        _ => "INFO",
    };
    format!("{level} {}", entry.text.as_deref().unwrap_or_default())
}

/// WebKit tells a driver nothing of its console, so the page keeps what it says from the moment it
/// has loaded. Under a symbol, for no page looks there. Hands out each line once.
const IN_PAGE: &str = r#"
const key = Symbol.for("e2e");
const heard = window[key] ??= (() => {
  const lines = [];
  const text = (it) => it instanceof Error ? `${it.name}: ${it.message}` : String(it);
  for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"], ["info", "INFO"], ["log", "INFO"]]) {
    const say = console[name];
    console[name] = (...all) => { lines.push(`${level} ${all.map(text).join(" ")}`); say.apply(console, all); };
  }
  addEventListener("error", (event) => lines.push(`SEVERE ${event.message}`));
  addEventListener("unhandledrejection", (event) => lines.push(`SEVERE ${text(event.reason)}`));
  addEventListener("securitypolicyviolation",
    (event) => lines.push(`SEVERE policy: ${event.violatedDirective} ${event.blockedURI}`));
  return lines;
})();
return heard.splice(0);
"#;

async fn in_page(browser: &WebDriver) -> Result<Vec<String>> {
    let lines = browser.execute(IN_PAGE, Vec::<Value>::new()).await?;
    lines.convert().context("the page did not keep its console")
}
