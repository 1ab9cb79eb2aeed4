//! Which browsers there are, and how each is started.

use std::path::Path;

use anyhow::Result;
use serde_json::json;
use thirtyfour::Capabilities;

use crate::driver::Driver;

/// A browser engine. Another one is another variant here, and an arm wherever the compiler asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, and most browsers on Android.
    #[default]
    Chromium,
}

/// The same picture on every machine, and no request of the browser's own.
const CHROMIUM: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--lang=en-GB",
];

impl Engine {
    /// For file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
        }
    }

    pub(crate) async fn driver(self) -> Result<Driver> {
        match self {
            Self::Chromium => Driver::start("chromedriver", &["--port=0"]).await,
        }
    }

    pub(crate) fn capabilities(self, profile: &Path) -> Result<Capabilities> {
        let mut capabilities = Capabilities::new();
        match self {
            Self::Chromium => {
                let mut arguments: Vec<_> = CHROMIUM.map(str::to_owned).into();
                arguments.push(format!("--user-data-dir={}", profile.display()));
                let options = json!({ "binary": "/usr/bin/chromium", "args": arguments });
                capabilities.set("browserName", "chrome")?;
                capabilities.set("webSocketUrl", true)?;
                capabilities.set("goog:chromeOptions", options)?;
                capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
            }
        }
        Ok(capabilities)
    }
}
