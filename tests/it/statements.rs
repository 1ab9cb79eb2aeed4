//! Every statement S1 to S28 of the patient article: which texts carry it, and where they stand.
//!
//! Here the table is held against the comments in the English file, the rules and the source of the
//! views; `rendered.rs` holds it against what the screens and the leaflet really show.

pub mod table;

use std::collections::BTreeSet;

use aftercheck::engine::PACK;

use crate::support::fixtures::file;
use crate::texts::constant;
use table::STATEMENTS;

#[test]
fn all_28_statements_are_in_the_table() {
    for (place, statement) in STATEMENTS.iter().enumerate() {
        assert_eq!(statement.id, format!("S{}", place + 1));
        assert!(!statement.leaflet.is_empty(), "{} has no place", statement.id);
    }
}

/// (statement, key) for each mark at the end of a line of the English file.
fn marks() -> BTreeSet<(String, String)> {
    let english = file("content/locales/en/dry-needling.toml");
    let (mut section, mut found) = (String::new(), BTreeSet::new());
    for line in english.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']').to_owned();
        }
        let Some((entry, comment)) = line.rsplit_once("\" # ") else { continue };
        let name = entry.split(' ').next().unwrap();
        for id in comment.split(' ') {
            found.insert((id.to_owned(), format!("{section}.{name}")));
        }
    }
    found
}

/// The table and the comments in the English file say the same.
#[test]
fn the_marks_in_the_english_file_are_those_of_the_table() {
    let marks = marks();
    let mut table = BTreeSet::new();
    for statement in &STATEMENTS {
        for key in statement.leaflet.iter().chain(statement.also) {
            table.insert((statement.id.to_owned(), (*key).to_owned()));
        }
    }
    let missing: Vec<_> = table.difference(&marks).collect();
    assert!(missing.is_empty(), "not marked in the English file: {missing:?}");
    let unknown: Vec<_> = marks.difference(&table).collect();
    assert!(unknown.is_empty(), "marked in the English file, not in the table: {unknown:?}");
}

/// The rules that the specification names cite the statement, and no others do.
#[test]
fn rules_cite_their_statements() {
    for statement in &STATEMENTS {
        let cites = |rule: &&aftercheck::engine::pack::Rule| {
            rule.sources.split(' ').any(|code| code == statement.id)
        };
        let found: BTreeSet<&str> = PACK.rules.iter().filter(cites).map(|rule| rule.id).collect();
        let named: BTreeSet<&str> = statement.rules.split_whitespace().collect();
        assert_eq!(found, named, "{}", statement.id);
    }
}

/// The views name the texts (the pack's own are shown through the pack).
#[test]
fn the_views_name_the_texts() {
    let leaflet = file("src/ui/leaflet.rs")
        + &file("src/ui/screens/result/cause.rs")
        + &file("src/ui/screens/result/sooner.rs");
    let parts = ["care", "cause", "sooner", "tips", "told"];
    let parts = parts.map(|part| file(&format!("src/ui/screens/result/{part}.rs"))).concat();
    let result = file("src/ui/screens/result.rs") + &parts;
    let by_pack =
        |key: &str| ["explanation.", "tip.", "duration.week"].iter().any(|p| key.starts_with(p));
    for statement in &STATEMENTS {
        for key in statement.leaflet {
            // The causes are shown through the pack, all of them, by `full`.
            let name = match key.ends_with(".full") {
                true => "e.full".to_owned(),
                false => format!("t::{}", constant(key)),
            };
            assert!(leaflet.contains(&name), "{} is not in the leaflet: {key}", statement.id);
        }
        for (key, _) in statement.result.iter().filter(|(key, _)| !by_pack(key)) {
            let name = format!("t::{}", constant(key));
            assert!(result.contains(&name), "{} is not in the result: {key}", statement.id);
        }
    }
}
