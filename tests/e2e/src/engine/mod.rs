//! Which browser engines there are, and how each is started.

mod chromium;
mod firefox;
mod room;
mod screen;
mod webkit;

use std::{env, path::Path};

use anyhow::{Context, Result};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, program::Program};
pub(crate) use room::Room;
pub(crate) use screen::Screen;

/// A browser engine. Another one is another variant here, and an arm wherever the compiler asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, and most browsers on Android.
    #[default]
    Chromium,
    Firefox,
    /// The engine of Safari, as GTK has it. It is not an iPhone.
    WebKit,
}

/// The programs of a browser that is to be opened, and what its driver has to be asked for.
pub(crate) struct Started {
    pub driver: Program,
    pub port: u16,
    /// For an engine without a headless mode.
    pub screen: Option<Screen>,
    pub capabilities: Capabilities,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// For file names, and for AFTERCHECK_ENGINE.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one that AFTERCHECK_ENGINE names, or else Chromium.
    pub fn chosen() -> Result<Self> {
        let Some(name) = env::var_os("AFTERCHECK_ENGINE") else { return Ok(Self::default()) };
        let known = Self::ALL.into_iter().find(|engine| name == engine.name());
        known.with_context(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("AFTERCHECK_ENGINE has to be one of {names}, and is {}", name.display())
        })
    }

    /// An empty folder for what a browser keeps; deleted when dropped, or before the next run.
    pub(crate) fn home(self) -> Result<TempDir> {
        let mut folder = tempfile::Builder::new();
        folder.prefix("aftercheck-e2e-");
        match self {
            Self::Chromium | Self::WebKit => Ok(folder.tempdir()?),
            Self::Firefox => Ok(folder.tempdir_in(firefox::folder()?)?),
        }
    }

    /// A place for one scenario, where the driver has such places: to start a browser costs as much as a short scenario.
    pub(crate) async fn room(self, driver: &WebDriver) -> Result<Option<Room>> {
        match self {
            Self::WebKit => Ok(None),
            Self::Chromium | Self::Firefox => Room::enter(driver).await.map(Some),
        }
    }

    /// Starts the driver.
    pub(crate) async fn start(self, options: &Options, home: &Path) -> Result<Started> {
        match self {
            Self::Chromium => chromium::start(options, home).await,
            Self::Firefox => firefox::start(options, home).await,
            Self::WebKit => webkit::start(options, home).await,
        }
    }
}
