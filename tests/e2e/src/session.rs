//! One browser with one window, and what can be asked of it.

use std::{
    path::PathBuf,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver};

use crate::{
    Colours, Engine, Hand, Motion, Scheme, Scripts, Text, browser::Browser, console::Console,
    screenshots,
};

/// How long anything may take that a person would wait for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What differs between sessions of one engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub viewport: (u32, u32),
    pub scheme: Scheme,
    pub motion: Motion,
    pub colours: Colours,
    pub scripts: Scripts,
    /// The browser's own text size.
    pub text: Text,
}

impl Default for Options {
    /// A small phone, as the clinic's patients have it.
    fn default() -> Self {
        Self {
            viewport: (375, 667),
            scheme: Scheme::default(),
            motion: Motion::default(),
            colours: Colours::default(),
            scripts: Scripts::default(),
            text: Text::default(),
        }
    }
}

/// Where in the page a pointer was last, and when.
type Tap = (f64, f64, Instant);

/// A browser, open for one scenario. Everything in it ends when this is dropped.
#[derive(Debug)]
pub struct Session {
    pub engine: Engine,
    /// thirtyfour's handle, for whatever has no method here.
    pub browser: WebDriver,
    /// The width of the frame that stands for a page; 0 without one.
    frame: AtomicU32,
    last_tap: Mutex<Option<Tap>>,
    console: Console,
    opened: Browser,
}

/// WebKit's window is never narrower, so a narrower page stands in a frame.
const NARROWEST_WINDOW: u32 = 334;

/// An empty page with nothing but that frame.
const FRAME: &str = "const [url, width, height] = arguments;\
    document.body.style.margin = 0;\
    const frame = document.createElement('iframe');\
    Object.assign(frame, { src: url, width, height });\
    frame.style.border = 0;\
    const done = arguments[arguments.length - 1];\
    frame.onload = () => done(true);\
    document.body.replaceChildren(frame);";

impl Session {
    /// Begins with an empty page, and nothing kept.
    pub async fn open(engine: Engine, options: Options) -> Result<Self> {
        let opened = Browser::open(engine, options).await?;
        let session = Self {
            engine,
            frame: AtomicU32::new(0),
            last_tap: Mutex::default(),
            console: Console::listen(engine, &opened.driver).await?,
            browser: opened.driver.clone(),
            opened,
        };
        let (width, height) = options.viewport;
        session.viewport(width, height).await?;
        session.imitate(&options).await?;
        Ok(session)
    }

    pub async fn goto(&self, url: &str) -> Result<()> {
        self.keep_console().await?;
        self.go(url).await?;
        self.keep_console().await
    }

