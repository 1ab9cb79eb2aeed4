//! What is to be written, beside what is stored by then.

use super::{Days, Draft, Kept, of_visit};
use crate::engine::pack::Pack;
use crate::engine::{Answers, Level};
use crate::i18n::{Date, Moment, Text, t};
use crate::record::{Check, MOST_BYTES, Record, Unreadable};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The check is kept.
    Kept,
    /// The entry of the diary is kept.
    Noted,
    /// The copy from a file is kept.
    Copied,
    /// The patient had all deleted.
    Deleted,
    /// Its last day is over: it is to be deleted.
    Over,
    /// The browser did not take it: its room is full, or it keeps nothing for this page.
    Refused,
    /// All was deleted meanwhile, in another tab or by the browser. Nothing was written.
    Gone,
    /// What is stored by now cannot be read. Nothing was written.
    Unreadable,
    /// A newer version has stored something by now. Nothing was written.
    Newer,
    /// Something else is kept, so a copy is not.
    Occupied,
    /// It is under a passcode by now that nobody has entered here. Nothing was written.
    Locked,
    /// That passcode is too short.
    Short,
    /// It was not the same twice.
    Differ,
    /// That passcode is another one.
    Wrong,
}

impl Outcome {
    /// What is said of it.
    pub fn text(self) -> Text {
        match self {
            Outcome::Kept => t::DAYS_SAVED,
            Outcome::Noted => t::DAYS_NOTED,
            Outcome::Copied => t::DAYS_COPIED,
            Outcome::Deleted => t::DAYS_DELETED,
            Outcome::Over => t::DAYS_OVER,
            Outcome::Refused => t::DAYS_REFUSED,
            Outcome::Gone => t::DAYS_GONE,
            Outcome::Unreadable => t::DAYS_UNREADABLE,
            Outcome::Newer => t::DAYS_NEWER,
            Outcome::Occupied => t::DAYS_OCCUPIED,
            Outcome::Locked => t::DAYS_LOCKED_NOT_KEPT,
            Outcome::Short => t::DAYS_CODE_SHORT,
            Outcome::Differ => t::DAYS_CODE_DIFFER,
            Outcome::Wrong => t::DAYS_CODE_WRONG,
        }
    }
}

impl Days {
    /// A check of these answers.
    pub fn check(&self, pack: &Pack, answers: &Answers, level: Level, now: Moment) -> Check {
        Check::new(pack, self.identity, answers, now, level)
    }

    /// Whether the check of this visit is kept with these answers, or could not be.
    pub fn has(
        &self,
        pack: &Pack,
        answers: &Answers,
        level: Level,
        (visit, today): (u8, Date),
    ) -> bool {
        let is_this = |one: &Check| *one == self.check(pack, answers, level, one.moment);
        let refused = of_visit(&self.refused, visit);
        self.own(visit, today).is_some_and(is_this) || refused.is_some_and(is_this)
    }

    /// What to keep with this check, where `stored` is there by now: what another tab has added stays.
    ///
    /// # Errors
    /// Why nothing may be written.
    pub fn with(
        &self,
        pack: &Pack,
        stored: Option<&str>,
        check: &Check,
        visit: u8,
    ) -> Result<Kept, Outcome> {
        let there = self.stored_by_now(pack, stored, check.moment.date)?;
        let mut kept = there.unwrap_or_else(|| {
            let answers = check.answers(pack, self.identity).answers;
            let until = self.term.end(pack, &answers, check.moment.date);
            let (pack, checks, entries) = (pack.id.to_owned(), Vec::new(), Vec::new());
            Kept { until, record: Record { pack, checks, entries } }
        });
        kept.record.take_out(self.own(visit, check.moment.date));
        kept.record.checks.push(check.clone());
        kept.if_it_fits()
    }

    /// What is stored by now, if something is and was.
    pub(super) fn stored_by_now(
        &self,
        pack: &Pack,
        stored: Option<&str>,
        today: Date,
    ) -> Result<Option<Kept>, Outcome> {
        match stored.map(|text| Kept::from_text(text, pack, self.identity)) {
            // The page was open for that long.
            Some(Ok(kept)) if kept.is_over(today) => Err(Outcome::Over),
            Some(Ok(kept)) => Ok(Some(kept)),
            Some(Err(Unreadable::Newer(_))) => Err(Outcome::Newer),
            Some(Err(_)) => Err(Outcome::Unreadable),
            None if self.kept.is_some() => Err(Outcome::Gone),
            None => Ok(None),
        }
    }

    /// It was stored, or why it was not.
    pub fn saved(&mut self, result: Result<Kept, Outcome>, check: Check, visit: u8) {
        match result {
            Ok(kept) => {
                self.let_go();
                (self.own, self.refused) = (Some((visit, check)), None);
                // It was made.
                self.draft = Draft::default();
                self.kept = Some(kept);
                self.outcome = Some(Outcome::Kept);
            }
            Err(why) => {
                self.refused = Some((visit, check));
                self.not_stored(why);
            }
        }
    }

    /// Nothing was stored.
    pub(super) fn not_stored(&mut self, why: Outcome) {
        if matches!(why, Outcome::Gone | Outcome::Deleted | Outcome::Over) {
            (self.kept, self.own, self.unreadable) = (None, None, None);
            (self.lock, self.sealed) = (None, None);
            self.draft = Draft::default();
        }
        // It can be deleted here.
        if why == Outcome::Unreadable {
            self.unreadable = Some(Unreadable::Damaged);
        }
        // It is deleted for that reason.
        let over = why == Outcome::Deleted && self.outcome == Some(Outcome::Over);
        self.outcome = Some(if over { Outcome::Over } else { why });
    }
}

impl Kept {
    /// It, unless it is more than a record may be.
    pub(super) fn if_it_fits(self) -> Result<Kept, Outcome> {
        if self.record.to_bytes().len() > MOST_BYTES { Err(Outcome::Refused) } else { Ok(self) }
    }
}
