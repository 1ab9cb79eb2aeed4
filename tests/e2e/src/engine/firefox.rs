//! Firefox, driven by geckodriver.

use std::{env, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use super::Started;
use crate::{Colours, Motion, Options, Scheme, Scripts, program::Program};

pub(super) async fn start(options: &Options, home: &Path) -> Result<Started> {
    let program = env::var("AFTERCHECK_GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
    // The profile, and whatever else Firefox keeps, goes where it is deleted in the end.
    let folder = home.to_str().context("the folder for the profile is no text")?;
    let variables = [("HOME", folder), ("TMPDIR", folder)];
    let driver = Program::start(&program, &["--port=0", "--websocket-port=0"], &variables)?;
    let port = |line: &str| line.rsplit_once("Listening on 127.0.0.1:")?.1.parse().ok();
    let port = driver.says(port).await.context("geckodriver did not start")?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set("webSocketUrl", true)?;
    capabilities.set(
        "moz:firefoxOptions",
        json!({
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless"],
            "prefs": preferences(options),
        }),
    )?;
    Ok(Started { driver, port, around: Vec::new(), capabilities })
}

/// What the person has set, and no request of the browser's own.
fn preferences(options: &Options) -> Value {
    let scheme = match options.scheme {
        Scheme::Dark => 0,
        Scheme::Light => 1,
    };
    let motion = match options.motion {
        Motion::Full => 0,
        Motion::Reduced => 1,
    };
    let colours = match options.colours {
        Colours::Own => 1,
        Colours::Forced => 2,
    };
    json!({
        // As on phones: a bar that takes its own room would make a long page narrower than a short one.
        "ui.useOverlayScrollbars": 1,
        "widget.gtk.overlay-scrollbars.enabled": true,
        "browser.display.document_color_use": colours,
        // Its window counts as the one that is worked with, though there is no screen.
        "focusmanager.testmode": true,
        "font.size.variable.x-western": options.text.size(),
        "layout.css.prefers-color-scheme.content-override": scheme,
        "ui.prefersReducedMotion": motion,
        "javascript.enabled": options.scripts == Scripts::Run,
        "intl.accept_languages": "en-GB",
        "app.update.enabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,",
        "extensions.getAddons.cache.enabled": false,
    })
}
