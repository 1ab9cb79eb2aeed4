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
        if sign == Reply::No {
            // What was said of single bullets before is taken back.
            self.answers.clear_list();
        }
        self.answers.emergency = sign;
        let next = match sign {
            Reply::Yes => Stage::Result,
            Reply::NotSure => {
                self.ask_list_first();
                Stage::Bullet(FlagId(0))
            }
            Reply::No | Reply::Unanswered => self.page_from(PageId(0)),
        };
        self.go(next)
    }

    /// Whether the list was answered in full.
    pub(super) fn list_answered(&self) -> bool {
        self.pack.flag_ids().all(|id| self.answers.flag(id) != Reply::Unanswered)
    }
}
