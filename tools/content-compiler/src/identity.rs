//! The list of identity numbers: what a question, an option, a bullet and a rule are called in records that
//! outlive a version of the content. A number is given once and never used again, as field numbers are in
//! Protocol Buffers.
//!
//! The list also holds a fingerprint of the words, so that a new meaning cannot take an old number unseen.

mod item;
mod list;
mod source;

use std::io;
use std::path::{Path, PathBuf};

use pack::Pack;

use crate::texts::Locale;
use crate::{Diagnostic, Errors, Read};
use item::Item;
use list::List;

/// The list beside the pack's other files.
const FILE: &str = "identity.toml";

/// The numbers of a pack, and what is wrong with them.
pub struct Identity {
    /// Rust source of the numbers, in the order of the pack.
    pub rs: String,
    /// What has no number, has two, or changed its words.
    pub faults: Errors,
    items: Vec<Item>,
    list: List,
    path: PathBuf,
}

/// What somebody said of items with new words, each as `questions.breath`.
#[derive(Default)]
pub struct Decided {
    /// Kept answers to it are still true.
    pub same: Vec<String>,
    /// They may not be: its number is retired, and it gets another.
    pub changed: Vec<String>,
}

/// The list of the pack in `dir`, as it stands.
pub struct File {
    path: PathBuf,
    text: io::Result<String>,
}

pub fn read(dir: &Path, read: Read<'_>) -> File {
    let path = dir.join(FILE);
    File { text: read(&path), path }
}

/// Compares the list with the pack.
pub fn compare(File { path, text }: File, pack: &Pack, texts: &Locale) -> Identity {
    let mut faults = Errors::default();
    let text = text.unwrap_or_else(|error| {
        // A new pack has none; what that means is told for each of its items.
        if error.kind() != io::ErrorKind::NotFound {
            faults.add(Diagnostic::file(&path, format!("cannot be read: {error}")));
        }
        String::new()
    });
    let list = List::parse(&path, &text, &mut faults);
    let items = item::of(pack, texts);
    // Without a list to compare with, every item would be a fault of its own.
    if faults.diagnostics().is_empty() {
        list.compare(&items, &path, &text, &mut faults);
    }
    let rs = source::rust(pack, &list);
    Identity { rs, faults, items, list, path }
}

impl Identity {
    /// The list with a number for everything new, and everything gone retired.
    ///
    /// # Errors
    /// What still has to be decided: words that changed, numbers that stand twice.
    pub fn updated(&mut self, decided: &Decided) -> Result<(PathBuf, String), Errors> {
        self.list.update(&self.items, decided);
        let text = self.list.to_string();
        let mut faults = Errors::default();
        let list = List::parse(&self.path, &text, &mut faults);
        list.compare(&self.items, &self.path, &text, &mut faults);
        faults.stop()?;
        Ok((self.path.clone(), text))
    }
}
