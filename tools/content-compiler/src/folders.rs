//! Which folders are compiled: what all packs share, and one pack.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::{Diagnostic, Errors, signature};

/// Names the pack of a build, for cargo and for all that cargo starts. `cargo xtask … --pack` sets it.
pub const VARIABLE: &str = "AFTERCHECK_PACK";

/// The pack of a build that names none.
const DEFAULT: &str = "dry-needling";

/// The files of a pack that decide or say something, besides its words, of which each language has `words.TAG.toml`.
pub(crate) const TOLD: [&str; 8] = [
    "pack.toml",
    "questions.toml",
    "rules.toml",
    "advice.toml",
    "result.toml",
    "leaflet.toml",
    "faq.toml",
    "sources.toml",
];

/// Its other files: numbers of records, what the proof asks, and what a clinician signs.
const BESIDE: [&str; 4] = ["identity.toml", "proof.toml", "review.toml", signature::FILE];

#[derive(Clone, Debug)]
pub struct Folders {
    /// The content folder, with regions and the program's own words.
    pub content: PathBuf,
    pub pack: PathBuf,
}

impl Folders {
    /// The pack of this build, in the repository at `root`.
    pub fn chosen(root: &Path) -> Folders {
        Folders::of(root, &name_of_chosen())
    }

    /// A pack by its folder's name in `content/packs`, or, with a `/`, by a path from the repository.
    pub fn of(root: &Path, pack: &str) -> Folders {
        let content = root.join("content");
        let pack = match pack.contains('/') {
            true => root.join(pack),
            false => content.join("packs").join(pack),
        };
        Folders { content, pack }
    }

    /// The words of the pack in a language.
    pub(crate) fn words(&self, language: &str) -> PathBuf {
        self.pack.join(words(language))
    }

    /// The clinician's terms of the pack in a language.
    pub(crate) fn terms(&self, language: &str) -> PathBuf {
        self.pack.join(terms(language))
    }

    /// What the summary itself says in a language.
    pub(crate) fn summary(&self, language: &str) -> PathBuf {
        self.content.join("locales").join(language).join("terms.toml")
    }

    /// The names of all languages, in order.
    pub(crate) fn languages(&self, errors: &mut Errors) -> Vec<String> {
        let folder = self.content.join("locales");
        let mut languages = match fs::read_dir(&folder) {
            Ok(entries) => {
                let folders = entries.flatten().filter(|entry| entry.path().is_dir());
                folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
            }
            Err(error) => {
                errors.add(Diagnostic::file(&folder, format!("cannot be read: {error}")));
                Vec::new()
            }
        };
        languages.sort();
        languages
    }

    /// Notes a pack that is not there, and files in its folder that nobody would read.
    pub(crate) fn check(&self, errors: &mut Errors) {
        let Ok(entries) = fs::read_dir(&self.pack) else {
            let message = format!("there is no such pack; use one of {}", self.others());
            return errors.add(Diagnostic::file(&self.pack, message));
        };
        let languages = self.languages(errors);
        let languages: Vec<String> =
            languages.iter().flat_map(|it| [words(it), terms(it)]).collect();
        let files = [&TOLD[..], &BESIDE].concat();
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let known = files.contains(&name.as_str()) || languages.contains(&name);
            // An editor's own files begin with a dot.
            if !known && !name.starts_with('.') {
                let languages = languages.join(", ");
                let message = format!(
                    "is no file of a pack and would be ignored; take it out, or name it {}, {languages}",
                    files.join(", ")
                );
                errors.add(Diagnostic::file(&entry.path(), message));
            }
        }
    }

    fn others(&self) -> String {
        let entries = fs::read_dir(self.content.join("packs"));
        let folders = entries.into_iter().flatten().flatten();
        let mut names: Vec<String> =
            folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names.join(", ")
    }
}

/// What names the pack of this build.
pub fn name_of_chosen() -> String {
    env::var(VARIABLE).unwrap_or_else(|_| DEFAULT.into())
}

fn words(language: &str) -> String {
    format!("words.{language}.toml")
}

fn terms(language: &str) -> String {
    format!("terms.{language}.toml")
}
