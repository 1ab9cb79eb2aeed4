//! What may stand in a text besides words: `{placeholders}` and `**bold**`.

use std::collections::BTreeSet;

/// What may stand in `{…}`.
const PLACEHOLDERS: [&str; 22] = [
    "number",
    "urgent",
    "clinic",
    "crisis",
    "paracetamol",
    "date",
    "areas",
    "day",
    "n",
    "version",
    "due",
    "reviewer",
    "pack",
    "count",
    "level",
    "answer",
    "time",
    "label",
    "ids",
    "from",
    "to",
    "days",
];

/// Faults of a text that is empty or has something else in it.
pub fn check(key: &str, text: &str, fault: &mut impl FnMut(String)) {
    if text.trim().is_empty() {
        fault(format!("`{key}` is empty; write its words"));
    }
    if text.contains(|c: char| c == '<' || c == '|' || c.is_control()) {
        fault(format!(
            "`{key}` has a `<`, a `|`, a tab or a line break; take it out, or say it in words"
        ));
    }
    for part in text.split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default();
        if !part.contains('}') || !PLACEHOLDERS.contains(&name) {
            fault(format!(
                "`{key}` has the unknown placeholder `{{{name}}}`; use one of {}",
                PLACEHOLDERS.join(", ")
            ));
        }
    }
    check_bold(key, text, fault);
}

/// Only bullets of the emergency list are drawn with bold words. There the program takes each `**` for
/// two stars, and would lose words between single ones.
fn check_bold(key: &str, text: &str, fault: &mut impl FnMut(String)) {
    let (pairs, rest) = (text.matches("**").count(), text.replace("**", ""));
    let is_bullet = key.starts_with("flag.") && key.ends_with(".text");
    if pairs % 2 == 1 || rest.contains('*') || (pairs > 0 && !is_bullet) {
        fault(format!(
            "`{key}` has a `*` that is not of `**bold**`, two before and two after, in a bullet of the \
             emergency list; take it out"
        ));
    }
}

/// The placeholders of a text.
pub fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
}
