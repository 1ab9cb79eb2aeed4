//! Texts that have a form for each kind of number: `{ one = "{n} day ago", other = "{n} days ago" }`.

use toml::de::{DeTable, DeValue};

use crate::language::{PREFIX, SEPARATOR};
use crate::markup;
use crate::plural::FORMS;
use crate::texts::Locale;

/// Whether the entries of a table are the forms of one text.
pub fn are_in(table: &DeTable<'_>) -> bool {
    let [other, ..] = FORMS;
    table.contains_key(other) && table.keys().all(|key| FORMS.contains(&key.get_ref().as_ref()))
}

/// Whether a text of the language has any.
pub fn are_used(locale: &Locale) -> bool {
    let mut texts = locale.entries().filter(|(key, _)| !key.starts_with(PREFIX));
    texts.any(|(_, entry)| entry.text.contains(SEPARATOR))
}

/// The forms in one text, in the order of the language. The program knows by `{n}` which it takes.
pub fn join(
    key: &str,
    table: &DeTable<'_>,
    forms: &[&str],
    fault: &mut impl FnMut(String),
) -> String {
    let mut parts = Vec::new();
    for form in forms {
        match table.get(*form).map(|text| text.get_ref()) {
            Some(DeValue::String(text)) => {
                markup::check(key, text, fault);
                parts.push(text.as_ref());
            }
            _ => {
                fault(format!("`{key}` has no form `{form}`; the language has it for some numbers"))
            }
        }
    }
    if table.len() > forms.len() {
        fault(format!("`{key}` has a form without a rule; use {}", forms.join(", ")));
    }
    if !parts.first().is_some_and(|other| markup::placeholders(other).contains("n")) {
        fault(format!("`{key}` has forms: its `other` must have {{n}}, the number they go with"));
    }
    parts.join(SEPARATOR)
}
