//! Who signed the content off, and whether it still says what was signed: `signed.toml` beside the pack's other files,
//! written by `cargo xtask review --sign`.

mod covered;

use std::io;
use std::path::Path;

use serde::Deserialize;

use crate::schema::{self, Str};
use crate::{Diagnostic, Errors, Folders, Read};

pub(crate) use covered::read as covered;
pub use covered::{Covered, fingerprint};

/// The file beside the pack's other files.
pub const FILE: &str = "signed.toml";

/// Whether what the content says was signed off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// By nobody yet.
    Missing,
    /// It was, and has changed since.
    Broken(Signed),
    /// As it stands.
    Valid(Signed),
}

/// Who signed it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Name, role and registration.
    pub by: String,
    /// The day (ISO 8601).
    pub on: String,
}

impl Signature {
    /// Who checked what the content says now. Only this takes the word "draft" off the screens.
    pub fn reviewer(&self) -> Option<String> {
        match self {
            Signature::Missing | Signature::Broken(_) => None,
            Signature::Valid(Signed { by, on }) => Some(format!("{by}, {on}")),
        }
    }
}

/// The head of the file; the rest is for who compares.
#[derive(Deserialize)]
struct Head {
    by: Str,
    on: Str,
    fingerprint: String,
}

pub(crate) fn read(
    folders: &Folders,
    covered: &[Covered],
    read: Read<'_>,
    errors: &mut Errors,
) -> Signature {
    let path = folders.pack.join(FILE);
    if read(&path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Signature::Missing;
    }
    let Some(file) = schema::file::<Head>(&path, read, errors) else { return Signature::Missing };
    let Head { by, on, fingerprint: signed } = &file.data;
    for (name, words) in [("by", by), ("on", on)] {
        if let Err(message) = one_line(words.get_ref()) {
            errors.add(file.fault(words, format!("`{name}` {message}")));
        }
    }
    let who = Signed { by: by.get_ref().clone(), on: on.get_ref().clone() };
    match *signed == fingerprint(covered) {
        true => Signature::Valid(who),
        false => Signature::Broken(who),
    }
}

/// In the program names stand one a line (`pack::Bytes`).
fn one_line(words: &str) -> Result<(), &'static str> {
    match words {
        _ if words.trim().is_empty() => Err("is empty; `cargo xtask review --sign` writes it"),
        _ if words.contains(char::is_control) => {
            Err("has a tab or a line break; write it on one line")
        }
        _ => Ok(()),
    }
}

/// A fault of a file that was read as something else before.
fn unread(path: &Path, text: &str, error: &toml::de::Error) -> Diagnostic {
    let at = error.span().map_or(0, |span| span.start);
    Diagnostic::at(path, text, at, error.message())
}
