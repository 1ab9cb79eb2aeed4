//! The texts of the repository, in memory: a test can change one and see what is found.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

/// Folders with what papers name.
const FOLDERS: [&str; 10] =
    ["content", "crates", "docs", "hosting", "src", "tests", "tools", "widget", "www", "xtask"];
const FILES: [&str; 5] =
    ["ARCHITECTURE.md", "CHANGELOG.md", "README.md", "SECURITY.md", "index.html"];
/// What is not written by people.
const MADE: [&str; 4] = ["target", "dist", "pkg", "node_modules"];
const ENDS: [&str; 8] = [".css", ".html", ".js", ".json", ".md", ".rs", ".svg", ".toml"];

/// Texts by their paths from the root.
#[derive(Clone, Debug)]
pub struct Repository(BTreeMap<String, String>);

impl Repository {
    /// All texts below `root`.
    ///
    /// # Errors
    /// A folder or file cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let mut texts = BTreeMap::new();
        for file in FILES {
            texts.insert(file.to_owned(), read(&root.join(file))?);
        }
        let mut folders: Vec<String> = FOLDERS.map(str::to_owned).into();
        while let Some(folder) = folders.pop() {
            let entries = fs::read_dir(root.join(&folder));
            for entry in entries.with_context(|| format!("could not list {folder}/"))? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = format!("{folder}/{name}");
                if entry.path().is_dir() {
                    if !MADE.contains(&&*name) && !name.starts_with('.') {
                        folders.push(path);
                    }
                } else if ENDS.iter().any(|end| name.ends_with(end)) {
                    texts.insert(path, read(&entry.path())?);
                }
            }
        }
        Ok(Self(texts))
    }

    /// The text of a file.
    ///
    /// # Errors
    /// It is not there.
    pub fn text(&self, path: &str) -> Result<&str> {
        self.0.get(path).map(String::as_str).with_context(|| format!("{path} is not there"))
    }

    /// The files of a folder whose names end so.
    pub fn under<'a>(
        &'a self,
        folder: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        all.filter(move |(path, _)| path.starts_with(folder) && path.ends_with(end))
    }

    /// The same with another text in one place, for tests.
    ///
    /// # Errors
    /// The file or what is to be replaced is not there.
    pub fn with(&self, path: &str, from: &str, to: &str) -> Result<Self> {
        let mut changed = self.clone();
        let text = self.text(path)?;
        anyhow::ensure!(text.contains(from), "{path} has no {from}");
        changed.0.insert(path.to_owned(), text.replacen(from, to, 1));
        Ok(changed)
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
