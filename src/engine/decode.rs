//! Reads the pack out of the bytes that the content compiler wrote (`encode.rs` has their form).
//!
//! Tables would need no reading, but more of the patient's line: addresses do not compress
//! (docs/decisions/compiled-content.md).

use std::slice;

use super::Level;
use super::pack::{
    Choice, Cond, Cover, Duration, Explanation, Fit, Flag, FlagId, Gate, Group, Kind, Layout, Pack,
    Page, Question, QuestionId, Rule, Text, Tip,
};

/// Reads `numbers` and `names` of one run of the compiler. Nobody asks here whether they are whole: the
/// tests (tests/it/pack.rs) and the proof have read the same bytes.
pub fn pack(numbers: &'static [u8], names: &'static str) -> Pack {
    let mut from = Reader { numbers: numbers.iter(), names, text: 0, place: 0 };
    // The fields are read in the order in which they stand here.
    Pack {
        id: from.name(),
        version: from.name(),
        reviewed_by: Some(from.name()).filter(|name| !name.is_empty()),
        review_due: from.name(),
        lung_watch_days: from.small(),
        safety_net_days: from.list(Reader::small),
        lung_places: from.number(),
        flags: from.list(Reader::bullet),
        questions: from.list(Reader::question),
        parts: from.list(|from| (from.text(), from.small())),
        spoken: from.list(Reader::text),
        screens: from.list(Reader::page),
        safety: from.list(Reader::page),
        rules: from.list(Reader::rule),
        explanations: from.list(Reader::explanation),
        durations: from.list(Reader::duration),
        tips: from.list(Reader::tip),
    }
}

struct Reader {
    numbers: slice::Iter<'static, u8>,
    names: &'static str,
    /// The highest number of a text so far.
    text: u16,
    /// How many names of bullets and options came before.
    place: u16,
}

impl Reader {
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for (place, byte) in (0..).step_by(7).zip(&mut self.numbers) {
            number |= u32::from(byte & 0x7f) << place;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }

    fn small(&mut self) -> u16 {
        self.number() as u16
    }

    fn yes(&mut self) -> bool {
        self.number() != 0
    }

    fn maybe(&mut self) -> Option<u16> {
        self.small().checked_sub(1)
    }

