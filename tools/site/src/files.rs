//! Files in memory, by their names: what the site is made from, and what it becomes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

/// Names (with `/` between folders) and contents.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file; the last one of a name counts.
    pub fn add(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.0.insert(name.to_owned(), content.into());
    }

    /// The content of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// The text of a file that must be there.
    pub fn text(&self, name: &str) -> Result<String> {
        let content = self.get(name).with_context(|| format!("there is no {name}"))?;
        String::from_utf8(content.to_vec()).with_context(|| format!("{name} is no text"))
    }

    /// In the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// Those of a folder, by their names within it.
    pub fn within(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.iter().filter_map(move |(name, content)| Some((name.strip_prefix(folder)?, content)))
    }
}
