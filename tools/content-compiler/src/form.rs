//! What names and phone numbers may look like, so that the program can use them as they are.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Errors;
use crate::schema::{Files, Str};
use crate::texts::Locale;

/// The most that a number question may go up to: far from where the program's sums would end.
const MOST: u16 = 9999;

/// Notes every name, number and count that the program cannot take.
pub fn check(files: &Files, texts: &Locale, errors: &mut Errors) {
    let questions = &files.questions;
    for entry in &questions.data.question {
        let key = entry.key.get_ref();
        if !is_name(key, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            errors.add(questions.fault(
                &entry.key,
                format!("`{key}` is no key; use small letters a to z, digits and `_`"),
            ));
        }
        if entry.max > Some(MOST) {
            errors.add(questions.fault(&entry.key, format!("`{key}` may go up to {MOST} at most")));
        }
    }
    one_line(files, errors);
    named_as_its_folder(files, errors);
    phones(files, errors);
    constants(texts, errors);
}

/// In the program names stand one a line (`pack::Bytes`). All others are keys or parts of keys.
fn one_line(files: &Files, errors: &mut Errors) {
    let pack = &files.pack.data;
    let lines = |name: &Str| name.get_ref().contains(char::is_control);
    let message = "this has a tab or a line break; write it on one line";
    for name in [&pack.id, &pack.version, &pack.review_due] {
        if lines(name) {
            errors.add(files.pack.fault(name, message));
        }
    }
    for name in files.sources.data.keys().filter(|name| lines(name)) {
        errors.add(files.sources.fault(name, message));
    }
}

/// So that a copy of a pack is not taken for the one it was copied from.
fn named_as_its_folder(files: &Files, errors: &mut Errors) {
    let id = &files.pack.data.id;
    let folder = files.pack.path.parent().and_then(Path::file_name).unwrap_or_default();
    // Another is told of already.
    let is_name = !id.get_ref().contains(char::is_control);
    if is_name && folder != id.get_ref().as_str() {
        let (id_is, folder) = (id.get_ref(), folder.display());
        let message = format!("`{id_is}` stands in a folder named `{folder}`; give both one name");
        errors.add(files.pack.fault(id, message));
    }
}

/// As `Phone::parse` takes them: the program would show words in place of any other.
fn phones(files: &Files, errors: &mut Errors) {
    for (code, region) in &files.regions.data {
        let numbers = [Some(&region.emergency), region.urgent.as_ref(), region.crisis.as_ref()];
        for number in numbers.into_iter().flatten() {
            let digits = number.chars().filter(char::is_ascii_digit).count();
            let rest = number.strip_prefix('+').unwrap_or(number);
            let plain = rest.chars().all(|c| c.is_ascii_digit() || " -.()".contains(c));
            if !plain || !(2..=20).contains(&digits) {
                errors.add(files.regions.fault(
                    code,
                    format!(
                        "`{number}` of {} cannot be dialled; use 2 to 20 digits and spaces",
                        code.get_ref()
                    ),
                ));
            }
        }
    }
}

/// Each of the program's own texts becomes a constant.
fn constants(texts: &Locale, errors: &mut Errors) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (key, entry) in texts.entries() {
        let named = !key.split('.').any(str::is_empty);
        if !named || !is_name(key, |c| c.is_ascii_alphanumeric() || "_-.".contains(c)) {
            errors.add(entry.fault(format!(
                "`{key}` is no key; begin with a letter and use letters a to z, digits, `_` and `-`"
            )));
        }
        let own = texts.is_of_program(key);
        if let Some(other) = own.then(|| known.insert(constant(key), key)).flatten() {
            errors.add(entry.fault(format!(
                "`{key}` and `{other}` are the same name for the program; rename one"
            )));
        }
    }
}

/// The name of a text in the program: `ui.back` is `UI_BACK`.
pub fn constant(key: &str) -> String {
    key.to_uppercase().replace(['.', '-'], "_")
}

fn is_name(name: &str, may: impl Fn(char) -> bool) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(may)
}
