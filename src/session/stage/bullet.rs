//! One bullet of the emergency list.

use super::{Stage, Step};
use crate::engine::Reply;
use crate::engine::pack::{FlagId, PageId};
use crate::session::{Effect, Session};

/// One bullet of the emergency check.
pub struct BulletView {
    /// The bullet.
    pub flag: FlagId,
    /// What was answered before.
    pub answer: Reply,
    /// How far.
    pub step: Step,
}

impl Session {
    pub(super) fn bullet(&self, flag: FlagId) -> BulletView {
        let step = Step { now: flag.0 + 1, of: self.pack.flags.len() as u8 };
        BulletView { flag, answer: self.answers.flag(flag), step }
    }

    pub(in crate::session) fn answer_bullet(&mut self, flag: FlagId, sign: Reply) -> Vec<Effect> {
        if self.stage() != Stage::Bullet(flag) || sign == Reply::Unanswered {
            return Vec::new();
        }
        self.answers.set_flag(flag, sign);
        let next = if sign == Reply::Yes { Stage::Result } else { self.after_bullet(flag) };
        self.go(next)
    }

    fn after_bullet(&self, flag: FlagId) -> Stage {
        if usize::from(flag.0) + 1 < self.pack.flags.len() {
            return Stage::Bullet(FlagId(flag.0 + 1));
        }
        self.page_from(PageId(0))
    }
}
