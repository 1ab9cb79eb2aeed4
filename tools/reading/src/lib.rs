//! Checks the patient's English texts: easy to read, short sentences, no dose, no diagnosis.
//!
//! **Grade.** Flesch-Kincaid: `0.39 × words / sentences + 11.8 × syllables / words − 15.59`
//! (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability
//! formulas for Navy enlisted personnel. Research Branch Report 8-75, 1975). Grade 6 is an age of
//! about 11. A line is one text of the locale files: at most [`GRADE_OF_LINE`]. The whole is all
//! texts, one after the other: at most [`GRADE_OF_ALL`].
//!
//! **Running text and labels.** The formula is made for running text; of one or two words it
//! measures nothing ("Emergency?" has grade 32). So a line has a grade of its own when it is running
//! text: it ends in `.`, `?` or `!` and has 3 words or more, or it has 8 words or more. All else is
//! a label (a button, a heading, a name): at most 7 words, so nothing in it can be hard but a word.
//! Therefore no word, in labels and in running text, may have more than [`SYLLABLES_OF_WORD`]
//! syllables, but for [`LONG_WORDS`] and those of the pack. Labels count in the whole. Being short they make it look
//! easier, so the running text alone must keep the same limit.
//!
//! **What counts as what.** A word is what stands between spaces (or a `/`) and has a letter or a
//! digit; with a hyphen it is one word. Numbers count as they are read aloud up to 99, longer ones
//! digit by digit; abbreviations in capitals letter by letter. `**` is left out. A `{placeholder}`
//! is one word of one syllable, but `{paracetamol}` is the longer of the two names it can stand for:
//! what the program fills in can make a sentence a little longer than it is counted here.
//!
//! **What it cannot see**: whether a sentence is true, clear or kind, and a dose or a diagnosis in
//! words that are not in its lists (`dose.rs`, `claim.rs`).

mod claim;
mod dose;
mod exempt;
mod grade;
mod report;
mod rules;
mod split;
mod syllables;

use std::path::PathBuf;

use content_compiler::{Entry, LANGUAGE_PREFIX, Locale};

pub use exempt::{Exempt, Exemption, LONG_WORDS, LongWord};
pub use grade::grade;
pub use report::{Check, Fault, Report};
pub use syllables::syllables;

/// The highest grade of a line of running text.
pub const GRADE_OF_LINE: f64 = 6.0;
/// The highest grade of all texts together, and of all running text.
pub const GRADE_OF_ALL: f64 = 4.0;
/// The most words of a sentence.
pub const WORDS_OF_SENTENCE: usize = 20;
/// The most syllables of a word.
pub const SYLLABLES_OF_WORD: usize = 4;

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub file: PathBuf,
    /// The line in it, from 1.
    pub line: usize,
    /// Its key, for example `result.worried`.
    pub key: String,
    /// Its words, as they stand in the file.
    pub text: String,
}

/// Checks all texts of a language, which must be English. An exemption without its text is a fault.
pub fn check_locale(locale: &Locale, exempt: &Exempt) -> Report {
    check(&lines(locale), exempt)
}

/// All texts of a language, without the patterns of dates and lists: nobody reads them as they stand.
pub fn lines(locale: &Locale) -> Vec<Line> {
    let line = |(key, entry): (&str, &Entry)| Line {
        file: entry.file.clone(),
        line: entry.line,
        key: key.to_owned(),
        text: entry.text.clone(),
    };
    locale.entries().filter(|(key, _)| !key.starts_with(LANGUAGE_PREFIX)).map(line).collect()
}

pub fn check(lines: &[Line], exempt: &Exempt) -> Report {
    rules::check(lines, exempt)
}
