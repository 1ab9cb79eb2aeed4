//! A tab whose cookies, storage, caches and workers no other tab shares.

use anyhow::Result;
use thirtyfour::{
    WebDriver,
    bidi::{
        UserContextId,
        modules::browsing_context::{Create, CreateType},
    },
};

/// It lasts for one scenario.
#[derive(Debug)]
pub(crate) struct Room(UserContextId);

impl Room {
    /// Opens one, where the driver then works.
    pub async fn enter(driver: &WebDriver) -> Result<Self> {
        let bidi = driver.bidi().await?;
        let room = bidi.browser().create_user_context().await?.user_context;
        let tab = Create {
            r#type: CreateType::Tab,
            reference_context: None,
            background: None,
            user_context: Some(room.clone()),
        };
        let tab = bidi.send(tab).await?.context;
        driver.switch_to_window(tab.as_str().into()).await?;
        Ok(Self(room))
    }

    /// Closes it with all that was left in it.
    pub async fn leave(self, driver: &WebDriver) -> Result<()> {
        Ok(driver.bidi().await?.browser().remove_user_context(self.0).await?)
    }
}
