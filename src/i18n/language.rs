//! How a language is written: its dates and lists, and which form of a text goes with a number. Tag and direction
//! stand in the markup: the pages and the element set them.

use super::catalogue::fill;
use super::{Catalogue, Date, Region, Text, t};
use crate::joined::Joined as _;

/// The rules of a language (`content/locales/*/language.toml`), as it is spoken in a region.
pub struct Language<'a> {
    pub(super) catalogue: &'a Catalogue,
    /// Whether it is one of the regions that say some things otherwise.
    pub(super) is_dialect: bool,
}

/// Between the parts of a list, and the forms of a text.
const SEPARATOR: char = '|';

impl Language<'_> {
    /// For example "Thursday 26 November".
    pub fn day(&self, date: Date) -> String {
        let (_, month, day) = date.parts();
        let name = |names, place: u8| part(self.catalogue.get(names), place).unwrap_or_default();
        let pattern = if self.is_dialect { t::LANGUAGE_DIALECT_DAY } else { t::LANGUAGE_DATE_DAY };
        self.catalogue.fill(
            pattern,
            &[
                ("weekday", name(t::LANGUAGE_DATE_WEEKDAYS, date.weekday())),
                ("day", &day.to_string()),
                ("month", name(t::LANGUAGE_DATE_MONTHS, month.saturating_sub(1))),
            ],
        )
    }

    /// For example "Thu", where there is little room.
    pub fn short_weekday(&self, date: Date) -> &str {
        let names = self.catalogue.get(t::LANGUAGE_DATE_SHORT_WEEKDAYS);
        part(names, date.weekday()).unwrap_or_default()
    }

    /// The time of day, so many minutes after midnight: for example "09:41", or "9:41 am" where the language has a
    /// pattern for each half of the day.
    pub fn clock(&self, minute: u16) -> String {
        let patterns = self.catalogue.get(match self.is_dialect {
            true => t::LANGUAGE_DIALECT_CLOCK,
            false => t::LANGUAGE_TIME_CLOCK,
        });
        let two = |n: u16| if n < 10 { ["0", &n.to_string()].joined("") } else { n.to_string() };
        let hour = minute / 60;
        let (pattern, hour) = match part(patterns, 1) {
            None => (patterns, two(hour)),
            Some(_) => (
                part(patterns, (hour / 12) as u8).unwrap_or(patterns),
                ((hour + 11) % 12 + 1).to_string(),
            ),
        };
        fill(pattern, &[("hour", &hour), ("minute", &two(minute % 60))])
    }

    /// For example "neck, shoulder and upper back".
    pub fn list(&self, items: &[&str]) -> String {
        let word = |text| self.catalogue.get(text);
        match items.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, first)) => {
                let first = first.joined(word(t::LANGUAGE_LIST_COMMA));
                [&first, word(t::LANGUAGE_LIST_AND), last].joined("")
            }
        }
    }

    /// What the medicine is called.
    pub fn paracetamol(&self) -> Text {
        match self.is_dialect {
            true => t::LANGUAGE_DIALECT_PARACETAMOL,
            false => t::UI_PARACETAMOL,
        }
    }
}

/// Whether the region says some things otherwise.
pub(super) fn is_dialect(catalogue: &Catalogue, region: &Region) -> bool {
    let regions = catalogue.get(t::LANGUAGE_DIALECT_REGIONS);
    (0..=u8::MAX).any(|place| part(regions, place) == Some(region.code))
}

#[inline(never)]
fn part(text: &str, place: u8) -> Option<&str> {
    let mut rest = text;
    for _ in 0..place {
        rest = rest.split_once(SEPARATOR)?.1;
    }
    Some(rest.split_once(SEPARATOR).map_or(rest, |(part, _)| part))
}

/// Of the forms in a text the one for the number `n` among the values; the whole, where it has none. `table` has
/// the place of the form for each number, as far as it goes.
#[inline(never)]
pub fn form<'a>(text: &'a str, table: &str, values: &[(&str, &str)]) -> &'a str {
    let Some((_, number)) = values.iter().find(|(key, _)| *key == "n") else { return text };
    let digit = |digit: u8| digit.wrapping_sub(b'0');
    let add = |n: usize, it| n.wrapping_mul(10).wrapping_add(digit(it).into());
    let place = table.as_bytes().get(number.bytes().fold(0, add)).map_or(0, |it| digit(*it));
    part(text, place).unwrap_or(text)
}
