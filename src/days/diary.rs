//! The diary: once a day the pain, and whether anything is new. What is offered of it, and when it stops.
//!
//! It stands between checks and never for one: it has no level, and "nothing is new" denies no sign. What is in doubt
//! leads to a check.

use super::Days;
use crate::course::{History, assess_with};
use crate::engine::pack::{CourseCond, Pack};
use crate::engine::{Answer, Level};
use crate::i18n::{Date, treatment_date};
use crate::record::{Dated, Entry, Record};

/// What is offered today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diary {
    /// An entry.
    Ask,
    /// Nothing: pain was told today.
    Done,
    /// A check, for what was noted calls for one.
    Check(Call),
    /// No entry any more.
    Stop(Stop),
}

/// Why a check is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// The pain has become more.
    Rose { from: u16, to: u16 },
    /// With this pain, or by now, the rules call for more than was said last.
    More,
    /// Something may be new.
    New,
}

/// Why it stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The advice was to tell or to see somebody.
    ToBeSeen,
    /// Two weeks are over.
    Over,
    /// The pain is what it was before the treatment, on two days in a row.
    Back,
}

/// From this day after the treatment on it is not asked.
const LAST_DAY: i32 = 14;

impl Days {
    /// What is offered on a visit today, if something is kept.
    pub fn diary(&self, pack: &Pack, today: Date, visit: u8) -> Option<Diary> {
        let record = &self.kept.as_ref()?.record;
        let told = record.told(pack, self.identity);
        let called = self.draft(visit).call.or_else(|| self.due(pack, record));
        Some(if let Some(call) = called {
            Diary::Check(call)
        } else if last_advice(&told) > Some(Level::SelfCare) {
            Diary::Stop(Stop::ToBeSeen)
        } else if begin(pack, &told).is_none_or(|day| today.since(day) >= LAST_DAY) {
            Diary::Stop(Stop::Over)
        } else if is_back(pack, &told) {
            Diary::Stop(Stop::Back)
        } else if told.iter().any(|(date, _)| is_of(today, *date)) {
            Diary::Done
        } else {
            Diary::Ask
        })
    }

    /// The day of what was told last.
    pub fn last_told(&self, pack: &Pack) -> Option<Date> {
        let record = &self.kept.as_ref()?.record;
        record.told(pack, self.identity).last().map(|(date, _)| *date)
    }

    /// What the entries since the last check call for. Each counts: what another one called for is not settled by a
    /// mild one.
    fn due(&self, pack: &Pack, record: &Record) -> Option<Call> {
        let mut before = record.clone();
        while before.noted_since().next().is_some() {
            let entry = before.entries.pop()?;
            if let Some(call) = self.call(pack, &before, &entry) {
                return Some(call);
            }
        }
        None
    }

    /// What an entry calls for, after all that was told before.
    pub(super) fn call(&self, pack: &Pack, before: &Record, entry: &Entry) -> Option<Call> {
        let Some(to) = entry.pain(pack, self.identity) else { return Some(Call::More) };
        let last = before.checks.last()?;
        let noted = before.noted_since().map(|it| it.pain(pack, self.identity));
        let lately = [self.pain(pack, last)].into_iter().chain(noted);
        let lowest = lately.flatten().min();
        let told = before.told(pack, self.identity);
        let all = || told.iter().filter_map(|told| pain(pack, told));
        if let Some(from) = lowest
            && to.saturating_sub(from) >= least_rise(pack)
        {
            return Some(Call::Rose { from, to });
        }
        match (all().max(), all().next_back()) {
            (Some(worst), Some(from)) if to > worst => Some(Call::Rose { from, to }),
            (Some(_), _) => self.calls_for_more(pack, before, entry, to).then_some(Call::More),
            (None, _) => Some(Call::More),
        }
    }

    /// Whether the answers of the last check come to more than was said then, with this pain and on this day.
    fn calls_for_more(&self, pack: &Pack, before: &Record, entry: &Entry, pain: u16) -> bool {
        let Some(last) = before.checks.last() else { return true };
        let mut answers = last.answers(pack, self.identity).answers;
        let passed = entry.moment.date.since(last.moment.date);
        let days = pack.roles.days;
        answers.set(days, super::carry::counted_on(pack, days, answers.get(days), passed));
        answers.set(pack.roles.pain, Answer::Value(pain));
        let history = History::of(pack, self.identity, before, entry.moment);
        assess_with(pack, &history, &answers).level > last.level
    }
}

fn pain(pack: &Pack, (_, (answers, _)): &Dated) -> Option<u16> {
    answers.number(pack.roles.pain)
}

/// The treatment, or the first check where its day is not known.
fn begin(pack: &Pack, told: &[Dated]) -> Option<Date> {
    let treatment = |(date, (answers, _)): &Dated| treatment_date(pack, answers, *date);
    told.iter().rev().find_map(treatment).or(told.first().map(|(date, _)| *date))
}

/// On the last day with an entry or a check, and on the day before it, pain was told and never above that before the
/// treatment.
fn is_back(pack: &Pack, told: &[Dated]) -> bool {
    let before = |(_, (answers, _)): &Dated| answers.number(pack.roles.pain_before);
    let Some(before) = told.iter().rev().find_map(before) else { return false };
    let Some((last, _)) = told.last() else { return false };
    [0, -1].into_iter().all(|ago| {
        let of_day = || told.iter().filter(move |(date, _)| *date == last.plus(ago));
        let back = |it: &Dated| pain(pack, it).is_some_and(|pain| pain <= before);
        of_day().count() > 0 && of_day().all(back)
    })
}

/// What the last day with a check called for.
fn last_advice(told: &[Dated]) -> Option<Level> {
    let (last, _) = told.iter().rfind(|(_, (_, level))| level.is_some())?;
    told.iter().filter(|(date, _)| date == last).filter_map(|(_, (_, level))| *level).max()
}

/// In another zone it may be tomorrow. What is later than that, a wrong clock has said.
fn is_of(today: Date, date: Date) -> bool {
    matches!(date.since(today), 0 | 1)
}

/// The smallest change that matters, by the rules about earlier checks.
fn least_rise(pack: &Pack) -> u16 {
    let rise = |cond: &CourseCond| match *cond {
        CourseCond::Rise(least) => Some(least),
        CourseCond::RisingDays(_)
        | CourseCond::DaysNotFalling(_)
        | CourseCond::Worst(_)
        | CourseCond::SinceFirst(_)
        | CourseCond::Came(..)
        | CourseCond::Went(..)
        | CourseCond::Back(..) => None,
    };
    pack.course.0.iter().flat_map(|rule| rule.course).filter_map(rise).min().unwrap_or(1)
}
