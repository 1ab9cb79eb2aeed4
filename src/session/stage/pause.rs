//! Answers are hidden until somebody goes on. It lies over any stage and is none of the trail.

use crate::engine::Answers;
use crate::i18n::Moment;
use crate::session::{Effect, HostEvent, Notice, Session};

impl Session {
    pub(in crate::session) fn hide(&mut self) -> Vec<Effect> {
        // On the first screen there is nothing to hide.
        if self.at == 0 && self.answers == Answers::default() {
            return Vec::new();
        }
        self.paused = true;
        vec![Effect::FocusHeading, Effect::Announce(Notice::Paused)]
    }

    pub(in crate::session) fn go_on(&mut self) -> Vec<Effect> {
        if !self.paused {
            return Vec::new();
        }
        self.paused = false;
        vec![Effect::FocusHeading, Effect::Announce(Notice::Step)]
    }

    pub(in crate::session) fn forget(&mut self, now: Moment) -> Vec<Effect> {
        // What is kept stays, until it is deleted.
        let mut next = Session::new(self.pack, now);
        (next.days, next.visit) = (self.days, self.visit.wrapping_add(self.days.is_some().into()));
        *self = next;
        vec![
            Effect::FocusHeading,
            Effect::Announce(Notice::Cleared),
            Effect::Tell(HostEvent::Cleared),
        ]
    }
}