    /// For engines whose driver tells no console: the page keeps it.
    async fn keep_console(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium | Engine::Firefox => Ok(()),
            Engine::WebKit => self.console().await.map(drop),
        }
    }

    async fn go(&self, url: &str) -> Result<()> {
        let width = self.frame.load(Ordering::Relaxed);
        if width > 0 {
            self.browser.enter_default_frame().await?;
        }
        // The page around a frame is one that is missing: about:blank would have the policy of the page
        // before it, which may forbid frames.
        let around = url.splitn(4, '/').take(3).chain(["around-a-frame"]).collect::<Vec<_>>();
        let page = if width > 0 { around.join("/") } else { url.to_owned() };
        self.browser.goto(&page).await.with_context(|| format!("could not open {url}"))?;
        if width > 0 {
            let height = self.js("return innerHeight", Vec::new()).await?;
            let arguments = vec![json!(url), json!(width), height];
            self.browser.execute_async(FRAME, arguments).await.context("the frame did not load")?;
            self.browser.enter_frame(0).await?;
            // The empty page that a frame begins with loads, too.
            let there =
                "return location.href !== 'about:blank' && document.readyState === 'complete'";
            self.wait_js(there, Vec::new()).await.with_context(|| format!("{url} did not load"))?;
        }
        Ok(())
    }

    /// The size of the page in CSS pixels, which can be smaller than a window can be.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
                Ok(())
            }
            Engine::Firefox => {
                let bidi = self.browser.bidi().await?;
                let context = self.browser.window().await?.to_string();
                let size = json!({ "width": width, "height": height });
                let arguments =
                    json!({ "context": context, "viewport": size, "devicePixelRatio": 1.0 });
                bidi.send_raw("browsingContext.setViewport", arguments).await?;
                Ok(())
            }
            Engine::WebKit => self.window(width, height).await,
        }
    }

    async fn window(&self, width: u32, height: u32) -> Result<()> {
        let framed = self.frame.load(Ordering::Relaxed) > 0;
        let shown = width.max(NARROWEST_WINDOW);
        if framed {
            self.browser.enter_default_frame().await?;
        }
        self.browser.set_window_rect(0, 0, shown, height).await?;
        self.wait_equal("return [innerWidth, innerHeight]", Vec::new(), json!([shown, height]))
            .await?;
        let frame = if width < shown { width } else { 0 };
        self.frame.store(frame, Ordering::Relaxed);
        if framed && frame > 0 {
            let size = "Object.assign(document.querySelector('iframe'),\
                { width: arguments[0], height: arguments[1] })";
            self.js(size, vec![json!(width), json!(height)]).await?;
            self.browser.enter_frame(0).await?;
        }
        Ok(())
    }

    pub(crate) fn last_tap(&self) -> Option<Tap> {
        *self.last_tap.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn tapped(&self, x: f64, y: f64) {
        let mut last = self.last_tap.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some((x, y, Instant::now()));
    }

    /// What `script`, the body of a function, returns.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.execute(script, arguments).await?.json().clone())
    }

    /// Waits until `script` returns something that is not `null`, `false` or empty.
    pub async fn wait_js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let some =
            |value: &Value| !matches!(value, Value::Null | Value::Bool(false)) && value != "";
        let waited = || format!("waited {} s for: {script} {arguments:?}", PATIENCE.as_secs());
        self.wait(script, &arguments, some).await.with_context(waited)
    }

    /// Waits until `script` returns `wanted`; the error says what it returned instead.
    pub async fn wait_equal(
        &self,
        script: &str,
        arguments: Vec<Value>,
        wanted: Value,
    ) -> Result<()> {
        let what = || format!("this should be {wanted}");
        self.wait(script, &arguments, |value| *value == wanted).await.map(drop).with_context(what)
    }

    /// A page that is loaded anew meanwhile answers with an error.
    async fn wait(
        &self,
        script: &str,
        arguments: &[Value],
        done: impl Fn(&Value) -> bool,
    ) -> Result<Value> {
        let begin = Instant::now();
        loop {
            let seen = self.js(script, arguments.to_vec()).await;
            match seen {
                Ok(value) if done(&value) => return Ok(value),
                seen if begin.elapsed() > PATIENCE => bail!("it is {}", seen?),
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Works the control of the page that the CSS selector `css` finds; one with a pointer scrolls it to
    /// the middle first, out from under what lies over the edges.
    pub async fn work(&self, hand: Hand, css: &str) -> Result<()> {
        let control = self.browser.find(By::Css(css)).await.with_context(|| format!("no {css}"))?;
        if hand == Hand::Pointer {
            let middle = "arguments[0].scrollIntoView({ __proto__: null, block: 'center', behavior: 'instant' })";
            self.browser.execute(middle, vec![control.to_json()?]).await?;
        }
        hand.work(self, &control).await.with_context(|| format!("could not work {css}"))
    }

    pub async fn press(&self, key: Key) -> Result<()> {
        self.press_often(key, 1).await
    }

    /// Presses a key and lets it go, so many times in a row.
    pub(crate) async fn press_often(&self, key: Key, times: usize) -> Result<()> {
        let key = key.value();
        let chain = (0..times)
            .fold(self.browser.action_chain(), |chain, _| chain.key_down(key).key_up(key));
        Ok(chain.perform().await?)
    }

    /// The same with another key held down.
    pub async fn press_with(&self, held: Key, key: Key) -> Result<()> {
        self.press_with_often(held, key, 1).await
    }

    /// The same so many times in a row.
    pub(crate) async fn press_with_often(&self, held: Key, key: Key, times: usize) -> Result<()> {
        let (held, key) = (held.value(), key.value());
        let chain = (0..times).fold(self.browser.action_chain().key_down(held), |chain, _| {
            chain.key_down(key).key_up(key)
        });
        Ok(chain.key_up(held).perform().await?)
    }

    /// Everything the console has said since the session began, each as `LEVEL message`.
    pub async fn console(&self) -> Result<Vec<String>> {
        self.console.lines(self.engine, &self.browser).await
    }

    /// Writes target/e2e/NAME.png and returns the path.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = screenshots()?.join(format!("{name}.png"));
        match &self.opened.screen {
            Some(screen) => screen.picture(&path)?,
            None => self.browser.screenshot(&path).await?,
        }
        Ok(path)
    }

    /// How many scenarios this browser has served before.
    pub fn served_before(&self) -> u32 {
        self.opened.served
    }

    /// Ends well; a drop would kill the browser.
    pub async fn close(self) -> Result<()> {
        self.opened.close().await
    }
}
