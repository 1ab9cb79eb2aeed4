//! The decoders of what comes from outside: no input makes one panic, hang or silently lose an emergency.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod answers;
mod cases;
mod content;
mod record;
mod settings;
mod texts;
mod words;

pub use words::splice;

/// A decoder under test.
pub struct Target {
    /// Its name, also that of its folder in the corpus.
    pub name: &'static str,
    /// Panics if something does not hold for this input.
    pub run: fn(&[u8]),
    /// Words of its inputs, which no engine would guess.
    pub words: fn() -> Vec<String>,
}

pub const TARGETS: [Target; 6] = [
    Target { name: "answers", run: answers::run, words: answers::words },
    Target { name: "settings", run: settings::run, words: settings::words },
    Target { name: "texts", run: texts::run, words: texts::words },
    Target { name: "cases", run: cases::run, words: cases::words },
    Target { name: "content", run: content::run, words: content::words },
    Target { name: "record", run: record::run, words: record::words },
];

impl Target {
    pub fn find(name: &str) -> Option<&'static Target> {
        TARGETS.iter().find(|target| target.name == name)
    }
}
