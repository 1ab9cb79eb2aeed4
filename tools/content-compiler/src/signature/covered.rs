//! What a signature covers: every value of every file that decides something or says something to a patient, in
//! English. Comments and layout are not, nor are numbers of records and what the proof asks.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::unread;
use crate::folders::TOLD;
use crate::{Diagnostic, Errors, Folders, REFERENCE, Read};

/// One thing that was checked: a rule, a question, a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The name of its file.
    pub file: String,
    /// For example `rule LU1` or `question.breath.ask`.
    pub name: String,
    /// What it says, in one way of writing.
    pub value: String,
}

/// Of all that is covered, in its order.
pub fn fingerprint(covered: &[Covered]) -> String {
    let mut hash = Sha256::new();
    for Covered { file, name, value } in covered {
        // Each with an end, so that nothing can move from one to the next.
        for part in [file, name, value] {
            hash.update(part);
            hash.update([0]);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn read(
    folders: &Folders,
    languages: &[String],
    read: Read<'_>,
    errors: &mut Errors,
) -> Vec<Covered> {
    let Folders { content, pack } = folders;
    let locale = content.join("locales").join(REFERENCE);
    let files = TOLD.iter().map(|name| pack.join(name)).chain([
        folders.words(REFERENCE),
        folders.terms(REFERENCE),
        folders.summary(REFERENCE),
        content.join("regions.toml"),
        locale.join("ui.toml"),
        locale.join("language.toml"),
    ]);
    let mut all = Vec::new();
    for path in files {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(tree) = tree(path, read, errors) {
            let mut push = |name: &str, tree: &Tree| {
                let (file, name) = (file.clone(), name.to_owned());
                all.push(Covered { file, name, value: tree.to_string() });
            };
            split("", &tree, &mut push);
        }
    }
    // Another language is one that nobody has checked.
    let (file, name) = ("locales".to_owned(), "languages".to_owned());
    all.push(Covered { file, name, value: languages.join(", ") });
    all
}

fn tree(path: PathBuf, read: Read<'_>, errors: &mut Errors) -> Option<Tree> {
    match read(&path) {
        Ok(text) => match toml::from_str(&text) {
            Ok(tree) => return Some(tree),
            Err(error) => errors.add(unread(&path, &text, &error)),
        },
        Err(error) => errors.add(Diagnostic::unread(&path, &error)),
    }
    None
}

/// Any value of a content file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Tree {
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Tree>),
    Table(BTreeMap<String, Tree>),
}

impl Tree {
    /// What an entry of a list is called there.
    fn name(&self) -> Option<&str> {
        let Tree::Table(fields) = self else { return None };
        match fields.get("id").or_else(|| fields.get("key")) {
            Some(Tree::Text(name)) => Some(name),
            Some(_) | None => None,
        }
    }
}

/// Parts that one can name: tables down to their values, lists down to entries with a name.
fn split(name: &str, tree: &Tree, push: &mut impl FnMut(&str, &Tree)) {
    match tree {
        Tree::Table(fields) if !fields.is_empty() => {
            for (field, tree) in fields {
                let dot = if name.is_empty() { "" } else { "." };
                split(&[name, dot, field].concat(), tree, push);
            }
        }
        Tree::List(list) if !list.is_empty() && list.iter().all(|it| it.name().is_some()) => {
            for entry in list {
                push(&[name, entry.name().unwrap_or_default()].join(" "), entry);
            }
        }
        Tree::Table(_) | Tree::List(_) | Tree::Flag(_) | Tree::Number(_) | Tree::Text(_) => {
            push(name, tree);
        }
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Tree::Flag(flag) => write!(f, "{flag}"),
            Tree::Number(number) => write!(f, "{number}"),
            Tree::Text(text) => f.write_str(&serde_json::to_string(text).unwrap_or_default()),
            Tree::List(list) => {
                let parts: Vec<String> = list.iter().map(Tree::to_string).collect();
                write!(f, "[{}]", parts.join(", "))
            }
            Tree::Table(fields) => {
                let parts: Vec<String> =
                    fields.iter().map(|(name, tree)| format!("{name} = {tree}")).collect();
                write!(f, "{{{}}}", parts.join(", "))
            }
        }
    }
}
