//! The compiled content: questions, rules, explanations and advice.

use std::ops::Deref;
use std::sync::LazyLock;

use super::decode;
use super::pack::{Flag, FlagId, Pack, Question, QuestionId};

/// The pack of this build.
pub static PACK: Content = Content;

static READ: LazyLock<Pack> = LazyLock::new(|| {
    decode::pack(
        include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin")),
        include_str!(concat!(env!("OUT_DIR"), "/pack.txt")),
    )
});

/// A [`Pack`] that is read out of its bytes at its first use. Every use asks whether it was, so these
/// three are calls and not put in place of each: that is 2 kB less of the program.
#[derive(Clone, Copy, Debug)]
pub struct Content;

impl Deref for Content {
    type Target = Pack;

    #[inline(never)]
    fn deref(&self) -> &Pack {
        &READ
    }
}

impl Content {
    /// The question with this id.
    #[inline(never)]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        READ.question(id)
    }

    /// The bullet with this id.
    #[inline(never)]
    pub fn flag(&self, id: FlagId) -> &'static Flag {
        READ.flag(id)
    }
}
