//! Chromium, driven by chromedriver.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;

use super::Started;
use crate::{Options, program::Program};

/// The engine without the windows and menus of a browser, which cost as much work again.
const BINARY: &str = "/usr/bin/chromium-headless-shell";

/// The same picture on every machine, and no request of the browser's own.
const ARGUMENTS: [&str; 12] = [
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

pub(super) async fn start(options: &Options, home: &Path) -> Result<Started> {
    let (driver, port) = driver().await?;
    let mut arguments: Vec<_> = ARGUMENTS.map(str::to_owned).into();
    arguments.push(format!("--user-data-dir={}", home.display()));
    arguments.push(format!("--blink-settings=defaultFontSize={}", options.text.size()));
    let chromium = json!({ "binary": BINARY, "args": arguments });
    let mut capabilities = Capabilities::new();
    // By another name chromedriver waits for a tab.
    capabilities.set("browserName", "chrome-headless-shell")?;
    capabilities.set("webSocketUrl", true)?;
    capabilities.set("goog:chromeOptions", chromium)?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    Ok(Started { driver, port, screen: None, capabilities })
}

/// With port 0 chromedriver takes a free port of IPv6 and ends when the same one of IPv4 is taken,
/// which happens now and then: so another try or two.
async fn driver() -> Result<(Program, u16)> {
    for _ in 0..2 {
        if let Ok(driver) = driver_once().await {
            return Ok(driver);
        }
    }
    driver_once().await
}

async fn driver_once() -> Result<(Program, u16)> {
    let driver = Program::start("chromedriver", &["--port=0"], &[])?;
    let port = |line: &str| {
        let (_, rest) = line.rsplit_once("on port ")?;
        rest.trim_end_matches('.').parse().ok().filter(|port| *port > 0)
    };
    let port = driver.says(port).await.context("chromedriver did not start")?;
    Ok((driver, port))
}
