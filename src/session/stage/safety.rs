//! Safety questions before a tip: a page that leads back to the result.

use super::Screen;
use crate::engine::may_advise;
use crate::engine::pack::SafetyId;
use crate::session::{Effect, Session};

impl Session {
    pub(super) fn safety(&self, id: SafetyId) -> Screen {
        let page = self.pack.safety_page(id);
        page.map_or(Screen::Start, |page| Screen::Page(self.page_view(page, None)))
    }

    /// Whether the result has tips at all, and these questions before one.
    pub(super) fn offers_safety(&self, id: SafetyId) -> bool {
        let may = || may_advise(self.pack, &self.answers, &self.assessment());
        self.pack.safety_page(id).is_some() && may()
    }

    pub(super) fn leave_safety(&mut self) -> Vec<Effect> {
        let open = self.finish();
        if open.is_empty() { self.travel(self.at.saturating_sub(1)) } else { open }
    }
}
