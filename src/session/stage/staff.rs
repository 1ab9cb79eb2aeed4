//! The card for staff, which leads back to the advice.

use crate::engine::Level;
use crate::plan::{Staff, staff};
use crate::session::Session;

impl Session {
    /// What the card says; the part does it that draws the card.
    pub fn staff(&self) -> Staff {
        let assessment = self.assessment();
        staff(self.pack, &self.answers, &assessment, self.seen.date)
    }

    /// Whether somebody is to be shown something.
    pub(super) fn offers_staff(&self) -> bool {
        self.assessment().level >= Level::MedicalToday
    }
}
