//! What passing time does to a check: days are counted on, and answers get old.

use super::{Session, Stage};
use crate::engine::{Answer, Level};
use crate::i18n::Moment;

/// When the answers that stand were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The first of them.
    first: Moment,
    /// The last of them.
    last: Moment,
}

impl Given {
    /// All at once.
    pub fn at(moment: Moment) -> Given {
        Given { first: moment, last: moment }
    }

    /// When the last of them was.
    pub fn last(self) -> Moment {
        self.last
    }
}

/// After so many minutes the patient may well feel different.
const FRESH: i32 = 6 * 60;

/// Whether answers of that time can still be handed over: on the same day, and within hours.
pub fn is_fresh(given: Moment, now: Moment) -> bool {
    now.date == given.date && now.since(given) <= FRESH
}

impl Session {
    /// Lets time pass until now: what was today is yesterday, and what that opens is asked.
    pub(super) fn pass(&mut self, now: Moment) {
        let Some(days) = self.answers.number(self.pack.roles.days) else {
            // Nothing is counted from its day yet: today is what the clock says.
            self.seen = now;
            return;
        };
        // Beyond the counted days it is only "long ago".
        let most = self.pack.counted_days.saturating_add(1);
        let passed = now.date.since(self.seen.date).clamp(0, most.into()) as u16;
        self.seen = self.seen.max(now);
        let since = days.max(most.min(days.saturating_add(passed)));
        if since != days {
            self.answers.set(self.pack.roles.days, Answer::Value(since));
            self.changed();
            self.checked = self.seen;
        }
    }

    /// Notes that an answer was given now, or taken back.
    pub(super) fn date_answers(&mut self) {
        let first = self.given.map_or(self.seen, |given| given.first);
        let some = self.answers != Default::default();
        self.given = some.then_some(Given { first, last: self.seen });
    }

    /// When the answers were given, if at this moment they are of another day or of hours before.
    /// What reassures is as old as the oldest of them; an urgent level, as the newest.
    pub(super) fn old_at(&self, moment: Moment, level: Level) -> Option<Moment> {
        let given = self.given?;
        let from = if level.allows_self_care() { given.first } else { given.last };
        let old = moment.date > given.last.date || moment.since(from) > FRESH;
        old.then_some(from)
    }

    /// Whether an answer was given on this day.
    pub(super) fn was_answered_today(&self) -> bool {
        self.given.is_some_and(|given| given.last.date == self.seen.date)
    }

    /// Whether advice is shown, and it goes by old answers.
    pub fn is_old(&self) -> bool {
        let level = || self.assessment().level;
        self.stage() == Stage::Result && self.old_at(self.seen, level()).is_some()
    }
}
