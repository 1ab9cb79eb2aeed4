//! What is kept, as text: the last day, a full stop, and the record. In a code `-` and how many of the oldest days it leaves out
//! stand behind the last day.

use crate::engine::Answers;
use crate::engine::pack::Pack;
use crate::i18n::Date;
use crate::joined::Joined as _;
use crate::plan::treatment_date;
use crate::record::{Identity, Record, Unreadable};

/// For how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Term {
    /// As long as it may be: 30 days after the treatment.
    #[default]
    Longest,
    /// Two weeks after it.
    Shorter,
}

impl Term {
    fn days(self) -> i32 {
        match self {
            Term::Longest => 30,
            Term::Shorter => 14,
        }
    }

    /// The last day, counted from the treatment, or from this first check where its day is not known.
    pub fn end(self, pack: &Pack, answers: &Answers, date: Date) -> Date {
        treatment_date(pack, answers, date).unwrap_or(date).plus(self.days())
    }
}

/// A record, and the last day on which it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub until: Date,
    pub record: Record,
}

const EPOCH: (i32, u8, u8) = (1970, 1, 1);

/// The last day as a number. Enough until 2149.
#[inline(always)]
pub(super) fn days_to(until: Date) -> u16 {
    until.since(day_of(0)).clamp(0, u16::MAX.into()) as u16
}

/// The day of such a number.
#[inline(always)]
pub(super) fn day_of(days: u16) -> Date {
    let (year, month, day) = EPOCH;
    Date::new(year, month, day).plus(days.into())
}

impl Kept {
    /// As it is stored.
    pub fn to_text(&self) -> String {
        [&days_to(self.until).to_string(), ".", &self.record.to_text()].joined("")
    }

    /// What was stored. A day beyond the longest term is the last of that term.
    ///
    /// # Errors
    /// What the text is instead.
    pub fn from_text(text: &str, pack: &Pack, identity: &Identity) -> Result<Kept, Unreadable> {
        let (days, record) = text.split_once('.').ok_or(Unreadable::NoRecord)?;
        let days = days.split_once('-').map_or(days, |(days, _)| days);
        let days: u16 = days.parse().map_err(|_| Unreadable::NoRecord)?;
        let record = Record::from_text(record, pack)?;
        let first = record.checks.first().ok_or(Unreadable::Damaged)?;
        let answers = first.answers(pack, identity).answers;
        let longest = Term::Longest.end(pack, &answers, first.moment.date);
        Ok(Kept { until: day_of(days).min(longest), record })
    }

    /// Whether its last day is over.
    pub fn is_over(&self, today: Date) -> bool {
        self.until < today
    }
}
