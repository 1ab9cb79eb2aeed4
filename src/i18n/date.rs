//! Calendar dates in the patient's own time zone.

use super::Words;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Days since 1 January 1970.
    days: i32,
}

/// A point in local time, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

impl Date {
    /// A date from year, month (1 to 12) and day (1 to 31).
    /// Source: Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    pub fn new(year: i32, month: u8, day: u8) -> Date {
        let (month, day) = (i32::from(month), i32::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Date { days: era * 146_097 + day_of_era - 719_468 }
    }

    /// Year, month (1 to 12) and day (1 to 31): `civil_from_days`, as above.
    pub fn parts(self) -> (i32, u8, u8) {
        let z = self.days + 719_468;
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + z.div_euclid(146_097) * 400 + i32::from(month <= 2);
        (year, month as u8, (day_of_year - (153 * shifted + 2) / 5 + 1) as u8)
    }

    /// This many days later, or earlier if negative.
    pub fn plus(self, days: i32) -> Date {
        Date { days: self.days.saturating_add(days) }
    }

    /// Days from another date to this one; negative if it is later.
    pub fn since(self, other: Date) -> i32 {
        self.days.saturating_sub(other.days)
    }

    /// Weekday, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        (self.days + 3).rem_euclid(7) as u8
    }

    /// For example "Thursday 26 November".
    pub fn long(self, words: &Words) -> String {
        words.language().day(self)
    }
}

impl Moment {
    /// Minutes by the clock from another moment to this one; negative if it is later.
    pub fn since(self, other: Moment) -> i32 {
        let minutes = i32::from(self.minute) - i32::from(other.minute);
        self.date.since(other.date).saturating_mul(24 * 60).saturating_add(minutes)
    }
}
