//! The reading grade of a text by Flesch and Kincaid, and which texts have one.

use crate::split::{is_ended, plain, sentences, words};
use crate::syllables::syllables;

/// A text that ends like a sentence is running text from this many words on.
const WORDS_OF_ENDED: usize = 3;
/// Any text is running text from this many words on.
const WORDS_OF_ANY: usize = 8;

/// What the formula needs of a text.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Tally {
    /// Counts a plain text.
    pub fn of(plain: &str) -> Tally {
        Tally {
            words: words(plain).count(),
            sentences: sentences(plain).len(),
            syllables: words(plain).map(syllables).sum(),
        }
    }

    /// Adds another text, as if it stood behind this one.
    pub fn add(&mut self, other: Tally) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
    }

    /// The grade; of no text it is 0.
    pub fn grade(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let (words, sentences) = (self.words as f64, self.sentences as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// The grade of texts, read one after the other.
pub fn grade<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    let mut all = Tally::default();
    texts.into_iter().for_each(|text| all.add(Tally::of(&plain(text))));
    all.grade()
}

/// Whether a plain text is running text, which has a grade of its own; else it is a label.
pub fn is_running(plain: &str) -> bool {
    let count = words(plain).count();
    count >= WORDS_OF_ANY || (count >= WORDS_OF_ENDED && is_ended(plain))
}
