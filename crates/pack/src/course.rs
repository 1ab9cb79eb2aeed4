//! Rules about the days before: what calls for more than the answers of today alone.

use crate::bytes::{Bytes, Coded, Reader, Writer};
use crate::{Cond, Level, QuestionId, Text};

coded! {
    /// One rule: when all conditions hold, today's and those of the days before, it calls for something.
    pub struct CourseRule {
        /// For example `CR1`; no other rule has it.
        pub id: &'static str,
        /// What it calls for.
        pub calls: Calls,
        /// What must hold today.
        pub when: &'static [Cond],
        /// What must hold of the days before; at least one.
        pub course: &'static [CourseCond],
        /// The reason, in words for the patient: with `{from}`, `{to}` and `{days}` of the first of `course`.
        pub reason: Text,
        /// Source codes, separated by spaces.
        pub sources: &'static str,
    }
}

/// What a rule calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// At least this level.
    Level(Level),
    /// All that the rules call for when the trend is this option or a worse one, whatever was told of it.
    Trend(u16),
}

/// What may be asked of the days before. Each says "at least"; nothing here can be met by what was not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseCond {
    /// Pain now is so much above the lowest since the end of the last day before.
    Rise(u16),
    /// On so many days in a row it was higher than on the one before.
    RisingDays(u16),
    /// For so many days it has not been lower than on the one before.
    DaysNotFalling(u16),
    /// At some check before it was so bad.
    Worst(u16),
    /// So many days ago was the first check.
    SinceFirst(u16),
    /// This sign is there now and was denied lately.
    Came(QuestionId, u16),
    /// It was there lately and is denied now.
    Went(QuestionId, u16),
    /// It was there, then denied, and is there now.
    Back(QuestionId, u16),
}

/// The rules of the course. Their bytes stand apart from those of the pack: a check begins without them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CourseRules(pub &'static [CourseRule]);

impl CourseRules {
    /// Their bytes, see [`crate`].
    pub fn to_bytes(self) -> Bytes {
        let mut to = Writer::default();
        self.0.encode(&mut to);
        to.bytes
    }

    /// The rules in these bytes.
    pub fn from_bytes(numbers: &'static [u8], names: &'static str) -> CourseRules {
        CourseRules(Coded::decode(&mut Reader {
            numbers: numbers.iter(),
            names,
            citations: "",
            keys: "",
            text: 0,
        }))
    }
}

/// Nothing among the bytes of the pack.
impl Coded for CourseRules {
    fn encode(&self, _: &mut Writer) {}

    fn decode(_: &mut Reader) -> Self {
        CourseRules::default()
    }
}

impl Coded for Calls {
    fn encode(&self, to: &mut Writer) {
        match *self {
            Calls::Level(level) => level.encode(to),
            Calls::Trend(option) => to.number(Level::ALL.len() as u16 + option),
        }
    }

    fn decode(from: &mut Reader) -> Self {
        let number = from.number();
        match (number as u16).checked_sub(Level::ALL.len() as u16) {
            None => Calls::Level(Level::of_number(number)),
            Some(option) => Calls::Trend(option),
        }
    }
}

impl Coded for CourseCond {
    fn encode(&self, to: &mut Writer) {
        let (kind, question, least) = match *self {
            CourseCond::Rise(least) => (0_u8, None, least),
            CourseCond::RisingDays(least) => (1, None, least),
            CourseCond::DaysNotFalling(least) => (2, None, least),
            CourseCond::Worst(least) => (3, None, least),
            CourseCond::SinceFirst(least) => (4, None, least),
            CourseCond::Came(question, least) => (5, Some(question), least),
            CourseCond::Went(question, least) => (6, Some(question), least),
            CourseCond::Back(question, least) => (7, Some(question), least),
        };
        to.number(kind);
        question.iter().for_each(|question| question.encode(to));
        least.encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        match from.number() {
            0 => CourseCond::Rise(Coded::decode(from)),
            1 => CourseCond::RisingDays(Coded::decode(from)),
            2 => CourseCond::DaysNotFalling(Coded::decode(from)),
            3 => CourseCond::Worst(Coded::decode(from)),
            4 => CourseCond::SinceFirst(Coded::decode(from)),
            5 => CourseCond::Came(Coded::decode(from), Coded::decode(from)),
            6 => CourseCond::Went(Coded::decode(from), Coded::decode(from)),
            _ => CourseCond::Back(Coded::decode(from), Coded::decode(from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Calls, CourseCond, CourseRule, CourseRules};
    use crate::{Cond, Level, QuestionId, Text};

    #[test]
    fn what_is_read_is_what_was_written() {
        let sign = QuestionId(9);
        let all = [
            (Calls::Level(Level::Message), CourseCond::Rise(2)),
            (Calls::Level(Level::Emergency), CourseCond::RisingDays(3)),
            (Calls::Trend(0), CourseCond::DaysNotFalling(200)),
            (Calls::Trend(3), CourseCond::Worst(9)),
            (Calls::Level(Level::ContactNow), CourseCond::SinceFirst(8)),
            (Calls::Level(Level::MedicalToday), CourseCond::Came(sign, 1)),
            (Calls::Level(Level::MedicalToday), CourseCond::Went(sign, 2)),
            (Calls::Level(Level::ContactNow), CourseCond::Back(sign, 3)),
        ];
        let rule = |(calls, cond): &(Calls, CourseCond)| CourseRule {
            id: "A1",
            calls: *calls,
            when: vec![Cond::AtLeast(sign, 1)].leak(),
            course: vec![*cond].leak(),
            reason: Text::at(700),
            sources: "S1 K",
        };
        let rules = CourseRules(all.iter().map(rule).collect::<Vec<_>>().leak());
        let bytes = rules.to_bytes();
        let (numbers, names) = (bytes.numbers.leak(), bytes.names.leak());
        assert_eq!(CourseRules::from_bytes(numbers, names), rules);
    }
}
