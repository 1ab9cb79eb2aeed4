//! Conditions of rules, and of what may ask for less than "at least".

use crate::bytes::{Coded, Reader, Writer};
use crate::question::QuestionId;

/// What a rule may ask for. Each can only say "at least this bad", so a worse answer can never
/// lower a level (D3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cond {
    /// The answer is this option or number, or a worse one.
    AtLeast(QuestionId, u16),
    /// Pain now is at least this much above pain before the treatment.
    Extra(u16),
    /// One of these places was treated (bits of `regions`); not knowing where counts as all (D8).
    Places(u32),
    /// One of these risks (bits of `risks` and of `age`).
    Risks {
        /// Bits of `risks`.
        risks: u32,
        /// Bits of `age`.
        age: u32,
    },
}

/// What explanations, tips and the order of questions may ask for besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// A rule's condition.
    Is(Cond),
    /// The answer is this option or number, or a milder one.
    AtMost(QuestionId, u16),
    /// This option of a set is chosen.
    Has(QuestionId, u8),
    /// The question was not answered.
    Unanswered(QuestionId),
}

impl Coded for Cond {
    fn encode(&self, to: &mut Writer) {
        match *self {
            Cond::AtLeast(question, least) => {
                to.number(0_u8);
                question.encode(to);
                least.encode(to);
            }
            Cond::Extra(least) => {
                to.number(1_u8);
                least.encode(to);
            }
            Cond::Places(places) => {
                to.number(2_u8);
                places.encode(to);
            }
            Cond::Risks { risks, age } => {
                to.number(3_u8);
                risks.encode(to);
                age.encode(to);
            }
        }
    }

    fn decode(from: &mut Reader) -> Self {
        let kind = from.number();
        Cond::of_kind(kind, from)
    }
}

impl Cond {
    fn of_kind(kind: u32, from: &mut Reader) -> Cond {
        match kind {
            0 => Cond::AtLeast(Coded::decode(from), Coded::decode(from)),
            1 => Cond::Extra(Coded::decode(from)),
            2 => Cond::Places(Coded::decode(from)),
            _ => Cond::Risks { risks: Coded::decode(from), age: Coded::decode(from) },
        }
    }
}

impl Coded for Fit {
    fn encode(&self, to: &mut Writer) {
        match *self {
            Fit::Is(cond) => cond.encode(to),
            Fit::AtMost(question, most) => {
                to.number(4_u8);
                question.encode(to);
                most.encode(to);
            }
            Fit::Has(question, bit) => {
                to.number(5_u8);
                question.encode(to);
                bit.encode(to);
            }
            Fit::Unanswered(question) => {
                to.number(6_u8);
                question.encode(to);
            }
        }
    }

    fn decode(from: &mut Reader) -> Self {
        match from.number() {
            4 => Fit::AtMost(Coded::decode(from), Coded::decode(from)),
            5 => Fit::Has(Coded::decode(from), Coded::decode(from)),
            6 => Fit::Unanswered(Coded::decode(from)),
            kind => Fit::Is(Cond::of_kind(kind, from)),
        }
    }
}
