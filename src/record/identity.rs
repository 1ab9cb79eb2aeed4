//! The identity numbers of a pack's items. `content/*/identity.toml` lists them.

use crate::engine::pack::{FlagId, QuestionId};

/// The numbers, in the order of the pack. None of them ever gets another meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Of the questions and their options.
    pub questions: &'static [QuestionNumbers],
    /// Of the bullets of the emergency list.
    pub bullets: &'static [u16],
    /// Of the rules, then of those of the course.
    pub rules: &'static [u16],
}

/// The numbers of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionNumbers {
    /// Its own.
    pub number: u16,
    /// Those of its options, which start anew with each question.
    pub options: &'static [u16],
}

impl Identity {
    /// The numbers of a question.
    pub fn of(&self, id: QuestionId) -> Option<&QuestionNumbers> {
        self.questions.get(usize::from(id.0))
    }

    /// The question with this number, and its other numbers.
    pub fn question(&self, number: u16) -> Option<(QuestionId, &QuestionNumbers)> {
        let place = self.questions.iter().position(|it| it.number == number)?;
        Some((QuestionId(place as u8), self.questions.get(place)?))
    }

    /// The bullet with this number.
    pub fn bullet(&self, number: u16) -> Option<FlagId> {
        place(self.bullets, number).map(|place| FlagId(place as u8))
    }

    /// The highest number of a bullet.
    pub fn newest_bullet(&self) -> u16 {
        newest(self.bullets)
    }
}

impl QuestionNumbers {
    /// The place of the option with this number.
    pub fn option(&self, number: u16) -> Option<u16> {
        place(self.options, number)
    }

    /// The highest number of an option.
    pub fn newest(&self) -> u16 {
        newest(self.options)
    }
}

fn place(numbers: &[u16], number: u16) -> Option<u16> {
    numbers.iter().position(|it| *it == number).map(|place| place as u16)
}

fn newest(numbers: &[u16]) -> u16 {
    numbers.iter().copied().max().unwrap_or_default()
}
