//! The checks before, by the pack that reads them and each on its day.

use crate::engine::Answers;
use crate::engine::pack::Pack;
use crate::gather::Gather;
use crate::i18n::{Date, Moment};
use crate::record::{Check, Identity, Record};

/// What was answered before now.
#[derive(Clone, Debug)]
pub struct History {
    today: Date,
    /// In the order in which they were made.
    checks: Vec<(Date, Answers)>,
}

impl History {
    /// The checks of a record and what was noted besides, as far as they still mean the same. Nothing, if they are of
    /// another pack.
    pub fn of(pack: &Pack, identity: &Identity, record: &Record, now: Moment) -> History {
        let told = record.told(pack, identity).into_iter().filter(|_| record.pack == pack.id);
        History::new(now.date, told.map(|(date, (answers, _))| (date, answers)).gather())
    }

    /// Checks of this pack, as far as they still mean the same.
    pub fn of_checks(pack: &Pack, identity: &Identity, checks: &[Check], now: Moment) -> History {
        let read = |check: &Check| (check.moment.date, check.answers(pack, identity).answers);
        History::new(now.date, checks.iter().map(read).gather())
    }

    /// These checks, in the order in which they were made.
    pub fn new(today: Date, mut checks: Vec<(Date, Answers)>) -> History {
        never_later(today, &mut checks);
        History { today, checks }
    }

    /// The days from then until today.
    pub(super) fn days_from(&self, day: Date) -> u16 {
        self.today.since(day).try_into().unwrap_or(u16::MAX)
    }

    /// The day of the first check.
    pub(super) fn first(&self) -> Option<Date> {
        self.checks.first().map(|(day, _)| *day)
    }

    /// What each check tells, the last one first.
    pub(super) fn told<T>(
        &self,
        tell: impl Fn(&Answers) -> Option<T>,
    ) -> impl Iterator<Item = (Date, T)> {
        self.checks
            .iter()
            .rev()
            .filter_map(move |(day, answers)| tell(answers).map(|told| (*day, told)))
    }

    /// The same for today's earlier checks and the end of the last day before that tells.
    pub(super) fn lately<T>(
        &self,
        tell: impl Fn(&Answers) -> Option<T>,
    ) -> impl Iterator<Item = (Date, T)> {
        let mut over = false;
        self.told(tell).take_while(move |(day, _)| {
            let takes = !over;
            over = *day < self.today;
            takes
        })
    }

    /// The same for the end of each day before today that tells.
    pub(super) fn ends<T>(
        &self,
        tell: impl Fn(&Answers) -> Option<T>,
    ) -> impl Iterator<Item = (Date, T)> {
        let mut last = self.today;
        self.told(tell).filter(move |(day, _)| {
            let ends = *day < last;
            last = *day;
            ends
        })
    }
}

/// No check is later than one made after it, or than today.
pub fn never_later<T>(today: Date, checks: &mut [(Date, T)]) {
    let mut latest = today;
    for (day, _) in checks.iter_mut().rev() {
        latest = latest.min(*day);
        *day = latest;
    }
}
