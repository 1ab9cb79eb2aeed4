//! How the days went, one a row: the pain of each, and what it called for. A day without an answer is a gap.

use super::history::never_later;
use crate::engine::pack::Pack;
use crate::engine::{Level, assess, is_under_16, may_advise};
use crate::i18n::{Date, treatment_date};
use crate::record::{Dated, Identity, Record};

/// The day of the treatment, and the 30 after it for which a record is kept.
pub const MOST_DAYS: u16 = 31;

/// What a picture of the days and its table show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The day of the treatment, if it is known: as it was told last.
    pub treatment: Option<Date>,
    /// From that day, or the first check if that was before, until today; the last [`MOST_DAYS`] of them.
    pub days: Vec<Day>,
    /// The pain before the treatment, as it was told last.
    pub before: Option<u16>,
    /// What the last day with a check called for.
    pub last: Level,
    /// Whether what soothes may stand beside it (D7, D10).
    pub comfort: bool,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// The pain that was told last.
    pub pain: Option<u16>,
    /// The most urgent level of its checks, as it was said then.
    pub level: Option<Level>,
}

impl Chart {
    /// What a record shows; nothing, if it has no check that this pack can read.
    pub fn of(pack: &Pack, identity: &Identity, record: &Record, today: Date) -> Option<Chart> {
        if record.pack != pack.id {
            return None;
        }
        let mut items = record.told(pack, identity);
        never_later(today, &mut items);
        let first = items.first()?.0;
        let (last, (answers, _)) = items.iter().rfind(|(_, (_, level))| level.is_some())?;
        let mut latest = items.iter().rev().map(|(date, (answers, _))| (*date, answers));
        let before = latest.clone().find_map(|(_, it)| it.number(pack.roles.pain_before));
        let treatment = latest.clone().find_map(|(date, it)| treatment_date(pack, it, date));
        let young = latest.any(|(_, it)| is_under_16(pack, it));
        let start = treatment.map_or(first, |day| day.min(first));
        let back = today.since(start).clamp(0, i32::from(MOST_DAYS) - 1);
        let days = (0..=back).rev().map(|ago| day(pack, &items, today.plus(-ago))).collect();
        let last = day(pack, &items, *last).level.unwrap_or(Level::Emergency);
        let may = !young && may_advise(pack, answers, &assess(pack, answers));
        let comfort = last.allows_self_care() && may;
        Some(Chart { treatment, days, before, last, comfort })
    }

    /// How many days after the treatment this is.
    pub fn number(&self, date: Date) -> Option<u16> {
        date.since(self.treatment?).try_into().ok()
    }

    /// The days on which pain was told, with the pain.
    pub fn told(&self) -> impl DoubleEndedIterator<Item = (Date, u16)> {
        self.days.iter().filter_map(|day| Some((day.date, day.pain?)))
    }

    /// Today.
    pub fn today(&self) -> Option<Date> {
        self.days.last().map(|day| day.date)
    }
}

/// What was told on a day comes to.
fn day(pack: &Pack, items: &[Dated], date: Date) -> Day {
    let (mut pain, mut level) = (None, None);
    for (_, (answers, then)) in items.iter().filter(|(day, _)| *day == date) {
        pain = answers.number(pack.roles.pain).or(pain);
        level = level.max(*then);
    }
    Day { date, pain, level }
}
