//! The advice.

use super::{Screen, Stage};
use crate::engine::Assessment;
use crate::hours::Hours;
use crate::i18n::{Extent, Moment};
use crate::plan::{self, Plan, SafetyNet, When};
use crate::session::{Effect, Session};

/// The advice.
pub struct ResultView {
    /// The level and its reasons.
    pub assessment: Assessment,
    /// What it goes by.
    pub when: When,
    /// What is said.
    pub plan: Plan,
}

impl Session {
    pub(super) fn result(&self, texts: Extent, hours: Option<(&Hours, Moment)>) -> Screen {
        let (assessment, raised) = self.weighed();
        let today = self.seen.date;
        // By what the clock says now, also where it was set back.
        let opening = hours.and_then(|(hours, now)| {
            let net = SafetyNet::of(self.pack, &self.answers, Some(today));
            hours.opening(now, net.day(today))
        });
        let when = When {
            today: Some(today),
            checked: Some(self.checked),
            answered: self.old_at(self.checked, assessment.level),
            old: self.old_at(self.seen, assessment.level),
            opening,
            raised,
        };
        let mut plan = plan::result(self.pack, &self.answers, &assessment, &when, texts);
        if texts == Extent::Whole {
            self.add_own(&mut plan);
        }
        Screen::Result(Box::new(ResultView { assessment, when, plan }))
    }

    /// "I chose this by mistake": back to where it was chosen. Where that was the emergency list, it is asked anew.
    pub(in crate::session) fn mistake(&mut self) -> Vec<Effect> {
        if self.stage() != Stage::Result {
            return Vec::new();
        }
        // Nothing on the pages of the check has called for it.
        if self.weighed().1 {
            return self.go(Stage::Own);
        }
        if self.answers.told() {
            self.answers.clear_list();
            self.ask_list_first();
            return self.arrive();
        }
        let effects = self.travel(self.at.saturating_sub(1));
        self.drop_ahead();
        effects
    }
}
