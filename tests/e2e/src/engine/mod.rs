//! Which browser engines there are, and how each is started.

mod chromium;
mod firefox;
mod screen;
mod webkit;

use std::{env, path::Path};

use anyhow::{Context, Result};
use thirtyfour::Capabilities;

use crate::{Options, program::Program};
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

    /// Starts the driver. `home` is an empty folder that is deleted in the end.
    pub(crate) async fn start(self, options: &Options, home: &Path) -> Result<Started> {
        match self {
            Self::Chromium => chromium::start(options, home).await,
            Self::Firefox => firefox::start(options, home).await,
            Self::WebKit => webkit::start(options, home).await,
        }
    }
}
