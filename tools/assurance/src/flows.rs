//! Where data goes: a table, and a picture that must show the same.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Deserialize;

use crate::{FOLDER, evidence::Proofs, page::table};

const PICTURE: &str = "data-flow.svg";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flows {
    flow: Vec<Flow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Flow {
    from: String,
    to: String,
    what: String,
    when: String,
    tests: Vec<String>,
}

impl Flows {
    pub fn table(&self, proofs: &Proofs) -> Result<String> {
        let mut rows = Vec::new();
        for (number, it) in (1..).zip(&self.flow) {
            let way = format!("{} → {}", it.from, it.to);
            rows.push([
                format!("{number}"),
                way,
                it.what.clone(),
                it.when.clone(),
                proofs.links(&it.tests)?,
            ]);
        }
        Ok(table(["", "from → to", "what", "when", "held by"], rows.into_iter()))
    }

    /// The picture has each number once, each place, and no other.
    pub fn faults(&self, proofs: &Proofs) -> Result<Vec<String>> {
        let picture = proofs.repository.text(&format!("{FOLDER}{PICTURE}"))?;
        let shown = |class: &str| -> BTreeSet<String> {
            let begin = format!("class=\"{class}\"");
            let rest = picture.split(&begin).skip(1);
            rest.filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned()))
                .collect()
        };
        let numbers: BTreeSet<String> = (1..=self.flow.len()).map(|it| it.to_string()).collect();
        let places = self.flow.iter().flat_map(|it| [it.from.clone(), it.to.clone()]).collect();
        let mut faults = Vec::new();
        for (class, wanted) in [("n", numbers), ("place", places)] {
            let there = shown(class);
            let lost = wanted.difference(&there).map(|it| format!("{PICTURE} lacks \"{it}\""));
            let more = there
                .difference(&wanted)
                .map(|it| format!("{PICTURE} has \"{it}\", and flows.toml does not"));
            faults.extend(lost.chain(more));
        }
        for (number, it) in (1..).zip(&self.flow) {
            let place = format!("flows.toml, {number}");
            if it.tests.is_empty() {
                faults.push(format!("{place}: no evidence"));
            }
            faults.extend(proofs.faults(&place, &it.tests));
        }
        Ok(faults)
    }
}
