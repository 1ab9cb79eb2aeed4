//! The way through the check, as a model checker and a patient go it.

mod alphabet;
mod key;
mod law;
mod model;
pub mod patient;
mod staff;

pub use law::later;
pub use model::explore;

use aftercheck::i18n::{Date, Moment};

/// The moment at which all sessions here take place.
pub fn now() -> Moment {
    Moment { date: Date::new(2026, 11, 23), minute: 9 * 60 + 41 }
}
