//! The texts of one language.

use super::{Text, form, t};

/// All texts of a language, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue(Vec<String>, Extent);

/// How many of the texts are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All that is needed up to a result, and by every result at L3 and L4.
    First,
    /// Also what explains a result at L0 to L2: `later.rs` of the content compiler says which.
    Whole,
}

/// Why a locale file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// It belongs to another version of the program.
    OtherVersion,
}

impl CatalogueError {
    /// The error in words.
    pub fn message(self) -> &'static str {
        match self {
            CatalogueError::OtherVersion => {
                "the locale file is not of this version; copy all files of one release together"
            }
        }
    }
}

impl Catalogue {
    /// Takes a locale array: its fingerprint, then the texts in order. The content compiler writes
    /// no blank text, so an array with one was damaged on its way; but in the first file those that
    /// come later are blank, all of them.
    pub fn new(texts: Vec<String>) -> Result<Catalogue, CatalogueError> {
        let fits = texts.len() == t::COUNT && texts.first().is_some_and(|f| f == t::FINGERPRINT);
        let blank = texts.iter().filter(|text| text.trim().is_empty()).count();
        match (fits, blank) {
            (true, 0) => Ok(Catalogue(texts, Extent::Whole)),
            (true, t::LATER) => Ok(Catalogue(texts, Extent::First)),
            (true | false, _) => Err(CatalogueError::OtherVersion),
        }
    }

    pub fn extent(&self) -> Extent {
        self.1
    }

    /// The words of a text.
    pub fn get(&self, text: Text) -> &str {
        // INVARIANT: the length was checked in `new`, and ids are below `t::COUNT`.
        self.0.get(text.place()).map_or("", String::as_str)
    }

    /// The words of a text with its placeholders filled in, in the form that goes with the number among the
    /// values. Unnamed ones stay as they are.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        let text = self.get(text);
        // Known when the program is built: it does without where no language of its content has forms.
        let text =
            if t::HAS_FORMS { form(text, self.get(t::LANGUAGE_PLURAL), values) } else { text };
        fill(text, values)
    }
}

/// Replaces each `{name}` by its value.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        // A brace that stays open is no placeholder.
        let Some((name, tail)) = after.split_once('}') else { break };
        out.push_str(before);
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}
