//! Which screen comes next.

use super::{Effect, HostEvent, Notice, Session, Stage};
use crate::engine::{Sign, assess};

impl Session {
    /// Goes on to a screen; what lay ahead is dropped.
    pub(super) fn go(&mut self, stage: Stage) -> Vec<Effect> {
        self.drop_ahead();
        self.trail.push(stage);
        self.at += 1;
        match stage {
            Stage::Review => self.reviewed = true,
            Stage::Result => self.checked = self.seen,
            Stage::Start | Stage::Sign(_) | Stage::Page(_) | Stage::Safety(_) => {}
        }
        let mut effects = Vec::new();
        if !self.started {
            self.started = true;
            effects.push(Effect::Tell(HostEvent::Started));
        }
        effects.extend(self.arrive());
        if stage == Stage::Result {
            effects.push(Effect::Tell(HostEvent::Finished));
        }
        effects
    }

    /// Goes back to an earlier screen of the trail, or forward to one that is still ahead.
    pub(super) fn travel(&mut self, depth: usize) -> Vec<Effect> {
        let mut depth = depth.min(self.trail.len().saturating_sub(1));
        // A page that asks nothing any more is passed over.
        while depth > 0 && depth != self.at && self.is_empty(depth) {
            depth = if depth < self.at { depth - 1 } else { depth + 1 };
        }
        if depth == self.at || depth >= self.trail.len() {
            return Vec::new();
        }
        self.at = depth;
        self.arrive()
    }

    /// Whether the screen at this depth is a page that, as things stand, asks nothing.
    fn is_empty(&self, depth: usize) -> bool {
        let page = self.trail.get(depth).and_then(|stage| self.page_of(*stage));
        page.is_some_and(|page| self.asked_on(page).next().is_none())
    }

    /// Forgets the screens ahead: after a changed answer they may no longer come next.
    pub(super) fn drop_ahead(&mut self) {
        self.trail.truncate(self.at + 1);
    }

    fn arrive(&mut self) -> Vec<Effect> {
        self.tried = false;
        vec![
            Effect::FocusHeading,
            Effect::Announce(Notice::Step),
            Effect::Tell(HostEvent::Step(self.depth())),
        ]
    }

    /// The screen after this one, once it is answered.
    pub(super) fn next(&self) -> Stage {
        let mut pages = 0..self.pack.screens.len() as u8;
        let applies = |place: &u8| {
            self.pack
                .screens
                .get(*place as usize)
                .is_some_and(|page| self.asked_on(page).next().is_some())
        };
        // A changed answer, or the days that passed, may have opened questions.
        let open = |place: &u8| applies(place) && !self.is_complete(*place);
        match self.stage() {
            Stage::Sign(place) if usize::from(place) + 1 < self.pack.flags.len() => {
                Stage::Sign(place + 1)
            }
            // No advice waits for an answer that cannot change it.
            Stage::Review if !assess(self.pack, &self.answers).is_undecided() => Stage::Result,
            Stage::Review => pages.find(open).map_or(Stage::Result, Stage::Page),
            // Those first, then the review again.
            _ if self.reviewed => pages.find(open).map_or(Stage::Review, Stage::Page),
            Stage::Page(here) => {
                let mut later = pages.filter(|place| *place > here);
                later.find(applies).map_or(Stage::Review, Stage::Page)
            }
            Stage::Start | Stage::Sign(_) => pages.find(applies).map_or(Stage::Review, Stage::Page),
            Stage::Safety(_) | Stage::Result => Stage::Result,
        }
    }

    /// Whether the emergency check was answered in full.
    pub(super) fn signs_answered(&self) -> bool {
        self.pack.flag_ids().all(|id| self.answers.flag(id) != Sign::Unanswered)
    }
}
