//! The words of a language: every leaf of its TOML files, by dotted key.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::language::{self, Language};
use crate::{Diagnostic, Errors, Folders, Read, clinic_pages, forms, markup};

/// The names of regions among the program's own words: as in the pack's, each must be asked for.
const REGIONS: &str = "region.";

/// One text and where it stands.
#[derive(Clone)]
pub struct Entry {
    /// Its words, with `{placeholders}`.
    pub text: String,
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
}

/// All texts of a language.
pub struct Locale {
    /// Language tag, for example `en`.
    pub lang: String,
    /// How it is written.
    pub(crate) language: Language,
    pub(crate) folder: PathBuf,
    pub(crate) entries: BTreeMap<String, Entry>,
    /// Keys in the order in which they were asked for: their numbers. What the pack asks for one after
    /// the other has one number after the other, which takes next to no space (`pack::Text`).
    pub(crate) numbered: RefCell<Vec<String>>,
    pub(crate) missing: RefCell<Vec<String>>,
}

impl Locale {
    /// The number of a text, from 1, or `None` if there is none. It gets its number when it is asked for
    /// the first time.
    pub fn find(&self, key: &str) -> Option<u16> {
        if !self.entries.contains_key(key) {
            return None;
        }
        let mut numbered = self.numbered.borrow_mut();
        let place = numbered.iter().position(|other| other == key).unwrap_or_else(|| {
            numbered.push(key.into());
            numbered.len() - 1
        });
        // Too many are told in `check_used`.
        Some(u16::try_from(place + 1).unwrap_or(u16::MAX))
    }

    /// The number of a text that must be there; notes a missing one.
    pub fn number(&self, key: &str) -> u16 {
        self.find(key).unwrap_or_else(|| {
            self.missing.borrow_mut().push(key.into());
            0
        })
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a text is the program's own, and so the same in every pack.
    pub fn is_of_program(&self, key: &str) -> bool {
        self.entries.get(key).is_some_and(|entry| entry.file.starts_with(&self.folder))
    }

    /// The words of a text.
    pub fn text(&self, key: &str) -> &str {
        self.entries.get(key).map_or("", |entry| &entry.text)
    }

    /// The words as the program and the pages have them.
    pub fn said(&self, key: &str) -> String {
        self.language.direction.isolate(self.text(key))
    }

    /// All keys, in order of their numbers: first those that the pack asked for.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = self.numbered.borrow().clone();
        let known: BTreeSet<String> = keys.iter().cloned().collect();
        keys.extend(self.entries.keys().filter(|key| !known.contains(*key)).cloned());
        keys
    }

    /// All texts with their keys, in order of the keys.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry))
    }

    /// The texts as a JSON array in order of their numbers; place 0 tells which content it is.
    pub fn json(&self, reference: &Locale) -> String {
        let mut all = vec![reference.fingerprint()];
        all.extend(reference.keys().iter().map(|key| self.said(key)));
        serde_json::to_string(&all).unwrap_or_default()
    }

    /// Changes whenever a key is added, removed, renamed or numbered anew, so that a program and a locale
    /// file of different versions do not go together unseen (FNV-1a over the keys in order).
    pub fn fingerprint(&self) -> String {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in self.keys().iter().flat_map(|key| key.bytes().chain([0])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        format!("{hash:016x}")
    }

    /// A fault for a text that is not there, at the place where its neighbours stand.
    fn missing_text(&self, key: &str) -> Diagnostic {
        let shared =
            |other: &str| key.split('.').zip(other.split('.')).take_while(|(a, b)| a == b).count();
        let words = self.entries.iter().filter(|(key, _)| !key.starts_with(language::PREFIX));
        let nearest = words.max_by_key(|(other, _)| shared(other));
        let place = nearest.map(|(_, entry)| (entry.file.clone(), entry.line));
        let (file, line) = place.unwrap_or_else(|| (self.folder.clone(), 0));
        Diagnostic { file, line, message: format!("missing text `{key}`; add it near here") }
    }

    /// Errors for texts that the pack asks for and are missing, and for those it does not know.
    pub fn check_used(&self, errors: &mut Errors) {
        if self.entries.len() >= usize::from(u16::MAX) {
            errors.add(Diagnostic::file(&self.folder, "more than 65,534 texts; widen Text"));
        }
        for key in self.missing.borrow().iter() {
            errors.add(self.missing_text(key));
        }
        let used: BTreeSet<String> = self.numbered.borrow().iter().cloned().collect();
        for (key, entry) in &self.entries {
            let free = self.is_of_program(key) && !key.starts_with(REGIONS);
            if !free && !used.contains(key) {
                errors.add(
                    entry.fault(format!("unknown key `{key}`; the pack has nothing by that name")),
                );
            }
        }
    }
}

