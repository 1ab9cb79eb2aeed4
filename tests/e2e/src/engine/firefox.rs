//! Firefox, driven by geckodriver.

use std::{
    env,
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process,
    sync::LazyLock,
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::{sync::OnceCell, time::sleep};

use super::Started;
use crate::{Colours, Engine, Motion, Options, Scheme, Scripts, program::Program, screenshots};

/// All of this run's, for what is kept to its end is deleted by none.
static FOLDER: LazyLock<Result<PathBuf>> = LazyLock::new(new_folder);

/// A profile that Firefox has started with once. A new profile costs three times the work, for Firefox
/// compiles its own scripts then.
static USED: OnceCell<PathBuf> = OnceCell::const_new();

/// Until Firefox has written its compiled scripts.
const WRITTEN: Duration = Duration::from_secs(5);

const BINARY: &str = "firefox-esr";

/// At the end of a run its drivers are ended, and now and then one leaves its Firefox behind.
const ENDS_WITH_ITS_DRIVER: &str =
    "#!/bin/sh\nexec setpriv --pdeathsig KILL /usr/bin/firefox-esr \"$@\"\n";

/// What belongs to the run before: its lock and its open pages.
const LEFT_OUT: [&str; 3] = ["lock", ".parentlock", "sessionstore"];

pub(super) async fn start(options: &Options, home: &Path) -> Result<Started> {
    let used = USED.get_or_try_init(used).await?;
    let profile = home.join("profile");
    copy(used, &profile)?;
    start_with(options, home, &profile).await
}

/// Where its profiles are.
pub(super) fn folder() -> Result<&'static Path> {
    FOLDER.as_deref().map_err(|error| anyhow!("{error:#}"))
}

fn new_folder() -> Result<PathBuf> {
    let all = screenshots()?.join("firefox");
    fs::create_dir_all(&all)?;
    for other in fs::read_dir(&all)?.flatten() {
        // Of a run that has ended, whose browsers may still be ending and write.
        if !Path::new("/proc").join(other.file_name()).exists() {
            let _ = fs::remove_dir_all(other.path());
        }
    }
    let folder = all.join(process::id().to_string());
    fs::create_dir_all(&folder)?;
    let script = folder.join(BINARY);
    fs::write(&script, ENDS_WITH_ITS_DRIVER).context("could not write Firefox's script")?;
    fs::set_permissions(&script, Permissions::from_mode(0o755))?;
    Ok(folder)
}

async fn used() -> Result<PathBuf> {
    let profile = folder()?.join("profile");
    fs::create_dir_all(&profile)?;
    let home = Engine::Firefox.home()?;
    let started = start_with(&Options::default(), home.path(), &profile).await?;
    let address = format!("http://127.0.0.1:{}", started.port);
    let browser = WebDriver::new(address, started.capabilities).await?;
    sleep(WRITTEN).await;
    browser.quit().await?;
    Ok(profile)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        if LEFT_OUT.iter().any(|it| name.to_string_lossy().starts_with(it)) {
            continue;
        }
        if kind.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else if kind.is_file() {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

async fn start_with(options: &Options, home: &Path, profile: &Path) -> Result<Started> {
    let program = env::var("AFTERCHECK_GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
    let profile = profile.to_str().context("the folder for the profile is no text")?;
    // Whatever else Firefox keeps goes where it is deleted in the end.
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
            "binary": self::folder()?.join(BINARY),
            "args": ["-headless", "-profile", profile],
            "prefs": preferences(options),
        }),
    )?;
    Ok(Started { driver, port, screen: None, capabilities })
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
        // No process for pages that no scenario opens, and no extensions that none needs.
        "browser.newtab.preload": false,
        "browser.newtabpage.enabled": false,
        "browser.tabs.remote.separatePrivilegedContentProcess": false,
        "dom.ipc.processPrelaunch.enabled": false,
        "extensions.webextensions.remote": false,
        "browser.pagethumbnails.capturing_disabled": true,
        "browser.sessionstore.interval": 3_600_000,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,",
        "extensions.getAddons.cache.enabled": false,
    })
}
