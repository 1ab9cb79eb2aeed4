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

    /// Those of a folder whose names end in one of these, by their names within it. What editors and systems leave beside
    /// them is none of it, whatever git ignores: its name begins with a dot, has signs of its own, or ends otherwise.
    pub fn of_kinds(&self, folder: &str, kinds: &[&str]) -> impl Iterator<Item = (&str, &[u8])> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        let is_ours = move |name: &str| {
            let file = name.rsplit('/').next().unwrap_or(name);
            let stem = kinds.iter().find_map(|kind| file.strip_suffix(kind));
            stem.is_some_and(|stem| !stem.is_empty() && stem.chars().all(plain))
        };
        self.within(folder).filter(move |(name, _)| is_ours(name))
    }

    /// Those of a folder, by their names within it.
    pub fn within(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.iter().filter_map(move |(name, content)| Some((name.strip_prefix(folder)?, content)))
    }
}

#[cfg(test)]
mod tests {
    use super::Files;

    #[test]
    fn what_editors_leave_is_of_no_kind() {
        let mut files = Files::default();
        let left = [".a.php.swp", "._a.php", ".DS_Store", "#a.php#", "a (1).php", "a copy.php"];
        let left =
            left.into_iter().chain(["a.php.bak", "a.php.orig", "a.php~", "a.old.php", ".php"]);
        let ours = ["a-de_DE.po", "a.php", "b/c2.js"];
        for name in left.chain(ours) {
            files.add(&format!("x/{name}"), "");
        }
        files.add("y/a.php", "");
        let found: Vec<_> = files.of_kinds("x/", &[".php", ".js", ".po"]).collect();
        assert_eq!(found.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ours);
    }
}
