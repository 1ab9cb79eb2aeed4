//! What a person has set on their device: colours and motion.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{Engine, Session};

/// `prefers-color-scheme`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// `prefers-reduced-motion`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Nothing asked for.
    #[default]
    Full,
    /// As little as possible.
    Reduced,
}

impl Session {
    /// From now on, on every page of this session.
    pub async fn media(&self, scheme: Scheme, motion: Motion) -> Result<()> {
        let scheme = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let motion = match motion {
            Motion::Full => "no-preference",
            Motion::Reduced => "reduce",
        };
        match self.engine {
            Engine::Chromium => {
                let features = [
                    feature("prefers-color-scheme", scheme),
                    feature("prefers-reduced-motion", motion),
                ];
                let arguments = json!({ "features": features });
                self.browser.cdp().send_raw("Emulation.setEmulatedMedia", arguments).await?;
                Ok(())
            }
        }
    }
}

fn feature(name: &str, value: &str) -> Value {
    json!({ "name": name, "value": value })
}
