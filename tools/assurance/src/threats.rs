//! The threat model: who could do what, what stands against it, and which hazards come of it.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Deserialize;

use crate::{evidence::Proofs, hazards::Log, page::table};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    threat: Vec<Threat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Threat {
    kind: Kind,
    what: String,
    control: String,
    hazards: Vec<String>,
    #[serde(default)]
    tests: Vec<String>,
    /// What stays possible, or why there is no test.
    left: Option<String>,
}

/// STRIDE.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Spoofing,
    Tampering,
    Repudiation,
    Disclosure,
    Denial,
    Elevation,
}

impl Kind {
    const ALL: [Kind; 6] = [
        Kind::Spoofing,
        Kind::Tampering,
        Kind::Repudiation,
        Kind::Disclosure,
        Kind::Denial,
        Kind::Elevation,
    ];

    fn name(self) -> &'static str {
        match self {
            Kind::Spoofing => "spoofing",
            Kind::Tampering => "tampering",
            Kind::Repudiation => "repudiation",
            Kind::Disclosure => "information disclosure",
            Kind::Denial => "denial of service",
            Kind::Elevation => "elevation of privilege",
        }
    }
}

impl Model {
    pub fn len(&self) -> usize {
        self.threat.len()
    }

    pub fn table(&self, proofs: &Proofs) -> Result<String> {
        let mut rows = Vec::new();
        for (number, it) in (1..).zip(&self.threat) {
            let links = match it.tests.is_empty() {
                true => "**no automated test**".to_owned(),
                false => proofs.links(&it.tests)?,
            };
            let left =
                it.left.as_ref().map(|left| format!(" **Left:** {left}")).unwrap_or_default();
            let what = format!("*{}.* {}", it.kind.name(), it.what);
            rows.push([
                format!("T{number}"),
                what,
                format!("{}{left}", it.control),
                links,
                it.hazards.join(", "),
            ]);
        }
        Ok(table(["", "threat", "what stands against it", "held by", "hazards"], rows.into_iter()))
    }

    pub fn faults(&self, log: &Log, proofs: &Proofs) -> Vec<String> {
        let mut faults = Vec::new();
        for (number, it) in (1..).zip(&self.threat) {
            let place = format!("threats.toml, T{number}");
            if it.hazards.is_empty() {
                faults.push(format!("{place}: names no hazard"));
            }
            let unknown = it.hazards.iter().filter(|id| !log.has(id));
            faults.extend(unknown.map(|id| format!("{place}: hazards.toml has no {id}")));
            if it.tests.is_empty() && it.left.is_none() {
                faults.push(format!("{place}: without a test say in `left` why"));
            }
            faults.extend(proofs.faults(&place, &it.tests));
        }
        let there: BTreeSet<Kind> = self.threat.iter().map(|it| it.kind).collect();
        let lost = Kind::ALL.into_iter().filter(|kind| !there.contains(kind));
        faults.extend(
            lost.map(|kind| format!("threats.toml: no threat of the kind {}", kind.name())),
        );
        faults
    }
}
