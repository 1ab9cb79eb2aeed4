//! What a clinic adds in its own words, and what it asks: shown as the clinic's. It can raise a level, and lower none.
//!
//! All of it is in a part of the program. No answer to a question of the clinic's is one of the check's.

mod asked;
mod json;
mod later;
mod number;
mod plan;
mod read;

pub use asked::{Asked, Told};
pub use later::{Later, read_later};
pub use plan::add;
pub use read::{MOST_BYTES, parse};

use crate::engine::Level;
pub use crate::plan::Link;

/// All that a clinic adds, clean and not too long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// A line for each level; where it is empty there is none.
    pub lines: [String; 5],
    /// What to bring, if that is not empty.
    pub bring: String,
    pub tips: Vec<String>,
    pub links: Vec<Link>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub ask: String,
    pub kind: Kind,
}

/// How it is answered, and which answers call for a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// From a number on, in hundredths.
    Number {
        unit: String,
        raise: Vec<(i32, Level)>,
    },
    /// By its place among the choices.
    Choice {
        choices: Vec<String>,
        raise: Vec<(usize, Level)>,
    },
}
