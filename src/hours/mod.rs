//! When a clinic is open: its hours as attributes say them, and how it stands at a moment by the patient's clock. They
//! come with the part that explains a result. Until then nothing is known of them, and a result names all calls.

mod read;
mod week;

use crate::i18n::{Date, Moment, Phone};
pub use read::read;
use week::Week;

/// The hours of a clinic that gives some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// None where they cannot be read.
    week: Option<Week>,
    pub out: Option<Contact>,
}

/// Whom the clinic names for when it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    Phone(Phone),
    /// What nobody can dial, to read.
    Text(String),
}

/// What a result may say of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// By the clock of the device.
    pub at: Moment,
    pub now: Now,
    /// Whether the clinic names somebody for when it is closed.
    pub has_contact: bool,
    /// If it is closed all through the day by which it should be better: when it opens after that.
    pub after_that_day: Option<Moment>,
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// Until then, if that is less than a day away.
    Open(Option<Moment>),
    /// Until then, if that is known.
    Closed(Option<Moment>),
    /// The hours cannot be read, which counts as closed.
    Unknown,
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000008",
    "__wasm_split_00explain00_export_00000000000000000000000000000008":
    fn look(hours: &Hours, now: &Moment, that_day: &Option<Date>, found: &mut Option<Opening>) = see
);

impl Hours {
    /// How it stands now, and on a day to come.
    pub fn opening(&self, now: Moment, that_day: Option<Date>) -> Option<Opening> {
        let mut found = None;
        look(self, &now, &that_day, &mut found);
        found
    }
}

fn see(hours: &Hours, now: &Moment, that_day: &Option<Date>, found: &mut Option<Opening>) {
    let state = |week: &Week| match week.is_open(*now) {
        true => Now::Open(week.until(*now)),
        false => Now::Closed(week.next(*now)),
    };
    let after = |week: &Week| {
        let date = (*that_day)?;
        week.next(Moment { date, minute: 0 }).filter(|next| next.date > date)
    };
    *found = Some(Opening {
        at: *now,
        now: hours.week.as_ref().map_or(Now::Unknown, state),
        has_contact: hours.out.is_some(),
        after_that_day: hours.week.as_ref().and_then(after),
    });
}
