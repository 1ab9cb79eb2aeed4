//! The site in one language: English in the folder itself, any other in a folder of its own, which shares the program,
//! the styles and the word about a withdrawal.

use std::rc::Rc;

use aftercheck::i18n::{Catalogue, Words};
use anyhow::{Result, anyhow};
use content_compiler::{Compiled, Direction, Language};

use super::Site;

/// The language of the pages in the folder itself.
const FIRST: &str = "en";

pub struct Edition<'a> {
    pub tag: &'a str,
    pub direction: Direction,
    pub language: &'a Language,
    pub words: Rc<Words>,
}

impl<'a> Edition<'a> {
    /// One for each language of the content.
    pub fn all(content: &'a Compiled, site: &Site) -> Result<Vec<Edition<'a>>> {
        let edition = |((tag, texts), language): (&'a (String, String), &'a Language)| {
            let catalogue = catalogue(texts)?;
            let words = Rc::new(Words::new(catalogue, site.clinic.clone(), site.region));
            Ok(Edition { tag, direction: language.direction, language, words })
        };
        content.locales.iter().zip(&content.languages).map(edition).collect()
    }

    /// English alone.
    pub fn first(content: &'a Compiled, site: &Site) -> Result<Edition<'a>> {
        let found = Edition::all(content, site)?.into_iter().find(|it| it.tag == FIRST);
        found.ok_or_else(|| anyhow!("there is no English"))
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

/// The texts of a locale file.
pub fn catalogue(texts: &str) -> Result<Catalogue> {
    Catalogue::new(serde_json::from_str(texts)?)
        .map_err(|error| anyhow!("{}; run the command again", error.message()))
}
