//! The hazard log: each hazard with its causes, its controls, and what holds each control.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Deserialize;

use crate::{Repository, evidence::Proofs, page::table};

const INVARIANTS: &str = "ARCHITECTURE.md";
const SPECIFICATION: &str = "docs/clinical/SPECIFICATION.md";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    hazard: Vec<Hazard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazard {
    name: String,
    cause: String,
    effect: String,
    /// Of ARCHITECTURE.md, that it is covered by.
    #[serde(default)]
    invariants: Vec<u8>,
    control: Vec<Control>,
    /// What no control of the product takes away.
    left: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Control {
    what: String,
    #[serde(default)]
    tests: Vec<String>,
    /// Why there is none.
    untested: Option<String>,
}

impl Log {
    fn numbered(&self) -> impl Iterator<Item = (String, &Hazard)> {
        (1..).map(|number: u8| format!("H{number}")).zip(&self.hazard)
    }

    pub fn len(&self) -> usize {
        self.hazard.len()
    }

    pub fn controls(&self) -> usize {
        self.hazard.iter().map(|it| it.control.len()).sum()
    }

    pub fn has(&self, id: &str) -> bool {
        self.numbered().any(|(own, _)| own == id)
    }

    /// For the clinic to fill in.
    pub fn form(&self) -> String {
        let columns = [
            "",
            "hazard",
            "severity, likelihood, risk before",
            "… after the controls",
            "accepted by, on",
        ];
        let empty = String::new;
        table(
            columns,
            self.numbered().map(|(id, it)| [id, it.name.clone(), empty(), empty(), empty()]),
        )
    }

    pub fn sections(&self, proofs: &Proofs) -> Result<String> {
        let mut text = String::new();
        for (id, hazard) in self.numbered() {
            text += &format!("### {id}. {}\n\n", hazard.name);
            text += &format!("**Cause:** {}\\\n**Effect:** {}\n\n", hazard.cause, hazard.effect);
            let mut rows = Vec::new();
            for control in &hazard.control {
                let held = match &control.untested {
                    Some(why) => format!("**No automated test:** {why}"),
                    None => proofs.links(&control.tests)?,
                };
                rows.push([control.what.clone(), held]);
            }
            text += &table(["control", "held by"], rows.into_iter());
            text += &format!("\n**Left:** {}", hazard.left);
            if !hazard.invariants.is_empty() {
                text += &format!(" *Invariants: {}.*", numbers(&hazard.invariants));
            }
            text += "\n\n";
        }
        Ok(text)
    }

    pub fn faults(&self, proofs: &Proofs) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        for (id, hazard) in self.numbered() {
            let place = format!("hazards.toml, {id}");
            if hazard.control.iter().all(|it| it.tests.is_empty()) {
                faults.push(format!("{place}: no control has a test"));
            }
            for control in &hazard.control {
                if control.tests.is_empty() == control.untested.is_none() {
                    faults.push(format!(
                        "{place}, \"{}\": give either `tests` or `untested`",
                        control.what
                    ));
                }
                faults.extend(proofs.faults(&place, &control.tests));
            }
        }
        let there = invariants(proofs.repository)?;
        let named: BTreeSet<u8> = self.hazard.iter().flat_map(|it| it.invariants.clone()).collect();
        let lost = there.difference(&named);
        faults.extend(
            lost.map(|it| format!("hazards.toml: no hazard names invariant {it} of {INVARIANTS}")),
        );
        let unknown = named.difference(&there);
        faults
            .extend(unknown.map(|it| format!("hazards.toml: {INVARIANTS} has no invariant {it}")));
        let rows = proofs.repository.text(SPECIFICATION)?.lines();
        let ids = rows.filter_map(|line| line.strip_prefix("| H")?.split_once(' '));
        let specified = ids.filter(|(number, _)| number.parse::<u8>().is_ok()).count();
        if !(1..=self.len()).contains(&specified) {
            faults.push(format!(
                "hazards.toml has {}, {SPECIFICATION} {specified} hazards",
                self.len()
            ));
        }
        Ok(faults)
    }
}

fn numbers(all: &[u8]) -> String {
    all.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// Their numbers.
fn invariants(repository: &Repository) -> Result<BTreeSet<u8>> {
    let text = repository.text(INVARIANTS)?;
    let numbers = text.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let found: BTreeSet<u8> = numbers.filter_map(|(number, _)| number.parse().ok()).collect();
    anyhow::ensure!(
        found.len() > 9,
        "{INVARIANTS} has the invariants {found:?} alone: is its table another now?"
    );
    Ok(found)
}
