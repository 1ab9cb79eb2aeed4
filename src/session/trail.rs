//! The way through the check: on, back, and forward again.

use super::{Effect, HostEvent, Notice, Session, Stage};

impl Session {
    /// Goes on to a screen; what lay ahead is dropped.
    pub(super) fn go(&mut self, stage: Stage) -> Vec<Effect> {
        self.drop_ahead();
        self.trail.push(stage);
        self.at += 1;
        self.reached(stage);
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
        page.is_some_and(|page| !self.asks(page))
    }

    /// Forgets the screens ahead: after a changed answer they may no longer come next.
    pub(super) fn drop_ahead(&mut self) {
        self.trail.truncate(self.at + 1);
    }

    /// Forgets every screen but the list. What was behind it could lead past bullets that are still open.
    pub(super) fn ask_list_first(&mut self) {
        self.at = 0;
        self.drop_ahead();
    }

    pub(super) fn arrive(&mut self) -> Vec<Effect> {
        self.tried = false;
        vec![
            Effect::FocusHeading,
            Effect::Announce(Notice::Step),
            Effect::Tell(HostEvent::Step(self.depth())),
        ]
    }
}
