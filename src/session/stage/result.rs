//! The advice.

use super::{Screen, Stage};
use crate::engine::{Assessment, Reply, assess};
use crate::i18n::Extent;
use crate::plan::{self, Plan, When};
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
    pub(super) fn result(&self, texts: Extent) -> Screen {
        let assessment = assess(self.pack, &self.answers);
        let when = When {
            today: Some(self.seen.date),
            checked: Some(self.checked),
            answered: self.old_at(self.checked, assessment.level),
            old: self.old_at(self.seen, assessment.level),
        };
        let plan = plan::result(self.pack, &self.answers, &assessment, &when, texts);
        Screen::Result(Box::new(ResultView { assessment, when, plan }))
    }

    /// "I chose this by mistake": the emergency signs are open again.
    pub(in crate::session) fn mistake(&mut self) -> Vec<Effect> {
        if self.stage() != Stage::Result {
            return Vec::new();
        }
        if self.answers.emergency == Reply::Yes {
            self.answers.emergency = Reply::Unanswered;
        }
        for id in self.pack.flag_ids() {
            if self.answers.flag(id) == Reply::Yes {
                self.answers.set_flag(id, Reply::Unanswered);
            }
        }
        let effects = self.travel(self.at.saturating_sub(1));
        self.drop_ahead();
        effects
    }
}
