//! One event at a time: the next session, and what it asks for.

use super::{Effect, Event, Notice, Session};
use crate::i18n::Moment;

impl Session {
    /// What comes of an event. Total: events that make no sense here change nothing.
    pub fn update(&self, event: Event, now: Moment) -> (Session, Vec<Effect>) {
        let mut next = self.clone();
        // The label of a day was tapped as it was drawn: it is counted before time passes.
        let drawn = matches!(event, Event::Choose(id, _) if id == self.pack.roles.days);
        if !drawn {
            next.pass(now);
        }
        let before = next.answers.clone();
        let mut effects = next.apply(event, now);
        let answered = next.answers != before;
        if drawn {
            next.pass(now);
        }
        if answered {
            next.date_answers();
        }
        if next.is_old()
            && !next.paused
            && !(self.is_old() && !self.paused && self.seen.date == next.seen.date)
        {
            effects.push(Effect::Announce(Notice::Old));
        }
        (next, effects)
    }
}
