//! The content files of a pack, as they stand in TOML.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pack::Phrase;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::{Diagnostic, Errors, Folders, Read};

mod advice;
mod course;
mod faq;
mod questions;
mod result;

pub use advice::*;
pub use course::*;
pub use faq::*;
pub use questions::*;
pub use result::*;

/// A string that remembers where it stands.
pub type Str = Spanned<String>;
/// Alternatives of conditions.
pub type Alternatives = Vec<Vec<Str>>;

/// A parsed file with its text, for messages.
pub struct File<T> {
    pub path: PathBuf,
    pub text: String,
    pub data: T,
}

impl<T> File<T> {
    /// A fault at a place in this file.
    pub fn fault(&self, at: &Str, message: impl Into<String>) -> Diagnostic {
        self.fault_at(at.span().start, message)
    }

    /// A fault at a byte of this file.
    pub fn fault_at(&self, byte: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::at(&self.path, &self.text, byte, message)
    }
}

/// All files of a pack.
pub struct Files {
    pub pack: File<PackFile>,
    pub questions: File<QuestionsFile>,
    pub rules: File<RulesFile>,
    pub advice: File<AdviceFile>,
    pub result: File<ResultFile>,
    pub leaflet: File<LeafletFile>,
    pub faq: File<FaqFile>,
    pub sources: File<BTreeMap<Str, Source>>,
    pub regions: File<BTreeMap<Str, Region>>,
}

impl Files {
    /// The key of the text that is a phrase.
    pub fn phrase(&self, phrase: Phrase) -> &str {
        let phrases = self.pack.data.phrases.get_ref();
        let found = phrases.iter().find(|(called, _)| called.get_ref() == phrase.word());
        found.map_or("", |(_, key)| key.get_ref())
    }

    /// Rules marked as implied by another, each with that other.
    pub fn implied(&self) -> Vec<(String, String)> {
        let pair = |rule: &RuleEntry| {
            rule.implied_by.as_ref().map(|by| (rule.id.get_ref().clone(), by.get_ref().clone()))
        };
        self.rules.data.rule.iter().filter_map(pair).collect()
    }

    /// The sources of each answer to what people ask, in order.
    pub fn faq_sources(&self) -> Vec<Vec<String>> {
        let codes = |faq: &FaqEntry| faq.source.iter().map(|it| it.get_ref().clone()).collect();
        self.faq.data.faq.iter().map(codes).collect()
    }

    /// The sources as (code, citation, status), by code.
    pub fn sources_sorted(&self) -> Vec<(String, String, String)> {
        let row = |(code, source): (&Str, &Source)| {
            (code.get_ref().clone(), source.citation.clone(), source.status.clone())
        };
        self.sources.data.iter().map(row).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    pub id: Str,
    pub version: Str,
    pub review_due: Str,
    pub safety_net_days: Vec<u16>,
    pub counted_days: u16,
    pub timeline_days: Vec<u16>,
    pub roles: RolesEntry,
    /// By phrase, the key of its text.
    pub phrases: Spanned<BTreeMap<Str, Str>>,
    pub intended_use: Vec<Str>,
    pub places: BTreeMap<Str, Vec<Str>>,
    pub risks: BTreeMap<Str, Vec<Str>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolesEntry {
    pub days: Str,
    pub places: Str,
    pub pain: Str,
    pub pain_before: Str,
    pub trend: Str,
    pub risks: Str,
    pub age: Str,
    pub child: Str,
    pub course: Vec<Str>,
    pub past: Vec<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    pub rule: Vec<RuleEntry>,
    /// A pack can do without.
    #[serde(default)]
    pub course_rule: Vec<CourseEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    pub id: Str,
    pub level: Str,
    pub when: Vec<Str>,
    pub source: Vec<Str>,
    pub implied_by: Option<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub citation: String,
    pub status: String,
    /// The texts that carry a statement of the patient article.
    #[serde(default)]
    pub carried_by: Vec<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub emergency: String,
    pub urgent: Option<String>,
    pub crisis: Option<String>,
    #[serde(default)]
    pub also: Vec<String>,
}

/// Reads all files of the pack; `None` and errors if one cannot be read.
pub fn read(folders: &Folders, read: Read<'_>, errors: &mut Errors) -> Option<Files> {
    let Folders { content, pack } = folders;
    let (p, q) = (
        file(&pack.join("pack.toml"), read, errors),
        file(&pack.join("questions.toml"), read, errors),
    );
    let (r, a, l) = (
        file(&pack.join("rules.toml"), read, errors),
        file(&pack.join("advice.toml"), read, errors),
        file(&pack.join("result.toml"), read, errors),
    );
    let (e, f, s, g) = (
        file(&pack.join("leaflet.toml"), read, errors),
        file(&pack.join("faq.toml"), read, errors),
        file(&pack.join("sources.toml"), read, errors),
        file(&content.join("regions.toml"), read, errors),
    );
    Some(Files {
        pack: p?,
        questions: q?,
        rules: r?,
        advice: a?,
        result: l?,
        leaflet: e?,
        faq: f?,
        sources: s?,
        regions: g?,
    })
}

/// Reads one TOML file.
pub fn file<T: DeserializeOwned>(
    path: &Path,
    read: Read<'_>,
    errors: &mut Errors,
) -> Option<File<T>> {
    let text = match read(path) {
        Ok(text) => text,
        Err(error) => {
            errors.add(Diagnostic::unread(path, &error));
            return None;
        }
    };
    match toml::from_str(&text) {
        Ok(data) => Some(File { path: path.into(), text, data }),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            errors.add(Diagnostic::at(path, &text, at, error.message()));
            None
        }
    }
}
