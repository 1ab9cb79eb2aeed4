//! The emergency list as a whole.

use super::Stage;
use crate::engine::Sign;
use crate::engine::pack::{FlagId, PageId};
use crate::session::{Effect, Session};

impl Session {
    pub(in crate::session) fn answer_list(&mut self, sign: Sign) -> Vec<Effect> {
        if self.stage() != Stage::Start || sign == Sign::Unanswered {
            return Vec::new();
        }
        self.answers.emergency = sign;
        match sign {
            Sign::Yes => self.go(Stage::Result),
            Sign::NotSure => self.go(Stage::Bullet(FlagId(0))),
            Sign::No | Sign::Unanswered => {
                self.answers.clear_flags();
                self.go(self.page_from(PageId(0)))
            }
        }
    }

    /// Whether the list was answered in full.
    pub(super) fn list_answered(&self) -> bool {
        self.pack.flag_ids().all(|id| self.answers.flag(id) != Sign::Unanswered)
    }
}
