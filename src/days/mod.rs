//! The days after: what a patient asked to keep, until when, and what another check takes over from it.
//!
//! Nothing is kept unless the patient asks for it, and what is kept only raises a level ([`crate::course`]). A record
//! that cannot be read is no record: it reassures nobody, and is never overwritten unseen.
//!
//! **Another tab** may have written meanwhile. A check is added to what is stored by then; where all was deleted
//! meanwhile nothing is written, and the patient is told.

mod carry;
mod code;
mod copy;
mod diary;
mod kept;
mod link;
mod lock;
mod note;
mod save;
mod sealed;

pub use code::{Code, MOST_OF_CODE, digits_of, link_of, size_of_code};
pub use copy::Opened;
pub use diary::{Call, Diary, Stop};
pub use kept::{Kept, Term};
pub use link::{MARK, link};
pub use note::Draft;
pub use save::Outcome;
pub use sealed::{Sealed, is_long_enough, padded};

use crate::course::{Course, History, assess_with, never_later};
use crate::engine::pack::{ChartWords, Pack};
use crate::engine::{Answers, Assessment, Reason};
use crate::i18n::{Date, Moment};
use crate::record::{Check, Dated, Identity, Record, Unreadable};

/// What is known of the days before, and of what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// The numbers that records call things by.
    pub identity: &'static Identity,
    /// What the picture of the days says.
    pub chart: &'static ChartWords,
    /// What is kept, if something is.
    pub kept: Option<Kept>,
    /// The check of a visit, and which visit that was. Of the present one it is no day before, and replaced when an
    /// answer changes.
    own: Option<(u8, Check)>,
    /// The check of a visit that could not be kept.
    refused: Option<(u8, Check)>,
    /// What is kept under a passcode that was not entered.
    pub lock: Option<Sealed>,
    /// As it is stored, where it is under a passcode that was entered.
    sealed: Option<String>,
    /// Why what is stored cannot be used.
    pub unreadable: Option<Unreadable>,
    /// What was in the file or the link that the patient opened.
    pub opened: Option<Opened>,
    /// The visit that began with a link.
    linked: Option<u8>,
    /// What came of the last attempt to keep or to delete.
    pub outcome: Option<Outcome>,
    /// For how long to keep it, as chosen.
    pub term: Term,
    /// What is chosen of an entry, and on which visit that was.
    draft: Draft,
}

impl Days {
    /// What is stored today, if something is.
    pub fn of(
        pack: &Pack,
        identity: &'static Identity,
        chart: &'static ChartWords,
        stored: Option<&str>,
        today: Date,
    ) -> Days {
        let (mut kept, mut lock, mut unreadable) = (None, None, None);
        match stored {
            None => {}
            Some(text) if Sealed::is(text) => match Sealed::from_text(text, pack.id) {
                Ok(sealed) => lock = Some(sealed),
                Err(why) => unreadable = Some(why),
            },
            Some(text) => match Kept::from_text(text, pack, identity) {
                Ok(found) => kept = Some(found),
                Err(why) => unreadable = Some(why),
            },
        }
        let until = kept.as_ref().map(|kept| kept.until).or(lock.as_ref().map(|lock| lock.until));
        let outcome = until.and_then(|until| (until < today).then_some(Outcome::Over));
        Days {
            identity,
            chart,
            kept,
            own: None,
            refused: None,
            lock,
            sealed: None,
            unreadable,
            opened: None,
            linked: None,
            outcome,
            term: Term::default(),
            draft: Draft::default(),
        }
    }

    /// The pain that a check tells.
    pub fn pain(&self, pack: &Pack, check: &Check) -> Option<u16> {
        check.answers(pack, self.identity).answers.number(pack.roles.pain)
    }

    /// What is kept besides the check of this visit.
    fn before(&self, visit: u8, today: Date) -> Option<Record> {
        let mut record = self.kept.as_ref()?.record.clone();
        record.take_out(self.own(visit, today));
        Some(record)
    }

    /// What was told before the check of this visit, in order; by a clock that was put back it is of today at the latest.
    pub fn told_before(&self, pack: &Pack, visit: u8, today: Date) -> Vec<Dated> {
        let record = self.before(visit, today);
        let mut told = record.map(|it| it.told(pack, self.identity)).unwrap_or_default();
        never_later(today, &mut told);
        told
    }

    /// The check of this visit, if it is kept and of today: on another day a changed answer is another check.
    fn own(&self, visit: u8, today: Date) -> Option<&Check> {
        of_visit(&self.own, visit).filter(|check| check.moment.date == today)
    }

    /// Whether a check of this visit is kept, whatever its day.
    pub fn has_kept(&self, visit: u8) -> bool {
        of_visit(&self.own, visit).is_some()
    }

    /// Raises a level to what the days before call for. `pack` has the rules of the course.
    pub fn raise(
        &self,
        pack: &Pack,
        answers: &Answers,
        (now, visit): (Moment, u8),
        found: &mut Assessment,
    ) {
        if let Some(before) = self.before(visit, now.date) {
            raise(pack, self.identity, &before, (answers, now), found);
        }
    }
}

/// Raises the level of answers that were given `now` to what the record before them calls for.
pub fn raise(
    pack: &Pack,
    identity: &Identity,
    before: &Record,
    (answers, now): (&Answers, Moment),
    found: &mut Assessment,
) {
    if !before.checks.is_empty() {
        let checks = History::of_checks(pack, identity, &before.checks, now);
        raise_by(pack, &checks, answers, found);
    }
    // An entry between two checks would else be what the second one is measured by.
    if !before.entries.is_empty() {
        let all = History::of(pack, identity, before, now);
        raise_by(pack, &all, answers, found);
    }
}

/// Raises a level to what these days call for.
fn raise_by(pack: &Pack, history: &History, answers: &Answers, found: &mut Assessment) {
    let mut other = assess_with(pack, history, answers);
    if other.level < found.level {
        return;
    }
    let course = Course::of(pack, history, answers);
    for reason in &mut other.reasons {
        let rule = reason.course_rule(pack);
        if let (Reason::Course(_, span), Some(rule)) = (reason, rule) {
            *span = course.span(rule);
        }
    }
    *found = other;
}

/// A check, if it is of this visit.
fn of_visit(check: &Option<(u8, Check)>, visit: u8) -> Option<&Check> {
    check.as_ref().filter(|(of, _)| *of == visit).map(|(_, check)| check)
}
