//! Answers that call for less than when they were signed.

use std::collections::BTreeSet;

use aftercheck::engine::Level;
use aftercheck::engine::pack::{Kind, QuestionId};

use super::Less;
use crate::Input;
use crate::kept::{self, Kept};
use crate::levels::{Row, at, rows};
use crate::words::short;

/// Answers that call for less, alone or at most.
pub fn less(input: &Input, kept: &Kept) -> Vec<Less> {
    let pack = &input.compiled.pack;
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    for id in pack.question_ids() {
        let mut rows = rows(pack, id);
        rows.extend(numbers(input, kept, id));
        for (place, row) in rows.iter().enumerate() {
            let name = kept::name(input, row);
            let is = row.calls.to_string();
            match kept.levels.get(&name) {
                Some(was) if *was != is && is_less(row, was) => {
                    found.push(Less { what: name.clone(), was: was.clone(), is });
                }
                Some(_) => {}
                None if matches!(pack.question(id).kind, Kind::Scale) => {
                    found.extend(between(input, kept, rows.get(place..).unwrap_or_default()));
                }
                None => {}
            }
            known.insert(name);
        }
    }
    let gone = kept.levels.iter().filter(|(name, _)| !known.contains(*name));
    let gone = gone.filter(|(_, was)| most(was) > Some(Level::SelfCare));
    found.extend(gone.map(|(name, was)| Less {
        what: name.clone(),
        was: was.clone(),
        is: "this answer is gone".into(),
    }));
    found
}

/// Numbers at which a rule began when it was signed: from there on up to the next one, all called for the same.
fn numbers(input: &Input, kept: &Kept, id: QuestionId) -> Vec<Row> {
    let pack = &input.compiled.pack;
    let question = pack.question(id);
    let Kind::Number(most) = question.kind else { return Vec::new() };
    let start = [question.key, "."].concat();
    let values = kept.levels.keys().filter_map(|name| name.strip_prefix(&start)?.parse().ok());
    values.filter(|value| *value <= most).map(|value| at(pack, id, value)).collect()
}

/// A new answer: whoever had to choose the next worse one before may choose it now.
fn between(input: &Input, kept: &Kept, from: &[Row]) -> Option<Less> {
    let (new, worse) = from.split_first()?;
    let was = worse.iter().find_map(|row| kept.levels.get(&kept::name(input, row)))?;
    is_less(new, was).then(|| Less {
        what: kept::name(input, new),
        was: format!("not there; the next worse answer was {was}"),
        is: new.calls.to_string(),
    })
}

/// Less alone, or less at most.
fn is_less(row: &Row, was: &str) -> bool {
    Some(row.calls.alone) < levels(was).next() || Some(row.calls.most()) < most(was)
}

fn most(calls: &str) -> Option<Level> {
    levels(calls).max()
}

/// The levels of `L1; L3 with LU5`, the one that it calls for alone first.
fn levels(calls: &str) -> impl Iterator<Item = Level> {
    let name = |part: &str| part.split_whitespace().next().unwrap_or_default().to_owned();
    let names = calls.split("; ").map(name).collect::<Vec<_>>();
    names.into_iter().filter_map(|name| Level::ALL.into_iter().find(|level| short(*level) == name))
}
