//! What a person has set on their device or in their browser: colours, motion, scripts, text size.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{Engine, Options, Session};

/// `prefers-color-scheme`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    Light,
    Dark,
}

/// `prefers-reduced-motion`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    Full,
    Reduced,
}

/// Whether pages may run scripts. Those of [`Session::js`] always run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scripts {
    #[default]
    Run,
    Blocked,
}

/// `forced-colors`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// The page's own.
    #[default]
    Own,
    /// A few of the system's, as in Windows' contrast themes.
    Forced,
}

/// The browser's own text size, which a person with weak eyes sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Text {
    #[default]
    Normal,
    /// Twice that (WCAG 1.4.4).
    Double,
}

impl Text {
    /// In CSS pixels.
    pub(crate) fn size(self) -> u32 {
        match self {
            Text::Normal => 16,
            Text::Double => 32,
        }
    }
}

impl Session {
    /// What an engine cannot be started with and is told once it runs.
    pub(crate) async fn imitate(&self, options: &Options) -> Result<()> {
        match self.engine {
            Engine::Chromium => self.imitate_in_chromium(options).await,
            Engine::Firefox | Engine::WebKit => Ok(()),
        }
    }

    async fn imitate_in_chromium(&self, options: &Options) -> Result<()> {
        let scheme = match options.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let motion = match options.motion {
            Motion::Full => "no-preference",
            Motion::Reduced => "reduce",
        };
        let colours = match options.colours {
            Colours::Own => "none",
            Colours::Forced => "active",
        };
        let features = [
            feature("prefers-color-scheme", scheme),
            feature("prefers-reduced-motion", motion),
            feature("forced-colors", colours),
        ];
        let arguments = json!({ "features": features });
        self.browser.cdp().send_raw("Emulation.setEmulatedMedia", arguments).await?;
        if options.scripts == Scripts::Blocked {
            let arguments = json!({ "value": true });
            let command = "Emulation.setScriptExecutionDisabled";
            self.browser.cdp().send_raw(command, arguments).await?;
        }
        Ok(())
    }
}

fn feature(name: &str, value: &str) -> Value {
    json!({ "name": name, "value": value })
}
