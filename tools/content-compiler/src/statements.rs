//! The statements of the patient article: each is carried by texts, which exist.

use crate::Errors;
use crate::schema::{Files, Source, Str};
use crate::texts::Locale;

/// The status of a source that is a statement, and so must be carried.
const STATEMENT: &str = "patient article";

/// Notes statements that no text carries, and texts that do not exist.
pub fn check(files: &Files, texts: &Locale, errors: &mut Errors) {
    let file = &files.sources;
    for (code, source) in &file.data {
        let name = code.get_ref();
        match (source.status == STATEMENT, source.carried_by.is_empty()) {
            (true, true) => errors.add(file.fault(
                code,
                format!("no text carries statement `{name}`; name one in carried_by"),
            )),
            (false, false) => errors.add(file.fault(
                code,
                format!("`{name}` is not of the {STATEMENT}; take its carried_by out"),
            )),
            (true, false) | (false, true) => {}
        }
        for key in source.carried_by.iter().filter(|key| !texts.has(key.get_ref())) {
            errors.add(file.fault(
                key,
                format!("there is no text `{}` to carry `{name}`; correct the key", key.get_ref()),
            ));
        }
    }
}

/// Each statement with the keys of its texts.
pub fn carried(files: &Files) -> Vec<(String, Vec<String>)> {
    let statements = files.sources.data.iter().filter(|(_, source)| source.status == STATEMENT);
    let row = |(code, source): (&Str, &Source)| {
        let keys = source.carried_by.iter().map(|key| key.get_ref().clone()).collect();
        (code.get_ref().clone(), keys)
    };
    statements.map(row).collect()
}
