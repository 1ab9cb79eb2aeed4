//! The day of the treatment.

use super::Date;
use crate::engine::Answers;
use crate::engine::pack::Pack;

/// The day of the treatment, if it is known to the day.
pub fn treatment_date(pack: &Pack, answers: &Answers, today: Date) -> Option<Date> {
    let days = answers.number(pack.roles.days).filter(|days| *days <= pack.counted_days)?;
    Some(today.plus(-i32::from(days)))
}
