//! Reminders to check again: the days to come, and a calendar file of them.
//!
//! Nothing of the answers is in the file but the days: no level, no sign, and no word about health.

mod calendar;
mod days;

pub use calendar::{calendar, encoded, link};
pub use days::days;
