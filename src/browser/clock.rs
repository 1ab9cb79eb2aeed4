//! The device's clock, in local time.

use crate::i18n::{Date, Moment};

/// Now, to the minute.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    Moment {
        date: Date::new(
            date.get_full_year() as i32,
            date.get_month() as u8 + 1,
            date.get_date() as u8,
        ),
        minute: (date.get_hours() * 60 + date.get_minutes()) as u16,
    }
}
