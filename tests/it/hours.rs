//! Opening hours: what is read of attributes, and how a clinic stands at 10,000 instants.

use std::cell::RefCell;

use aftercheck::hours::{self, Contact, Hours, Now};
use aftercheck::i18n::{Date, Moment};

use crate::support::fixtures::{Dice, now};
use crate::support::wall::{LONDON, NEW_YORK, Wall, Zone};

/// What attributes say, and the lines in the console.
pub fn read(attributes: &[(&str, &str)]) -> (Option<Hours>, Vec<String>) {
    let value = |name: &str| {
        let found = attributes.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let told = RefCell::new(Vec::new());
    let mut found = None;
    hours::read(&value, &|line| told.borrow_mut().push(line.to_owned()), &mut found);
    (found, told.into_inner())
}

pub fn hours(text: &str, closed: &str) -> Hours {
    let (found, told) = read(&[("clinic-hours", text), ("clinic-closed", closed)]);
    assert_eq!(told, Vec::<String>::new(), "{text:?}, {closed:?}");
    found.unwrap()
}

pub fn at(year: i32, month: u8, day: u8, hour: u16, minute: u16) -> Moment {
    Moment { date: Date::new(year, month, day), minute: hour * 60 + minute }
}

fn stands(hours: &Hours, at: Moment) -> Now {
    hours.opening(at, None).unwrap().now
}

pub const USUAL: &str = "Mo-Fr 08:00-19:00, Sa 09:00-13:00";

#[test]
fn hours_are_read_as_people_write_them() {
    let same = hours(USUAL, "");
    for text in [
        " mo-fr 8:00-19:00,sa 9:00-13:00 ",
        "Mo-Fr 08:00-19:00; Sa 09:00-13:00",
        "Mo-Fr 08:00-19:00 Sa 09:00-13:00",
        "Mo – Fr 08:00 – 19:00,\u{a0}Sa 09:00—13:00",
        "Monday-Friday 08:00-19:00, Saturday 09:00-13:00",
        "Mo,Tue,We,Th,Fr 08:00-19:00, Sat 09:00-13:00\u{200b}",
    ] {
        assert_eq!(hours(text, ""), same, "{text}");
    }
    let two = hours("Mo-Tu 08:00-12:00, 13:00-18:00, Sa-Mo 20:00-21:00", "");
    for (moment, open) in [
        (at(2026, 11, 23, 12, 0), false),
        (at(2026, 11, 23, 13, 0), true),
        (at(2026, 11, 23, 20, 59), true),
        (at(2026, 11, 24, 20, 30), false),
        (at(2026, 11, 29, 20, 30), true),
        (at(2026, 11, 29, 21, 0), false),
    ] {
        assert_eq!(matches!(stands(&two, moment), Now::Open(_)), open, "{moment:?}");
    }
    assert_eq!(read(&[("clinic-name", "A"), ("clinic-hours", "  ")]), (None, Vec::new()));
}

/// Each is told in one line that says what is wrong and what to write, and counts as closed.
#[test]
fn wrong_hours_count_as_closed_and_say_what_to_write() {
    const HOURS: &str = "clinic-hours";
    for (attributes, piece, remedy) in [
        (&[(HOURS, "Mo-Fr 8-25")][..], "8-25", "write for example 08:00-19:00"),
        (&[(HOURS, "Mo-Fr 08:00-24:30")], "08:00-24:30", "is no time from 00:00 to 24:00"),
        (&[(HOURS, "Mo-Fr 24:00-08:00")], "24:00-08:00", "is no time"),
        (&[(HOURS, "Mo 08:00-08:00")], "08:00-08:00", "is no time"),
        (&[(HOURS, "Mo 08:60-09:00")], "08:60-09:00", "is no time"),
        (&[(HOURS, "Mo 008:00-09:00")], "008:00-09:00", "is no time"),
        (&[(HOURS, "Mo 08:00")], "08:00", "is no time"),
        (&[(HOURS, "08:00-19:00")], "08:00-19:00", "has no day before it"),
        (&[(HOURS, "Mo-Fr")], "Mo-Fr", "has no time behind it"),
        (&[(HOURS, "Mo-Fr 08:00-19:00, Sa")], "Sa", "has no time behind it"),
        (&[(HOURS, "Mo-Xx 08:00-19:00")], "Mo-Xx", "is no day"),
        (&[(HOURS, "M 08:00-19:00")], "M", "is no day"),
        (&[(HOURS, "PH off")], "PH", "is no day; write for example Mo-Fr 08:00-19:00"),
        (&[(HOURS, "false")], "false", "is no day"),
        (&[(HOURS, ",")], ",", "is no day"),
        (&[(HOURS, "Mo-Fr 08:00-19:00, We 09:00-13:00")], "09:00-13:00", "say each time once"),
        (&[(HOURS, "Su 22:00-06:00, Mo 05:00-09:00")], "05:00-09:00", "say each time once"),
        (&[(HOURS, USUAL), ("clinic-closed", "2026-02-30")], "2026-02-30", "is no date; write"),
        (&[(HOURS, USUAL), ("clinic-closed", "2027-02-29")], "2027-02-29", "is no date"),
        (&[(HOURS, USUAL), ("clinic-closed", "2026-13-01")], "2026-13-01", "is no date"),
        (&[(HOURS, USUAL), ("clinic-closed", "25.12.2026")], "25.12.2026", "2026-12-25"),
        (
            &[(HOURS, USUAL), ("clinic-closed", "2027-01-02/2026-12-24")],
            "2027-01-02/2026-12-24",
            "is no date",
        ),
        (&[("clinic-closed", "2026-12-25")], HOURS, "is missing; write for example clinic-hours="),
        (&[("out-of-hours", "01632 960999")], HOURS, "is missing"),
    ] {
        let (found, told) = read(attributes);
        let [line] = told.as_slice() else { panic!("{attributes:?}: {told:?}") };
        let (name, typed) = attributes.last().unwrap();
        assert!(line.starts_with(&format!("{name} \"{typed}\" has a mistake")), "{line}");
        assert!(line.contains(&format!("\"{piece}\"")) && line.contains(remedy), "{line}");
        let hours = found.unwrap();
        for moment in [at(2026, 11, 23, 10, 0), at(2026, 11, 28, 22, 10)] {
            assert_eq!(stands(&hours, moment), Now::Unknown, "{attributes:?}");
        }
    }
}

#[test]
fn out_of_hours_is_a_number_or_a_text() {
    let contact = |typed: &str| {
        let (found, told) = read(&[("clinic-hours", USUAL), ("out-of-hours", typed)]);
        assert_eq!(told, Vec::<String>::new());
        found.unwrap().out
    };
    let Some(Contact::Phone(phone)) = contact("01632 960999") else { panic!("no number") };
    assert_eq!(phone.link(), "tel:01632960999");
    let said = "The on-call line:\u{202e} 01632 960999 until 22:00";
    let plain = "The on-call line: 01632 960999 until 22:00";
    assert_eq!(contact(said), Some(Contact::Text(plain.into())));
    let Some(Contact::Text(long)) = contact(&"a".repeat(500)) else { panic!("no text") };
    assert_eq!(long.trim_matches(['\u{2068}', '\u{2069}']).chars().count(), 80);
}

/// Told apart from the product: a wall with a mark for every minute of two years.
pub fn walls() -> Vec<(Hours, Wall)> {
    const WEEK: [u8; 5] = [0, 1, 2, 3, 4];
    let days = |days: &[u8], from: u32, to: u32| {
        days.iter().map(|day| (*day, from, to)).collect::<Vec<_>>()
    };
    let usual = [days(&WEEK, 480, 1140), days(&[5], 540, 780)].concat();
    let shut = [(2026, 12, 25), (2026, 12, 31), (2027, 1, 1), (2026, 3, 29)];
    let night = [days(&[4, 5], 1320, 1560), days(&[6], 1380, 1440)].concat();
    let all = days(&[0, 1, 2, 3, 4, 5, 6], 0, 1440);
    let parts = [days(&WEEK, 480, 720), days(&WEEK, 720, 780), days(&WEEK, 840, 1080)].concat();
    [
        (USUAL, "", usual.clone(), &[][..]),
        (USUAL, "2026-12-25, 2026-12-31/2027-01-01, 2026-03-29", usual, &shut[..]),
        ("Fr-Sa 22:00-02:00, Su 23:00-24:00", "", night.clone(), &[]),
        ("Fr-Sa 22:00-02:00, Su 23:00-00:00", "2027-01-01 2026-03-29", night, &shut[2..]),
        ("Mo-Su 00:00-24:00", "", all.clone(), &[]),
        ("Mo-Su 00:00-24:00", "2026-12-25;2026-12-31;2027-01-01;2026-03-29", all, &shut[..]),
        ("Mo-Fr 08:00-12:00, 12:00-13:00, 14:00-18:00", "", parts, &[]),
        ("Th 06:00-05:00", "", days(&[3], 360, 1740), &[]),
    ]
    .map(|(text, closed, spans, shut)| (hours(text, closed), Wall::new(&spans, shut)))
    .into()
}

/// Both changes of the clock, midnight, the end of the year, overnight shifts and closing days are among them; and the
/// same instants on a device in another zone than the clinic's, where the device's clock counts.
#[test]
fn at_10_000_instants_a_clinic_stands_as_the_wall_says() {
    let walls = walls();
    let mut dice = Dice::new(7);
    let (mut open, mut closed, mut checked) = (0, 0, 0);
    for number in 0..10_000 {
        // In minutes of universal time.
        let instant = match number % 5 {
            0 => LONDON.changes(2026)[number / 5 % 2] + dice.below(360) as i64 - 180,
            1 => NEW_YORK.changes(2026)[number / 5 % 2] + dice.below(360) as i64 - 180,
            2 => day(2026, 1, 2) + dice.below(500) as i64 * 1440 + dice.below(20) as i64 - 10,
            3 => day(2027, 1, 1) + dice.below(5760) as i64 - 2880,
            _ => day(2026, 1, 2) + dice.below(500 * 1440) as i64,
        };
        for zone in [LONDON, NEW_YORK, Zone::fixed(5 * 60 + 45)] {
            let local = zone.local(instant);
            let (hours, wall) = &walls[dice.below(walls.len())];
            let stands = stands(hours, local);
            assert_eq!(stands, wall.at(local), "{local:?} of {hours:?}");
            match stands {
                Now::Open(_) => open += 1,
                Now::Closed(_) => closed += 1,
                Now::Unknown => panic!("{hours:?}"),
            }
            checked += 1;
        }
    }
    assert!(open > 5_000 && closed > 5_000 && checked == 30_000, "{open} {closed} {checked}");
}

fn day(year: i32, month: u8, day: u8) -> i64 {
    i64::from(Date::new(year, month, day).since(Date::new(1970, 1, 1))) * 1440
}

#[test]
fn a_clinic_without_an_opening_to_come_names_none() {
    let shut = hours("Mo 08:00-09:00", "2026-01-01/2036-01-01");
    assert_eq!(stands(&shut, now()), Now::Closed(None));
    let late = hours("Mo 08:00-09:00", "2026-11-23/2027-11-28");
    assert_eq!(stands(&late, now()), Now::Closed(Some(at(2027, 11, 29, 8, 0))));
}
