//! Dates, times of day and the numbers of the regions.

use aftercheck::i18n::{Date, Phone, Region};

use crate::support::fixtures;

/// The days of a month, by the rule of the Gregorian calendar, told apart from the product's sums.
fn days_of(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[test]
fn four_hundred_years_day_by_day() {
    let mut date = Date::new(1850, 1, 1);
    // 1 January 1850 was a Tuesday.
    let mut weekday = 1;
    for year in 1850..2250 {
        for month in 1..=12 {
            for day in 1..=days_of(year, month) {
                assert_eq!(date.parts(), (year, month, day));
                assert_eq!(Date::new(year, month, day), date);
                assert_eq!(date.weekday(), weekday, "{year}-{month}-{day}");
                let next = date.plus(1);
                assert!(next > date);
                assert_eq!(next.plus(-1), date);
                date = next;
                weekday = (weekday + 1) % 7;
            }
        }
    }
    assert_eq!(Date::new(1850, 1, 1).plus(146_097), Date::new(2250, 1, 1));
}

#[test]
fn known_weekdays() {
    const MONDAY: u8 = 0;
    let known = [
        ((1970, 1, 1), MONDAY + 3),
        ((2000, 2, 29), MONDAY + 1),
        ((2024, 2, 29), MONDAY + 3),
        ((2026, 11, 23), MONDAY),
        ((1969, 7, 20), MONDAY + 6),
        ((2100, 3, 1), MONDAY),
    ];
    for ((year, month, day), weekday) in known {
        assert_eq!(Date::new(year, month, day).weekday(), weekday, "{year}-{month}-{day}");
    }
}

#[test]
fn month_ends_and_leap_days() {
    let plus = |(y, m, d), days| Date::new(y, m, d).plus(days).parts();
    assert_eq!(plus((2024, 2, 28), 1), (2024, 2, 29));
    assert_eq!(plus((2024, 2, 28), 2), (2024, 3, 1));
    assert_eq!(plus((2026, 2, 28), 1), (2026, 3, 1));
    assert_eq!(plus((2000, 2, 28), 1), (2000, 2, 29));
    assert_eq!(plus((2100, 2, 28), 1), (2100, 3, 1));
    assert_eq!(plus((2026, 12, 29), 3), (2027, 1, 1));
    assert_eq!(plus((2027, 1, 1), -1), (2026, 12, 31));
    assert_eq!(plus((2026, 11, 30), 3), (2026, 12, 3));
}

#[test]
fn dates_are_said_as_in_the_region() {
    let date = Date::new(2026, 11, 26);
    assert_eq!(date.long(&fixtures::words("GB", false)), "Thursday 26\u{a0}November");
    assert_eq!(date.long(&fixtures::words("", false)), "Thursday 26\u{a0}November");
    assert_eq!(date.long(&fixtures::words("US", false)), "Thursday, November\u{a0}26");
    let first = Date::new(2027, 1, 3);
    assert_eq!(first.long(&fixtures::words("AU", false)), "Sunday 3\u{a0}January");
    assert_eq!(
        Date::new(2027, 12, 31).long(&fixtures::words("NZ", true)),
        "Friday 31\u{a0}December"
    );
}

#[test]
fn clock() {
    let clock = |minute| fixtures::words("GB", false).language().clock(minute);
    assert_eq!(clock(0), "00:00");
    assert_eq!(clock(9 * 60 + 5), "09:05");
    assert_eq!(clock(12 * 60), "12:00");
    assert_eq!(clock(1439), "23:59");
    // Where each half of the day has its pattern.
    let clock = |minute| fixtures::words("US", false).language().clock(minute);
    for (minute, shown) in [
        (0, "12:00 am"),
        (545, "9:05 am"),
        (719, "11:59 am"),
        (720, "12:00 pm"),
        (1439, "11:59 pm"),
    ] {
        assert_eq!(clock(minute).replace('\u{a0}', " "), shown);
    }
}

/// Every number of every region is one that can be dialled, and an unknown region has none (H5).
#[test]
fn numbers_by_region() {
    for (code, emergency, urgent) in [
        ("GB", "999", Some("111")),
        ("uk", "999", Some("111")),
        ("US", "911", None),
        ("CA", "911", None),
        ("AU", "000", None),
        ("NZ", "111", None),
        ("EU", "112", None),
        ("ie", "112", None),
        ("DE", "112", None),
    ] {
        let region = Region::find(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!(region.emergency, Some(emergency), "{code}");
        assert_eq!(region.urgent, urgent, "{code}");
    }
    for region in Region::all() {
        assert!(region.emergency_phone().is_some(), "{}", region.code);
        for number in [region.urgent, region.crisis].into_iter().flatten() {
            assert!(Phone::parse(number).is_some(), "{}: {number}", region.code);
        }
    }
    for code in ["", "XX", "GBR", "G"] {
        assert!(Region::find(code).is_none(), "{code}");
    }
    let nowhere = fixtures::words("XX", false);
    assert!(nowhere.emergency().is_none() && nowhere.urgent().is_none());
}
