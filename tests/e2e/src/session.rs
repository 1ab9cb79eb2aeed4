//! One browser with one window, and what can be asked of it.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Key, WebDriver};

use crate::{Engine, Motion, Scheme, driver::Driver, screenshots};

/// How long anything may take that a person would wait for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What differs between sessions.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The browser.
    pub engine: Engine,
    /// Width and height of the page in CSS pixels.
    pub viewport: (u32, u32),
    /// Light or dark.
    pub scheme: Scheme,
    /// Full or reduced.
    pub motion: Motion,
}

impl Default for Options {
    /// A small phone, as the clinic's patients have it.
    fn default() -> Self {
        Self {
            engine: Engine::default(),
            viewport: (375, 667),
            scheme: Scheme::default(),
            motion: Motion::default(),
        }
    }
}

/// An open browser. Everything in it ends when this is dropped.
#[derive(Debug)]
pub struct Session {
    /// The browser it is.
    pub engine: Engine,
    /// thirtyfour's handle, for whatever has no method here.
    pub browser: WebDriver,
    console: Mutex<Vec<String>>,
    _driver: Driver,
    _profile: TempDir,
}

impl Session {
    /// Starts a driver and a browser with an empty profile.
    pub async fn open(options: Options) -> Result<Self> {
        let profile = tempfile::Builder::new().prefix("aftercheck-e2e-").tempdir()?;
        let driver = options.engine.driver().await?;
        let capabilities = options.engine.capabilities(profile.path())?;
        let browser = WebDriver::new(format!("http://127.0.0.1:{}", driver.port), capabilities)
            .await
            .context("the browser did not start")?;
        let session = Self {
            engine: options.engine,
            browser,
            console: Mutex::default(),
            _driver: driver,
            _profile: profile,
        };
        let (width, height) = options.viewport;
        session.viewport(width, height).await?;
        session.media(options.scheme, options.motion).await?;
        Ok(session)
    }

    /// Goes to a page and waits until it has loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.browser.goto(url).await.with_context(|| format!("could not open {url}"))
    }

    /// The size of the page in CSS pixels, which can be smaller than a window can be.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        let bidi = self.browser.bidi().await?;
        let context = bidi.browsing_context().top_level().await?;
        let size = json!({ "width": width, "height": height });
        let arguments = json!({ "context": context, "viewport": size, "devicePixelRatio": 1.0 });
        bidi.send_raw("browsingContext.setViewport", arguments).await?;
        Ok(())
    }

    /// What `script`, the body of a function, returns.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.execute(script, arguments).await?.json().clone())
    }

    /// Waits until `script` returns something that is not `null`, `false` or empty.
    pub async fn wait_js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let begin = Instant::now();
        loop {
            let value = self.js(script, arguments.clone()).await?;
            if !matches!(value, Value::Null | Value::Bool(false)) && value != "" {
                return Ok(value);
            }
            if begin.elapsed() > PATIENCE {
                bail!("waited {} s for: {script} {arguments:?}", PATIENCE.as_secs());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until `script` returns `wanted`; the error says what it returned instead.
    pub async fn wait_equal(
        &self,
        script: &str,
        arguments: Vec<Value>,
        wanted: Value,
    ) -> Result<()> {
        let begin = Instant::now();
        loop {
            let value = self.js(script, arguments.clone()).await?;
            if value == wanted {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                bail!("this should be {wanted} and is {value}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Result<()> {
        let key = key.value();
        Ok(self.browser.action_chain().key_down(key).key_up(key).perform().await?)
    }

    /// Everything the console has said since the session began, each as `LEVEL message`.
    pub async fn console(&self) -> Result<Vec<String>> {
        // The driver hands out each entry once.
        let entries = match self.engine {
            Engine::Chromium => self.browser.browser_log().await?,
        };
        let mut console = self.console.lock().unwrap_or_else(PoisonError::into_inner);
        let lines = entries.iter().map(|it| format!("{} {}", it.level, it.message));
        // What the driver itself says while it sets up BiDi.
        console.extend(lines.filter(|it| !it.contains("Launching Mapper instance")));
        Ok(console.clone())
    }

    /// Writes target/e2e/NAME.png and returns the path.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = screenshots()?.join(format!("{name}.png"));
        self.browser.screenshot(&path).await?;
        Ok(path)
    }

    /// Ends the browser in its own way; a drop would kill it.
    pub async fn close(self) -> Result<()> {
        Ok(self.browser.clone().quit().await?)
    }
}
