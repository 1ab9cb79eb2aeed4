//! The clinic's own questions, which lead back to the advice. What is told there can raise its level, and no more.

use super::{Stage, raise};
use crate::engine::{Assessment, assess, may_advise};
use crate::own::{Asked, Own, Told, add};
use crate::part::in_part;
use crate::plan::Plan;
use crate::session::Session;

impl Session {
    /// The clinic's words, and what was told.
    pub fn own(&self) -> Option<&'static Asked> {
        self.own
    }

    /// How urgent it is without the clinic's questions.
    pub fn assessed(&self) -> Assessment {
        let mut found = assess(self.pack, &self.answers);
        if self.days.is_some() {
            raise(self, &mut found);
        }
        found
    }

    /// The clinic adds these words. Answers to questions that stay are kept.
    pub fn set_own(&mut self, own: Option<&'static Own>) {
        let Some(own) = own else {
            if self.stage() == Stage::Own {
                self.at = self.at.saturating_sub(1);
            }
            if self.own.is_some() {
                self.drop_ahead();
            }
            self.own = None;
            return;
        };
        if !self.own.is_some_and(|asked| std::ptr::eq(asked.own, own)) {
            self.own = Some(lasting(Asked::renewed(own, self.own)));
        }
    }

    /// An answer to a question of the clinic's, by its place.
    pub fn tell_own(&mut self, place: usize, told: Told) {
        // What was typed last is heard once the screen has been left.
        if let Some(asked) = self.own
            && matches!(self.stage(), Stage::Own | Stage::Result)
        {
            self.own = Some(lasting(asked.with(place, told)));
        }
    }

    pub(super) fn offers_own(&self) -> bool {
        self.own.is_some_and(|asked| !asked.own.questions.is_empty())
    }

    pub(super) fn add_own(&self, plan: &mut Plan) {
        add_to(self, plan);
    }
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000006",
    "__wasm_split_00share00_export_00000000000000000000000000000006":
    fn add_to(session: &Session, plan: &mut Plan) = added
);

fn added(session: &Session, plan: &mut Plan) {
    if let Some(asked) = session.own {
        let found = session.assessment();
        let comfort = may_advise(session.pack, &session.answers, &found);
        add(plan, asked, &found, session.assessed().level, comfort);
    }
}

/// As long as the page: some hundred bytes each time a question is answered. What a session had to let go, the first
/// program would have to know.
fn lasting(asked: Asked) -> &'static Asked {
    Box::leak(Box::new(asked))
}
