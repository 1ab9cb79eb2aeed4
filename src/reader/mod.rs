//! What a clinician reads of a record that a patient hands over: its last check assessed anew, beside what the patient was told.

mod open;

pub use open::{Opened, Refused, open};

use crate::days::raise;
use crate::engine::pack::Pack;
use crate::engine::{Answers, Assessment, Level, assess};
use crate::record::{Check, Identity, Record};
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
    /// How many answers have another meaning in this pack, and count as not asked.
    pub dropped: usize,
}

impl Reading {
    /// `None` if there is no check in it; `pack` has the rules of the course.
    pub fn of(pack: &Pack, identity: &Identity, record: &Record) -> Option<Reading> {
        let (last, before) = record.checks.split_last()?;
        let read = last.answers(pack, identity);
        let others = others(record, before);
        let mut earlier = others.clone();
        earlier.entries.retain(|entry| usize::from(entry.after) <= before.len());
        let mut assessment = assess(pack, &read.answers);
        raise(pack, identity, &earlier, (&read.answers, last.moment), &mut assessment);
        let told = others.told(pack, identity);
        let summary = Summary::of(pack, &read.answers, &assessment, last.moment, &told);
        let all = record.checks.iter();
        let dropped = all.map(|check| check.answers(pack, identity).dropped.len()).sum();
        Some(Reading { summary, answers: read.answers, assessment, told: last.level, dropped })
    }

    /// Whether the patient was told another level.
    pub fn differs(&self) -> bool {
        self.summary.level != self.told
    }
}

/// The record without its last check. An entry since then stays behind those before.
fn others(record: &Record, before: &[Check]) -> Record {
    Record { pack: record.pack.clone(), checks: before.to_vec(), entries: record.entries.clone() }
}
