//! Something to be written or deleted, as it was when it was asked for: to write under a passcode takes a moment, and the
//! patient goes on meanwhile.

use super::Stage;
use crate::days::{Kept, Opened, Outcome};
use crate::i18n::Moment;
use crate::record::{Check, Entry};
use crate::session::{Session, Store};

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    work: Work,
    visit: u8,
    now: Moment,
    /// The screen it was asked on.
    stage: Stage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Work {
    Check(Check),
    /// None if nothing was chosen.
    Entry(Option<Entry>),
    Copy(Option<Kept>),
    Delete(Check),
}

impl Job {
    /// Which kind it is.
    pub fn which(&self) -> Store {
        match &self.work {
            Work::Check(_) => Store::Write,
            Work::Entry(_) => Store::Note,
            Work::Copy(_) => Store::Copy,
            Work::Delete(_) => Store::Delete,
        }
    }
}

impl Session {
    /// What is to be done, with all that it is about.
    pub fn job(&self, which: Store) -> Option<Job> {
        let days = self.days?;
        let work = match which {
            Store::Write => Work::Check(self.check(days)),
            Store::Note => Work::Entry(days.entry(self.pack, self.seen, self.visit)),
            Store::Copy => Work::Copy(match &days.opened {
                Some(Opened::Copy(copy)) => Some(copy.clone()),
                _ => None,
            }),
            Store::Delete => Work::Delete(self.check(days)),
        };
        Some(Job { work, visit: self.visit, now: self.seen, stage: self.stage() })
    }

    /// What to keep, where `stored` is there by now.
    ///
    /// # Errors
    /// Why nothing may be written.
    pub fn to_keep(&self, job: &Job, stored: Option<&str>) -> Result<Kept, Outcome> {
        let days = self.days.ok_or(Outcome::Refused)?;
        match &job.work {
            Work::Check(check) => days.with(self.pack, stored, check, job.visit),
            Work::Entry(entry) => days.with_entry(self.pack, stored, entry.as_ref(), job.now.date),
            Work::Copy(copy) => Kept::instead_of(stored, copy.as_ref()),
            Work::Delete(_) => Err(Outcome::Deleted),
        }
    }

    /// What came of it.
    pub fn stored(&mut self, job: Job, result: Result<Kept, Outcome>) {
        let leads_back = matches!(result, Ok(_) | Err(Outcome::Deleted));
        self.with_days(|days| match job.work {
            Work::Entry(_) => days.noted(result),
            Work::Copy(_) => days.copied(result),
            Work::Check(check) | Work::Delete(check) => days.saved(result, check, job.visit),
        });
        let still_there = self.stage() == job.stage;
        if leads_back
            && still_there
            && matches!(job.stage, Stage::Keep | Stage::Course | Stage::Copy)
        {
            self.travel(self.at.saturating_sub(1));
        }
    }
}
