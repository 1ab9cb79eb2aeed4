//! WebKit, as GTK has it: MiniBrowser on a screen in memory, driven by WebKitWebDriver.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;

use super::{Screen, Started};
use crate::{Motion, Options, Scheme, Scripts, program::Program, screenshots};

pub(super) async fn start(options: &Options, home: &Path) -> Result<Started> {
    let screen = Screen::start().await?;
    settings(options, home)?;
    let folder = home.to_str().context("the folder for the profile is no text")?;
    let plugins = screenshots()?.join("gstreamer-plugins.bin");
    let plugins = plugins.to_str().context("the folder for pictures is no text")?;
    let variables = [
        ("DISPLAY", screen.display.as_str()),
        ("HOME", folder),
        ("XDG_CONFIG_HOME", folder),
        ("XDG_DATA_HOME", folder),
        ("XDG_CACHE_HOME", folder),
        ("XDG_RUNTIME_DIR", folder),
        ("GDK_BACKEND", "x11"),
        // Without a graphics card it would imitate one for compositing, at three times the work. Its
        // driver then takes no pictures.
        ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
        ("NO_AT_BRIDGE", "1"),
        // It would look through all plugins for sound and film at each start: a seventh of all work.
        ("GST_REGISTRY", plugins),
    ];
    // It does not say which port it takes when it is left to choose.
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let driver = Program::start("WebKitWebDriver", &[&format!("--port={port}")], &variables)?;
    driver.listens(port).await.context("WebKitWebDriver did not start")?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    let browser = json!({ "binary": browser()?, "args": arguments_for(options) });
    capabilities.set("webkitgtk:browserOptions", browser)?;
    Ok(Started { driver, port, screen: Some(screen), capabilities })
}

fn arguments_for(options: &Options) -> Vec<&'static str> {
    let mut arguments = vec!["--automation", "--full-screen"];
    match options.scheme {
        Scheme::Light => {}
        Scheme::Dark => arguments.push("--dark-mode"),
    }
    match options.scripts {
        Scripts::Run => {}
        Scripts::Blocked => arguments.push("--enable-javascript-markup=false"),
    }
    arguments
}

fn settings(options: &Options, home: &Path) -> Result<()> {
    let animations = match options.motion {
        Motion::Full => 1,
        Motion::Reduced => 0,
    };
    let folder = home.join("gtk-3.0");
    fs::create_dir_all(&folder)?;
    let text = format!("[Settings]\ngtk-enable-animations={animations}\n");
    fs::write(folder.join("settings.ini"), text).context("could not write GTK's settings")
}

/// Debian keeps it beside the library and not on the PATH: /usr/lib/TRIPLE/webkit2gtk-4.1/.
fn browser() -> Result<PathBuf> {
    let folders = fs::read_dir("/usr/lib").context("there is no /usr/lib")?;
    let mut places = folders.flatten().map(|it| it.path().join("webkit2gtk-4.1/MiniBrowser"));
    places.find(|it| it.is_file()).context("no MiniBrowser: `cargo xtask test` installs it")
}
