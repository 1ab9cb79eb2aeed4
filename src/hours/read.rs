//! Opening hours as schema.org writes them, closing days, and whom to call meanwhile. What is wrong is told in one line,
//! with what to write, and the clinic counts as closed.

use super::week::{DAY, Span, Week};
use super::{Contact, Hours};
use crate::i18n::{Date, Phone, cleaned, clinic_name, is_dash};
use crate::joined::Joined as _;

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const WEEK: u16 = 7 * DAY;

/// A piece that is wrong, and what to do.
type Fault<'a> = (&'a str, &'static str);

const MISSING: Fault<'_> =
    ("clinic-hours", "is missing; write for example clinic-hours=\"Mo-Fr 08:00-19:00\"");
const NO_DAY: &str = "is no day; write for example Mo-Fr 08:00-19:00, Sa 09:00-13:00";

/// The attributes about hours; none where none of them is there.
pub fn read(
    value: &dyn Fn(&str) -> Option<String>,
    warn: &dyn Fn(&str),
    found: &mut Option<Hours>,
) {
    let text = |name: &str| Some(value(name)?.trim().to_owned()).filter(|text| !text.is_empty());
    let (hours, closed, out) = (text("clinic-hours"), text("clinic-closed"), text("out-of-hours"));
    let tell = |name: &str, typed: &str, (piece, remedy): Fault<'_>| {
        let mistake = "\" has a mistake, and the clinic counts as closed: \"";
        warn(&[name, " \"", typed, mistake, piece, "\" ", remedy].joined(""));
    };
    let mut week = Week::default();
    let mut known = false;
    match (&hours, &closed, &out) {
        (Some(hours), _, _) => match spans(&even(hours), &mut week.spans) {
            Err(fault) => tell("clinic-hours", hours, fault),
            Ok(()) => known = true,
        },
        (None, Some(typed), _) => tell("clinic-closed", typed, MISSING),
        (None, None, Some(typed)) => tell("out-of-hours", typed, MISSING),
        (None, None, None) => return,
    }
    if let Some(closed) = &closed
        && known
        && let Err(fault) = dates(&even(closed), &mut week.closed)
    {
        tell("clinic-closed", closed, fault);
        known = false;
    }
    let contact = |text: String| match Phone::parse(&text) {
        Some(phone) => Some(Contact::Phone(phone)),
        None => clinic_name(&text).map(Contact::Text),
    };
    *found = Some(Hours { week: known.then_some(week), out: out.and_then(contact) });
}

/// Without marks that nobody sees, with one kind of dash, and none with spaces around it.
fn even(text: &str) -> String {
    let dashes: String = cleaned(text).chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    dashes.split('-').map(str::trim).collect::<Vec<_>>().joined("-")
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', ';']).filter(|piece| !piece.is_empty())
}

/// Days, and then the times of all of them, as often as there are some.
fn spans<'a>(text: &'a str, found: &mut Vec<Span>) -> Result<(), Fault<'a>> {
    let mut weekdays: Vec<u8> = Vec::new();
    // The last piece that named days, until they have a time.
    let mut waits = None;
    for piece in pieces(text) {
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            let (from, to) = times(piece)
                .ok_or((piece, "is no time from 00:00 to 24:00; write for example 08:00-19:00"))?;
            if weekdays.is_empty() {
                return Err((piece, "has no day before it; write for example Mo-Fr 08:00-19:00"));
            }
            for weekday in weekdays.iter().copied() {
                let span = Span { weekday, from, to };
                if found.iter().any(|other| overlap(*other, span)) {
                    return Err((piece, "is at the time of other hours; say each time once"));
                }
                found.push(span);
            }
            waits = None;
        } else {
            if waits.is_none() {
                weekdays.clear();
            }
            let days = days(piece).ok_or((piece, NO_DAY))?;
            weekdays.extend(days.filter(|day| !weekdays.contains(day)).collect::<Vec<_>>());
            waits = Some(piece);
        }
    }
    match waits {
        Some(piece) => Err((piece, "has no time behind it; add one, or leave the day out")),
        None if found.is_empty() => Err((text, NO_DAY)),
        None => Ok(()),
    }
}

/// `Mo`, or from one day to another, also over the end of the week.
fn days(piece: &str) -> Option<impl Iterator<Item = u8>> {
    let (first, last) = piece.split_once('-').unwrap_or((piece, piece));
    let (first, last) = (weekday(first)?, weekday(last)?);
    let more = (last + 7 - first) % 7;
    Some((first..=first + more).map(|day| day % 7))
}

/// By its first two letters or more.
fn weekday(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    let known = (0..).zip(WEEKDAYS).find(|(_, name)| word.len() > 1 && name.starts_with(&word));
    known.map(|(place, _)| place)
}

/// `08:00-19:00`; one that ends before it begins goes on past midnight.
fn times(piece: &str) -> Option<(u16, u16)> {
    let (from, to) = piece.split_once('-')?;
    let (from, to) = (minute(from)?, minute(to)?);
    let to = if to < from { to + DAY } else { to };
    (from < DAY && from != to).then_some((from, to))
}

fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let (hour, minute) = (number(hours, 1..=2)?, number(minutes, 2..=2)?);
    let all = hour * 60 + minute;
    (minute < 60 && all <= DAY).then_some(all)
}

/// So many digits.
fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let value =
        text.bytes().fold(0, |n: u16, byte| n.wrapping_mul(10).wrapping_add((byte & 15).into()));
    (digits && length.contains(&text.len())).then_some(value)
}

/// Whether two of them have a minute in common, in any week.
fn overlap(one: Span, other: Span) -> bool {
    let place = |span: Span| {
        let start = u16::from(span.weekday) * DAY;
        (start + span.from, start + span.to)
    };
    let ((from, to), (begins, ends)) = (place(one), place(other));
    [(0, 0), (WEEK, 0), (0, WEEK)]
        .into_iter()
        .any(|(shift, back)| from + shift < ends + back && begins + back < to + shift)
}

/// Days, and stretches of them as `2026-12-24/2027-01-01`.
fn dates<'a>(text: &'a str, found: &mut Vec<(Date, Date)>) -> Result<(), Fault<'a>> {
    for piece in pieces(text) {
        let (first, last) = piece.split_once('/').unwrap_or((piece, piece));
        let both = date(first).zip(date(last)).filter(|(first, last)| first <= last);
        found.push(both.ok_or((
            piece,
            "is no date; write for example 2026-12-25, or 2026-12-24/2027-01-01 from one to another",
        ))?);
    }
    Ok(())
}

/// Year, month and day; one that does not exist is none.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut next = |length| number(parts.next()?, length..=length);
    let (year, month, day) = (next(4)?, next(2)? as u8, next(2)? as u8);
    let it = Date::new(year.into(), month, day);
    (parts.next().is_none() && it.parts() == (year.into(), month, day)).then_some(it)
}
