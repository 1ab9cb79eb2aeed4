//! The emergency list as a whole.

use super::Stage;
use crate::engine::Reply;
use crate::engine::pack::{FlagId, PageId};
use crate::session::{Effect, Session};

impl Session {
    pub(in crate::session) fn answer_list(&mut self, sign: Reply) -> Vec<Effect> {
        if self.stage() != Stage::Start || sign == Reply::Unanswered {
            return Vec::new();
        }
        self.answers.emergency = sign;
        match sign {
            Reply::Yes => self.go(Stage::Result),
            Reply::NotSure => self.go(Stage::Bullet(FlagId(0))),
            Reply::No | Reply::Unanswered => {
                self.answers.clear_flags();
                self.go(self.page_from(PageId(0)))
            }
        }
    }

    /// Whether the list was answered in full.
    pub(super) fn list_answered(&self) -> bool {
        self.pack.flag_ids().all(|id| self.answers.flag(id) != Reply::Unanswered)
    }
}
