//! A calendar file (RFC 5545), one event a day.
//!
//! Its times float: ten in the morning is that of wherever the phone is then, also after a change of the clocks. The
//! same day has the same UID, so that a file that is opened again adds nothing twice.

use crate::i18n::Date;
use crate::joined::Joined as _;

/// The most octets of a line.
const LINE: usize = 75;

/// The file. Its lines end as the standard asks, so that the same days are the same bytes.
pub fn calendar(days: &[Date], title: &str, text: &str, address: &str) -> String {
    let mut out = String::new();
    let (title, text) = (escaped(title), escaped(&[text, " ", address].joined("")));
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    // It must be one of UTC; the day before the first is today, and nothing more is told.
    let stamp = days.first().map(|day| day.plus(-1)).map_or_else(String::new, digits);
    fold("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//after-check//reminder//EN", &mut out);
    for day in days {
        let day = &*digits(*day);
        let event = [
            "BEGIN:VEVENT\nUID:",
            day,
            "@reminder\nDTSTAMP:",
            &stamp,
            "T000000Z\nDTSTART:",
            day,
            "T100000\nDURATION:PT15M\nSUMMARY:",
            &title,
            "\nDESCRIPTION:",
            &text,
            "\nURL:",
            &address,
            "\nTRANSP:TRANSPARENT\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:PT0S\nDESCRIPTION:",
            &title,
            "\nEND:VALARM\nEND:VEVENT",
        ];
        fold(&event.joined(""), &mut out);
    }
    fold("END:VCALENDAR", &mut out);
    out
}

/// The file as an address that a link can have.
pub fn link(calendar: &str) -> String {
    let mut out = String::from("data:text/calendar;charset=utf-8,");
    out.push_str(&encoded(calendar));
    out
}

/// A text as it stands in an address.
// In two parts of the program.
#[inline(always)]
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(byte.into());
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
    }
    out
}

fn hex(digit: u8) -> char {
    char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 })
}

/// For example 20261130.
fn digits(day: Date) -> String {
    let (year, month, day) = day.parts();
    // The four digits of a year that the standard knows.
    let number = year.clamp(1000, 9999) as u32 * 10_000 + u32::from(month) * 100 + u32::from(day);
    let mut place = 10_000_000;
    let mut out = String::new();
    while place > 0 {
        out.push(char::from(b'0' + (number / place % 10) as u8));
        place /= 10;
    }
    out
}

/// A value of text.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines, folded where they are too long, and never within a letter.
#[inline(never)]
fn fold(lines: &str, out: &mut String) {
    let mut room = LINE;
    for c in lines.chars() {
        if c == '\n' {
            out.push_str("\r\n");
            room = LINE;
            continue;
        }
        let size = c.len_utf8();
        if size > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(c);
        room -= size;
    }
    out.push_str("\r\n");
}
