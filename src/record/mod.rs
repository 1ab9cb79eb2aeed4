//! Answers that outlive the page, and the version of the content that they were given to.
//!
//! A record calls questions and options by identity numbers ([`Identity`]) and never by their place in a pack,
//! so a later version of the pack reads it with the same meaning or drops the answer and says so
//! ([`Check::answers`]). The level in it says what the patient was told then; what holds now is always
//! assessed anew.
//!
//! **The diary.** An entry is the pain of a day, and no check: a program that knows checks alone would show it as the
//! last advice, with a level that nobody was told. So a record with entries has a format of its own, which such a program
//! calls newer and leaves alone. Without entries it is written as ever.
//!
//! ```text
//! record   'A' 'C'  format  pack  list of checks  [list of entries]  CRC-32 of all before, lowest byte first
//! format   1: without entries     2: with at least one     3: dense, for a code to scan
//! check    version  day  minute  level  emergency  newest bullet  list of (bullet, reply)  list of answers
//! answer   question  newest option  kind  value
//! entry    checks made before it  day  minute  question  number; each after as many checks as the one before, or more
//!
//! dense    'A' 'C'  3  pack  list of checks  list of entries  CRC-32; a check with the version of the one before has none
//! answers  of a dense check: 0 and all, or 1 and, since the check before, the questions that are gone, the answers that are
//!          others, and (place, answer) of what is new
//!
//! value    kind 0: none, "not sure"     kind 1: option     kind 2: number     kind 3: list of options
//! number   seven bits a byte, the lowest first; bit 7 says that there is more (LEB128), below 2³²
//! list     its length, then its items        text     a list of bytes, UTF-8
//! day      days since 1 January 1970, in local time, below 2¹⁶      minute   of that day
//! level    0 to 4      reply, emergency   0 not answered, 1 no, 2 not sure, 3 yes
//! ```

mod answers;
mod bytes;
mod coded;
mod dense;
mod digits;
mod entry;
mod fresh;
mod identity;
mod sum;
mod text;

pub use answers::{Dropped, Reading};
pub use bytes::{MOST_BYTES, MOST_ENTRIES, Unreadable};
pub use digits::digits;
pub use entry::{Dated, Entry};
pub use fresh::write_fresh;
pub use identity::{Identity, QuestionNumbers};
pub use sum::crc32;
pub use text::{bytes, letters};

use crate::engine::{Level, Reply};
use crate::i18n::Moment;

/// All checks after one treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The id of the pack whose numbers it uses.
    pub pack: String,
    /// Its checks, in the order in which they were made.
    pub checks: Vec<Check>,
    /// What was noted besides, in the order in which it was.
    pub entries: Vec<Entry>,
}

/// What was answered in one check, and what the advice was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The version of the pack.
    pub version: String,
    /// When it was answered. "Two days ago" counts from here.
    pub moment: Moment,
    /// How urgent it was by that version.
    pub level: Level,
    /// The answer to the emergency list as a whole.
    pub emergency: Reply,
    /// The highest number of a bullet that was on the list.
    pub newest_bullet: u16,
    /// The bullets with an answer of their own.
    pub bullets: Vec<(u16, Reply)>,
    /// The questions with an answer.
    pub told: Vec<Told>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The number of the question.
    pub question: u16,
    /// The highest number of an option that could be chosen; 0 without options. What came later was not
    /// denied.
    pub newest_option: u16,
    /// The answer.
    pub said: Said,
}

/// What was answered, in identity numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// "I am not sure."
    NotSure,
    /// This option.
    Option(u16),
    /// This number.
    Number(u16),
    /// These options, and none of the others.
    Options(Vec<u16>),
}
