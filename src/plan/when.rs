//! The moments that a result speaks of.

use crate::engine::Answers;
use crate::engine::pack::Pack;
use crate::i18n::{Date, Moment};

/// When things were. What is not known is not spoken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The day from which the days in the answers count.
    pub today: Option<Date>,
    /// When the level was assessed.
    pub checked: Option<Moment>,
    /// When the answers were given, if that was long before.
    pub answered: Option<Moment>,
    /// When they were given, if by now they are old.
    pub old: Option<Moment>,
}

/// The day of the treatment, if it is known to the day.
pub fn treatment_date(pack: &Pack, answers: &Answers, today: Date) -> Option<Date> {
    let days = answers.number(pack.roles.days).filter(|days| *days <= pack.counted_days)?;
    Some(today.plus(-i32::from(days)))
}
