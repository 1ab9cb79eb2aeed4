//! The site in one language: English in the folder itself, any other in a folder of its own, which shares the program,
//! the styles and the word about a withdrawal.

use std::rc::Rc;

use aftercheck::i18n::{Catalogue, Clinic, Region, Words};
use anyhow::{Context, Result, anyhow};
use content_compiler::Direction;

use super::{Files, later_file, locale_file};

/// The language of the pages in the folder itself.
pub const FIRST: &str = "en";

pub struct Edition<'a> {
    pub tag: &'a str,
    pub direction: Direction,
    pub words: Rc<Words>,
}

impl<'a> Edition<'a> {
    /// With the texts that are among the files, for a clinic.
    pub fn new(
        tag: &'a str,
        direction: Direction,
        files: &Files,
        (clinic, region): (Clinic, &'static Region),
    ) -> Result<Edition<'a>> {
        let words = Rc::new(Words::new(catalogue(files, tag)?, clinic, region));
        Ok(Edition { tag, direction, words })
    }

    /// The same for no clinic.
    #[cfg(feature = "make")]
    pub fn neutral(tag: &'a str, direction: Direction, files: &Files) -> Result<Edition<'a>> {
        Edition::new(tag, direction, files, (Clinic::default(), Region::unknown()))
    }

    /// Where a file of its own lies.
    pub fn file(&self, name: &str) -> String {
        match self.tag {
            FIRST => name.to_owned(),
            tag => format!("{tag}/{name}"),
        }
    }

    /// From its folder to the one with the files of all languages.
    pub fn up(&self) -> &'static str {
        if self.tag == FIRST { "" } else { "../" }
    }

    /// What a whole page says of its language; from left to right is the rule.
    pub fn html(&self) -> String {
        match self.direction {
            Direction::Ltr => format!("lang=\"{}\"", self.tag),
            Direction::Rtl => self.block(),
        }
    }

    /// What an element within a page of any language says.
    pub fn block(&self) -> String {
        format!("lang=\"{}\" dir=\"{}\"", self.tag, self.direction.html())
    }
}

/// The texts of a language, from the two files that share them.
pub fn catalogue(files: &Files, tag: &str) -> Result<Catalogue> {
    let [first, later] = [locale_file(tag), later_file(tag)].map(|name| texts(files, &name));
    let whole = first?.into_iter().zip(later?);
    let whole = whole.map(|(first, later)| if first.is_empty() { later } else { first }).collect();
    Catalogue::new(whole).map_err(|error| anyhow!("{}; run the command again", error.message()))
}

/// What a file of texts holds.
pub fn texts(files: &Files, name: &str) -> Result<Vec<String>> {
    serde_json::from_str(&files.text(name)?).with_context(|| format!("{name} is no list of texts"))
}
