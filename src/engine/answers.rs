//! What the patient said: one slot a question. Nothing derived is ever stored here.

use super::pack::{FlagId, MOST_FLAGS, MOST_QUESTIONS, QuestionId};

/// The answer to one question. Not answered is not the same as "no" (D5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Not asked yet, or skipped.
    #[default]
    Unanswered,
    /// "I am not sure."
    NotSure,
    /// The place of the option on its scale, or the number.
    Value(u16),
    /// The chosen options of a set, as bits; 0 means none of them.
    Set(u32),
}

impl Answer {
    /// Whether the question was answered, "not sure" included.
    pub fn is_answered(self) -> bool {
        self != Answer::Unanswered
    }
}

/// The answer to a bullet of the emergency list, or to the whole list at once. It answers no question: each sign
/// is asked again on a page (D11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reply {
    /// Not answered.
    #[default]
    Unanswered,
    /// "None of these."
    No,
    /// "I am not sure."
    NotSure,
    /// "Yes, I have one."
    Yes,
}

/// All answers of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The emergency list as a whole.
    pub emergency: Reply,
    flags: [Reply; MOST_FLAGS],
    slots: [Answer; MOST_QUESTIONS],
}

impl Default for Answers {
    fn default() -> Self {
        Answers {
            emergency: Reply::Unanswered,
            flags: [Reply::Unanswered; MOST_FLAGS],
            slots: [Answer::Unanswered; MOST_QUESTIONS],
        }
    }
}

impl Answers {
    /// The answer to a question, as given.
    pub fn get(&self, id: QuestionId) -> Answer {
        self.slots.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// Stores an answer. The caller has checked that it fits the question (see `read.rs`).
    pub fn set(&mut self, id: QuestionId, answer: Answer) {
        if let Some(slot) = self.slots.get_mut(id.0 as usize) {
            *slot = answer;
        }
    }

    /// A bullet of the emergency list: its own answer, or else that to the whole list. A "yes" or
    /// "not sure" to the list does not say which bullet, so only "none of these" is passed on.
    pub fn flag(&self, id: FlagId) -> Reply {
        match self.own_flag(id) {
            Reply::Unanswered if self.emergency == Reply::No => Reply::No,
            own => own,
        }
    }

    /// A bullet's own answer, whatever was said of the whole list.
    pub fn own_flag(&self, id: FlagId) -> Reply {
        self.flags.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// Stores the answer to a bullet of the emergency list.
    pub fn set_flag(&mut self, id: FlagId, sign: Reply) {
        if let Some(slot) = self.flags.get_mut(id.0 as usize) {
            *slot = sign;
        }
    }

    /// Whether a sign of the emergency list was told, by its bullet or by the list as a whole.
    pub fn told(&self) -> bool {
        self.emergency == Reply::Yes || self.flags.contains(&Reply::Yes)
    }

    /// Forgets the answers to the emergency list and to its bullets.
    pub fn clear_list(&mut self) {
        self.emergency = Reply::Unanswered;
        self.flags = [Reply::Unanswered; MOST_FLAGS];
    }

    /// The number of a number question, if it was answered with one.
    pub fn number(&self, id: QuestionId) -> Option<u16> {
        match self.get(id) {
            Answer::Value(n) => Some(n),
            Answer::Unanswered | Answer::NotSure | Answer::Set(_) => None,
        }
    }
}