impl Entry {
    /// A fault of this text.
    pub fn fault(&self, message: String) -> Diagnostic {
        Diagnostic { file: self.file.clone(), line: self.line, message }
    }
}

/// Reads every language folder.
pub fn read(folders: &Folders, read: Read<'_>, errors: &mut Errors) -> Vec<Locale> {
    let languages = folders.languages(errors);
    languages.into_iter().map(|lang| read_one(folders, lang, read, errors)).collect()
}

fn read_one(folders: &Folders, lang: String, read: Read<'_>, errors: &mut Errors) -> Locale {
    let folder = folders.content.join("locales").join(&lang);
    let (language, own) = language::read(&folder, read, errors);
    let mut entries: BTreeMap<String, Entry> = own.into_iter().collect();
    // In the order in which their texts are numbered.
    for path in [folder.join("ui.toml"), folders.words(&lang)] {
        let text = read(&path).unwrap_or_else(|error| {
            errors.add(Diagnostic::unread(&path, &error));
            String::new()
        });
        match DeTable::parse(&text) {
            Ok(table) => {
                let source = Source { path: &path, ends: ends(&text), forms: &language.forms };
                flatten("", table.get_ref(), &source, &mut entries, errors);
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                errors.add(Diagnostic::at(&path, &text, at, error.message()));
            }
        }
    }
    // A dialect has its own word, or none.
    if let Some(common) = entries.get("ui.paracetamol").cloned() {
        entries.entry("language.dialect.paracetamol".into()).or_insert(common);
    }
    Locale {
        lang,
        language,
        folder,
        entries,
        numbered: RefCell::default(),
        missing: RefCell::default(),
    }
}

/// A file, and where its lines end: there are too many texts to count the lines for each.
struct Source<'a> {
    path: &'a Path,
    ends: Vec<usize>,
    /// Of the language.
    forms: &'a [&'static str],
}

impl Source<'_> {
    fn line(&self, byte: usize) -> usize {
        self.ends.partition_point(|end| *end < byte) + 1
    }
}

fn ends(text: &str) -> Vec<usize> {
    text.match_indices('\n').map(|(place, _)| place).collect()
}

fn flatten(
    prefix: &str,
    table: &DeTable<'_>,
    source: &Source<'_>,
    entries: &mut BTreeMap<String, Entry>,
    errors: &mut Errors,
) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.get_ref().to_string()
        } else {
            format!("{prefix}.{}", name.get_ref())
        };
        let (file, line) = (source.path.to_path_buf(), source.line(name.span().start));
        let mut fault = |message| errors.add(Diagnostic { file: file.clone(), line, message });
        match value.get_ref() {
            DeValue::Table(inner) if !forms::are_in(inner) => {
                flatten(&key, inner, source, entries, errors);
            }
            value => {
                let text = match value {
                    DeValue::Table(inner) => forms::join(&key, inner, source.forms, &mut fault),
                    DeValue::String(text) => {
                        markup::check(&key, text, &mut fault);
                        text.to_string()
                    }
                    _ => return fault(format!("`{key}` must be a text in quotation marks")),
                };
                let entry = Entry { text, file: file.clone(), line };
                if entries.insert(key.clone(), entry).is_some() {
                    fault(format!("`{key}` stands in two files; keep one"));
                }
            }
        }
    }
}

/// Errors for keys and placeholders that a language does not share with the reference.
pub fn compare(reference: &Locale, locales: &[Locale], errors: &mut Errors) {
    for locale in locales {
        for (key, entry) in &reference.entries {
            match locale.entries.get(key) {
                None => errors.add(locale.missing_text(key)),
                Some(other)
                    if markup::placeholders(&other.text) != markup::placeholders(&entry.text) =>
                {
                    errors.add(other.fault(format!(
                        "`{key}` must use the same placeholders as `{}`",
                        reference.lang
                    )))
                }
                Some(_) => {}
            }
        }
        clinic_pages::compare(reference, locale, errors);
        for (key, entry) in &locale.entries {
            if !reference.entries.contains_key(key) {
                errors.add(
                    entry.fault(format!(
                        "unknown key `{key}`; `{}` does not have it",
                        reference.lang
                    )),
                );
            }
        }
    }
}
