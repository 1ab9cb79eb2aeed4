//! What a clinician reads of a record that a patient hands over: its last check assessed anew, beside what the patient was told,
//! and what was noted since.

mod open;

pub use open::{Opened, Refused, open};

use crate::course::never_later;
use crate::days::raise;
use crate::engine::pack::Pack;
use crate::engine::{Answers, Assessment, Level, Reason, Reply, assess};
use crate::i18n::Date;
use crate::record::{Check, Dated, Identity, Record};
use crate::summary::Summary;

/// The last check of a record.
pub struct Reading {
    /// What it comes to by this pack, with the days before.
    pub summary: Summary,
    /// Its answers by this pack, and what they come to.
    pub answers: Answers,
    pub assessment: Assessment,
    /// The level that the patient was told.
    pub told: Level,
    /// The pain that was noted since that check. No level counts it.
    pub since: Vec<(Date, u16)>,
    /// How many answers have another meaning in this pack, and count as not asked.
    pub dropped: usize,
}

impl Reading {
    /// `None` if there is no check in it; `pack` has the rules of the course.
    pub fn of(pack: &Pack, identity: &Identity, record: &Record) -> Option<Reading> {
        let (last, before) = record.checks.split_last()?;
        let read = last.answers(pack, identity);
        let made = last.moment;
        let mut assessment = assess(pack, &read.answers);
        raise(pack, identity, &earlier(record, before), (&read.answers, made), &mut assessment);
        ask_for_the_list(pack, &read.answers, &mut assessment);
        let mut told = record.told(pack, identity);
        let after = told.split_off(told.iter().rposition(|(_, (_, level))| level.is_some())?);
        never_later(made.date, &mut told);
        // The check itself is no day before or after.
        let noted: Vec<Dated> = after.into_iter().skip(1).collect();
        let pain = |(date, (answers, _)): &Dated| Some((*date, answers.number(pack.roles.pain)?));
        let since: Vec<(Date, u16)> = noted.iter().filter_map(pain).collect();
        told.extend(noted);
        let summary = Summary::of(pack, &read.answers, &assessment, made, &told);
        let all = record.checks.iter().map(|check| check.answers(pack, identity).dropped.len());
        let gone = record.entries.iter().filter(|entry| entry.pain(pack, identity).is_none());
        let dropped = all.sum::<usize>() + gone.count();
        let (answers, told) = (read.answers, last.level);
        Some(Reading { summary, answers, assessment, told, since, dropped })
    }

    /// Whether the patient was told another level.
    pub fn differs(&self) -> bool {
        self.summary.level != self.told
    }
}

/// What was told before the last check.
fn earlier(record: &Record, before: &[Check]) -> Record {
    let entries = record.entries.iter().filter(|entry| usize::from(entry.after) <= before.len());
    Record {
        pack: record.pack.clone(),
        checks: before.to_vec(),
        entries: entries.cloned().collect(),
    }
}

/// No check comes to a result without the emergency list. Where a record has no answer to it, as by a list that has other bullets
/// by now, nothing is calm.
fn ask_for_the_list(pack: &Pack, answers: &Answers, found: &mut Assessment) {
    let open = |id| answers.own_flag(id) == Reply::Unanswered;
    if answers.emergency == Reply::Unanswered && pack.flag_ids().any(open) {
        if found.level < Level::ContactNow {
            (found.level, found.reasons) = (Level::ContactNow, vec![Reason::Unknown]);
        }
        found.undecided = Some(Level::Emergency).filter(|level| found.level < *level);
    }
}
