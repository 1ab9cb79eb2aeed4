//! Every statement S1 to S28 of the patient article: which texts carry it (`carried_by` in sources.toml), and where
//! they stand.
//!
//! Here the table is held against the rules and the plans; `rendered.rs` holds it against what the screens and the
//! leaflet really show.

pub mod table;

use std::collections::BTreeSet;

use aftercheck::content::PACK;
use aftercheck::i18n::Text;
use aftercheck::plan::{Section, leaflet};

use crate::support::fixtures::{cases, content, text};
use crate::support::plans;
use table::{STATEMENTS, Statement};

/// The texts that carry a statement.
fn carriers(id: &str) -> &'static [String] {
    let found = content().statements.iter().find(|(other, _)| other == id);
    found.map_or(&[], |(_, keys)| keys)
}

/// Those that stand in the leaflet.
pub fn in_leaflet(statement: &Statement) -> impl Iterator<Item = &'static str> {
    let keys = carriers(statement.id).iter().map(String::as_str);
    keys.filter(|key| !statement.also.contains(key))
}

#[test]
fn all_28_statements_are_in_the_table_and_in_the_leaflet() {
    for (place, statement) in STATEMENTS.iter().enumerate() {
        assert_eq!(statement.id, format!("S{}", place + 1));
        assert!(in_leaflet(statement).next().is_some(), "{} has no place", statement.id);
        for key in statement.also {
            let carries = carriers(statement.id).iter().any(|other| other == key);
            assert!(carries, "{}: {key} does not carry it", statement.id);
        }
    }
    assert_eq!(content().statements.len(), STATEMENTS.len());
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

/// The plans name the texts: that of the leaflet all of them, those of results each at least once. The pack's own
/// stand there for some answers alone.
#[test]
fn the_plans_name_the_texts() {
    let leaflet: Vec<Text> = leaflet(&PACK).iter().flat_map(Section::texts).collect();
    let results: Vec<Text> =
        cases().iter().flat_map(|case| plans::of(&case.answers).texts()).collect();
    let by_pack =
        |key: &str| ["explanation.", "tip.", "duration.week"].iter().any(|p| key.starts_with(p));
    for statement in &STATEMENTS {
        for key in in_leaflet(statement) {
            let there = leaflet.contains(&text(key));
            assert!(there, "{} is not in the leaflet: {key}", statement.id);
        }
        for (key, _) in statement.result.iter().filter(|(key, _)| !by_pack(key)) {
            let there = results.contains(&text(key));
            assert!(there, "{} is in no result: {key}", statement.id);
        }
    }
}
