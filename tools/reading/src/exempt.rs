//! Everything that is exempt from a check, with the reason. Rewrite a text before you exempt it: in `proof.toml` of its
//! pack.

use std::fs;

use content_compiler::{Diagnostic, Folders};
use serde::Deserialize;

use crate::report::Check;

/// What a pack exempts.
#[derive(Clone, Default, Deserialize)]
pub struct Exempt {
    /// The exempt texts. One that breaks nothing any more is a fault.
    #[serde(default, rename = "exempt")]
    pub texts: Vec<Exemption>,
    #[serde(default, rename = "long_word")]
    pub words: Vec<LongWord>,
}

/// A text that may break one check.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Its key.
    pub text: String,
    pub check: Check,
    /// Why it cannot be written in another way.
    pub reason: String,
}

/// A word with more syllables than others may have.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongWord {
    pub word: String,
    /// Why there is no shorter one.
    pub reason: String,
}

/// The same among the words that every pack has.
pub const LONG_WORDS: [(&str, &str); 2] = [
    ("acetaminophen", "what the packet says in the US and Canada"),
    ("paracetamol", "what the packet says elsewhere"),
];

impl Exempt {
    /// What the pack exempts.
    ///
    /// # Errors
    /// Its `proof.toml` cannot be read.
    pub fn of(folders: &Folders) -> Result<Exempt, Diagnostic> {
        let path = folders.pack.join("proof.toml");
        let text = fs::read_to_string(&path).map_err(|error| Diagnostic::unread(&path, &error))?;
        toml::from_str(&text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            Diagnostic::at(&path, &text, at, error.message())
        })
    }

    pub(crate) fn has_word(&self, word: &str) -> bool {
        LONG_WORDS.iter().any(|(long, _)| *long == word)
            || self.words.iter().any(|one| one.word == word)
    }
}
