//! Questions and their options.

use crate::bytes::{Coded, Key, Reader, Writer};
use crate::{Fit, Text};

/// A question, as its place in [`crate::Pack::questions`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuestionId(pub u8);

/// Some of the questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionSet(u64);

impl QuestionSet {
    /// Whether it holds this one.
    pub fn has(self, id: QuestionId) -> bool {
        self.0 >> id.0 & 1 != 0
    }

    /// Puts one in or takes it out.
    pub fn set(&mut self, id: QuestionId, on: bool) {
        let bit = 1 << id.0;
        self.0 = if on { self.0 | bit } else { self.0 & !bit };
    }
}

/// An option, as its place in [`Question::options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionId(pub u8);

coded! {
    /// One thing that is asked.
    pub struct Question {
        /// Its name in content files, case files and the JavaScript API.
        pub key: &'static str,
        /// What kind of answer it takes.
        pub kind: Kind,
        /// The options; none for numbers.
        pub options: &'static [Choice],
        /// Whether it must be answered before anything can be called harmless (D5).
        pub red_flag: bool,
        /// The option that "I am not sure" counts as; without one it stays unknown.
        pub not_sure: Option<u16>,
        /// The option that says "not sure" itself.
        pub own_not_sure: Option<u16>,
        /// Whether it may be skipped. No rule reads such a question.
        pub optional: bool,
        /// Asked only if all of these hold.
        pub ask_when: &'static [Fit],
        /// Short name, for lists and messages.
        pub label: Text,
        /// The question itself, as the legend of its controls.
        pub ask: Text,
        /// What to say when the answer is missing. A row of signs needs none: its label says what is meant.
        pub error: Option<Text>,
        /// The row that is ticked to say "I have this".
        pub tick: Option<Text>,
        /// A line of help under the question.
        pub hint: Option<Text>,
        /// Why it is asked, on demand.
        pub why: Option<Text>,
        /// The answer as a sentence of the patient's, with the number as `{n}` (numbers only).
        pub said: Option<Text>,
    }
}

coded! {
    /// An option of a question.
    pub struct Choice {
        /// Its name.
        pub key: Key,
        /// Its words.
        pub text: Text,
    }
}

impl Choice {
    /// Its name in content files, case files and the JavaScript API.
    pub fn key(&self) -> &'static str {
        self.key.0
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the options, ordered from least to most serious.
    Scale,
    /// One of the options, in no order.
    Choice,
    /// Any of the options.
    Set,
    /// A whole number from 0 to this.
    Number(u16),
}

impl Coded for QuestionId {
    fn encode(&self, to: &mut Writer) {
        self.0.encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        QuestionId(Coded::decode(from))
    }
}

impl Coded for Kind {
    fn encode(&self, to: &mut Writer) {
        to.number(match *self {
            Kind::Scale => 0,
            Kind::Choice => 1,
            Kind::Set => 2,
            Kind::Number(most) => u32::from(most) + 3,
        });
    }

    fn decode(from: &mut Reader) -> Self {
        match u16::decode(from) {
            0 => Kind::Scale,
            1 => Kind::Choice,
            2 => Kind::Set,
            most => Kind::Number(most - 3),
        }
    }
}
