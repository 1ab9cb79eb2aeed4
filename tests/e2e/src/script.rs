//! A browser in which pages cannot run scripts.

use anyhow::Result;
use serde_json::json;

use crate::{Engine, Session};

impl Session {
    /// From the next page on, scripts of pages do not run. Those of [`Session::js`] still do.
    pub async fn no_script(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let arguments = json!({ "value": true });
                let command = "Emulation.setScriptExecutionDisabled";
                self.browser.cdp().send_raw(command, arguments).await?;
                Ok(())
            }
        }
    }
}
