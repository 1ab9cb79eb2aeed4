//! Dates and times of FHIR, and the names of resources.

use super::json::hex;
use crate::i18n::{Date, Moment};
use crate::joined::Joined as _;

/// For example 2026-11-28.
pub(super) fn day(date: Date) -> String {
    let (year, month, day) = date.parts();
    let year = u16::try_from(year).unwrap_or_default();
    [padded(year, 4), padded(month.into(), 2), padded(day.into(), 2)].joined("-")
}

/// For example 2026-11-28T22:10:00+01:00, of a zone as many minutes ahead of UTC.
pub(super) fn instant(moment: Moment, zone: i16) -> String {
    let clock = |minute: u16| [padded(minute / 60, 2), padded(minute % 60, 2)].joined(":");
    let sign = if zone < 0 { "-" } else { "+" };
    let (date, time) = (day(moment.date), clock(moment.minute));
    [&*date, "T", &time, ":00", sign, &clock(zone.unsigned_abs())].joined("")
}

fn padded(number: u16, digits: usize) -> String {
    let mut text = number.to_string();
    while text.len() < digits {
        text.insert(0, '0');
    }
    text
}

/// A name for the resource at this place, made from what the export is called: a UUID of version 8 (RFC 9562).
pub(super) fn uuid(id: u128, place: u16) -> String {
    let number = id.wrapping_add(place.into());
    let mut text = String::from("urn:uuid:");
    let parts = [(number >> 96, 8), (number >> 80, 4), (0x8000 | (number >> 64 & 0xfff), 4)];
    let ends = [(0x8000 | (number >> 48 & 0x3fff), 4), (number, 12)];
    for (place, (number, digits)) in parts.into_iter().chain(ends).enumerate() {
        if place > 0 {
            text.push('-');
        }
        hex(number, digits, &mut text);
    }
    text
}
