//! What is milder than what was signed, and all else that changed since.

use std::collections::BTreeMap;

use crate::Input;
use crate::html::{Section, Table, code, escape};
use crate::kept::{self, Kept};
use crate::levels::rows;
use crate::milder::since as less;
use crate::words::Words;

/// First of all: what can send somebody home who was sent to a doctor before.
pub fn milder(input: &Input, words: &Words) -> Section {
    let mut html = named(input, words);
    html.push_str(&match &input.kept {
        None => "<p>Nothing was signed before, so nothing else can be compared.</p>\n".to_owned(),
        Some(kept) => {
            let mut table = Table::new("Milder than what was signed", &["What", "Was", "Is"]);
            for one in less(input, kept) {
                table.row("", [code(&one.what), one.was.into(), one.is.into()]);
            }
            table.or("Nothing is milder than what was signed.")
        }
    });
    Section { id: "milder", title: "What is milder", html }
}

/// Those of `review.toml` that nobody has signed yet.
fn named(input: &Input, words: &Words) -> String {
    let heads =
        ["Answer", "In the patient\u{2019}s words", "Calls for now", "Before", "Note", "Yes or no"];
    let mut table = Table::new("Answers made milder on purpose, each to be confirmed", &heads);
    let beside = kept::beside(input);
    for entry in &input.review.milder {
        let option = entry.option.as_deref().unwrap_or_default();
        let key = format!("milder {} {option}", entry.question);
        let signed = input.kept.as_ref().and_then(|kept| kept.beside.get(&key));
        if signed.is_some() && signed == beside.get(&key) {
            continue;
        }
        let pack = words.pack;
        let Some(id) = pack.question_ids().find(|id| pack.question(*id).key == entry.question)
        else {
            continue;
        };
        let question = pack.question(id);
        let row = rows(pack, id).into_iter().find(|row| row.key == option);
        let said = question.options.iter().find(|it| it.key() == option);
        let said = said.map_or(words.say(question.label), |it| words.say(it.text));
        let now = row.map_or_else(|| "as its options".into(), |row| row.calls.cell());
        table.row(
            "",
            [
                code(&[&entry.question, " ", option].concat()),
                said.into(),
                now,
                entry.was.as_str().into(),
                entry.note.as_str().into(),
                "".into(),
            ],
        );
    }
    table.or("No answer was made milder on purpose since.")
}

/// All that says something else than when it was signed.
pub fn since(input: &Input, _: &Words) -> Section {
    let html = match &input.kept {
        None => "<p>Nothing was signed before: all of it is new.</p>\n".to_owned(),
        Some(kept) => changed(input, kept),
    };
    Section { id: "changes", title: "What changed since it was signed", html }
}

fn changed(input: &Input, kept: &Kept) -> String {
    let (was, is) = (&kept.says, &kept::says(input));
    let mut table = Table::new("Content that changed", &["What", "Was", "Is"]);
    for (name, _) in difference(was, is) {
        let [was, is] = [(was, "new"), (is, "gone")]
            .map(|(says, none)| says.get(name).map_or(none.into(), |says| code(says)));
        table.row("", [code(name), was, is]);
    }
    let none = match kept.fingerprint == content_compiler::fingerprint(&input.compiled.covered) {
        true => "The content is as it was signed.",
        false => "Only the order of entries changed.",
    };
    let mut html = table.or(none);
    let mut table = Table::new("Cases, conditions and doubts that changed", &["What", "How"]);
    for (name, how) in difference(&kept.beside, &kept::beside(input)) {
        table.row("", [code(name), how.into()]);
    }
    html.push_str(&table.or("Cases, conditions and doubts are as they were."));
    let who = format!("Signed by {} on {}.", kept.by, kept.on);
    format!("<p>{}</p>\n{html}", escape(&who))
}

/// What is new, gone or another one.
fn difference<'a>(
    was: &'a BTreeMap<String, String>,
    is: &'a BTreeMap<String, String>,
) -> Vec<(&'a str, &'static str)> {
    let gone =
        was.keys().filter(|name| !is.contains_key(*name)).map(|name| (name.as_str(), "gone"));
    let other = is.iter().filter_map(|(name, says)| match was.get(name) {
        None => Some((name.as_str(), "new")),
        Some(before) if before != says => Some((name.as_str(), "changed")),
        Some(_) => None,
    });
    other.chain(gone).collect()
}