    /// Kept as long as the program runs, as its own tables would be.
    // Put in place of each call it is half a kilobyte more for the patient.
    #[inline(never)]
    fn list<T>(&mut self, one: impl Fn(&mut Self) -> T) -> &'static [T] {
        let length = self.number();
        (0..length).map(|_| one(self)).collect::<Vec<_>>().leak()
    }

    fn name(&mut self) -> &'static str {
        let (name, rest) = self.names.split_once('\n').unwrap_or_default();
        self.names = rest;
        name
    }

    fn name_place(&mut self) -> u16 {
        self.place += 1;
        self.place - 1
    }

    fn text(&mut self) -> Text {
        self.maybe_text().unwrap_or(Text::at(1))
    }

    /// Odd numbers are texts above the highest so far, even ones the highest and those below.
    fn maybe_text(&mut self) -> Option<Text> {
        let code = self.number();
        let half = (code / 2) as u16;
        let text = if code.is_multiple_of(2) { self.text + 1 - half } else { self.text + 1 + half };
        if code != 0 && text > self.text {
            self.text = text;
        }
        (code != 0).then_some(Text::at(text))
    }

    fn id(&mut self) -> QuestionId {
        QuestionId(self.number() as u8)
    }

    fn bullet(&mut self) -> Flag {
        Flag {
            name_place: self.name_place(),
            text: self.text(),
            ask: self.text(),
            short: self.text(),
        }
    }

    fn question(&mut self) -> Question {
        Question {
            key: self.name(),
            kind: match self.small() {
                0 => Kind::Scale,
                1 => Kind::Choice,
                2 => Kind::Set,
                most => Kind::Number(most - 3),
            },
            options: self.list(|from| Choice { name_place: from.name_place(), text: from.text() }),
            red_flag: self.yes(),
            not_sure: self.maybe(),
            own_not_sure: self.maybe(),
            optional: self.yes(),
            ask_when: self.list(Reader::fit),
            flag: self.maybe().map(|flag| Cover { flag: FlagId(flag as u8), from: self.small() }),
            label: self.text(),
            ask: self.text(),
            error: self.text(),
            tick: self.maybe_text(),
            hint: self.maybe_text(),
            why: self.maybe_text(),
            said: self.maybe_text(),
        }
    }

    fn page(&mut self) -> Page {
        Page {
            key: self.name(),
            group: match self.number() {
                0 => Group::Session,
                1 => Group::Pain,
                2 => Group::Signs,
                _ => Group::You,
            },
            title: self.text(),
            layout: self.maybe_text().map_or(Layout::List, |none| Layout::Signs { none }),
            short: self.text(),
            hint: self.maybe_text(),
            questions: self.list(Reader::id),
        }
    }

    fn rule(&mut self) -> Rule {
        Rule {
            id: self.name(),
            level: match self.number() {
                0 => Level::SelfCare,
                1 => Level::Message,
                2 => Level::ContactNow,
                3 => Level::MedicalToday,
                _ => Level::Emergency,
            },
            when: self.list(Reader::cond),
            reason: self.text(),
            sources: self.name(),
        }
    }

    fn explanation(&mut self) -> Explanation {
        Explanation {
            id: self.name(),
            when: self.alternatives(),
            filler_when: self.alternatives(),
            title: self.text(),
            text: self.text(),
            full: self.text(),
        }
    }

    fn duration(&mut self) -> Duration {
        Duration {
            key: self.name(),
            when: self.alternatives(),
            also: self.yes(),
            text: self.text(),
        }
    }

    fn tip(&mut self) -> Tip {
        Tip {
            key: self.name(),
            gates: self.list(|from| Gate { when: from.fit(), reason: from.text() }),
            when: self.alternatives(),
            needs: self.maybe().map(|page| page as u8),
            ask: self.maybe().map(|page| page as u8),
            title: self.text(),
            text: self.text(),
            caution: self.maybe_text(),
            withheld: self.maybe_text(),
        }
    }

    fn alternatives(&mut self) -> &'static [&'static [Fit]] {
        self.list(|from| from.list(Reader::fit))
    }

    fn cond(&mut self) -> Cond {
        let kind = self.number();
        self.cond_of(kind)
    }

    fn cond_of(&mut self, kind: u32) -> Cond {
        match kind {
            0 => Cond::AtLeast(self.id(), self.small()),
            1 => Cond::Extra(self.small()),
            2 => Cond::Places(self.number()),
            _ => Cond::Risks { risks: self.number(), age: self.number() },
        }
    }

    fn fit(&mut self) -> Fit {
        match self.number() {
            4 => Fit::AtMost(self.id(), self.small()),
            5 => Fit::Has(self.id(), self.number() as u8),
            6 => Fit::Unanswered(self.id()),
            kind => Fit::Is(self.cond_of(kind)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, Text};

    fn reader(numbers: &'static [u8], names: &'static str) -> Reader {
        Reader { numbers: numbers.iter(), names, text: 0, place: 0 }
    }

    /// The same bytes as in the test of `encode.rs`.
    #[test]
    fn numbers_take_seven_bits_a_byte() {
        let mut from = reader(&[0, 127, 128, 1, 255, 255, 255, 255, 15], "");
        let numbers = [0; 4].map(|_| from.number());
        assert_eq!(numbers, [0, 127, 128, u32::MAX]);
    }

    /// The same bytes as in the test of `encode.rs`.
    #[test]
    fn texts_are_counted_from_the_highest() {
        let mut from = reader(&[1, 1, 5, 2, 10, 0, 1], "");
        let texts = [0; 7].map(|_| from.maybe_text());
        let places = [1, 2, 5, 5, 1].map(|place| Some(Text::at(place)));
        assert_eq!(texts[..5], places);
        assert_eq!(texts[5..], [None, Some(Text::at(6))]);
    }

    #[test]
    fn names_stand_one_a_line() {
        let mut from = reader(&[], "one\n\nthree\n");
        assert_eq!([0; 3].map(|_| from.name()), ["one", "", "three"]);
        assert_eq!(from.names, "");
    }
}
