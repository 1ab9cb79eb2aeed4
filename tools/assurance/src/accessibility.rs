//! The accessibility conformance report: each criterion and clause once, with what shows it.

use anyhow::Result;
use serde::Deserialize;

use crate::criteria::{CRITERIA, Level, clause};
use crate::evidence::Proofs;
use crate::page::table;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    criterion: Vec<Row>,
    clause: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    number: String,
    /// Of a clause.
    name: Option<String>,
    result: Outcome,
    #[serde(default)]
    remark: String,
    #[serde(default)]
    tests: Vec<String>,
    /// What a person did, and when.
    hand: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Supports,
    Partially,
    DoesNot,
    NotApplicable,
    NotEvaluated,
}

use Outcome::{DoesNot, NotApplicable, NotEvaluated, Partially, Supports};

impl Outcome {
    const ALL: [Outcome; 5] = [Supports, Partially, DoesNot, NotApplicable, NotEvaluated];

    fn words(self) -> &'static str {
        match self {
            Supports => "supports",
            Partially => "partially supports",
            DoesNot => "does not support",
            NotApplicable => "not applicable",
            NotEvaluated => "not evaluated",
        }
    }
}

impl Row {
    fn evidence(&self, proofs: &Proofs) -> Result<String> {
        let links = (!self.tests.is_empty()).then(|| proofs.links(&self.tests)).transpose()?;
        let hand = self.hand.as_ref().map(|hand| format!("by hand: {hand}"));
        Ok([links, hand].into_iter().flatten().collect::<Vec<_>>().join("; "))
    }

    fn faults(&self, proofs: &Proofs) -> Vec<String> {
        let place = format!("accessibility.toml, {}", self.number);
        let shown = !self.tests.is_empty() || self.hand.is_some();
        let wrong = match self.result {
            Supports if !shown => "say what shows it, in `tests` or `hand`",
            Partially | DoesNot | NotApplicable | NotEvaluated if self.remark.is_empty() => {
                "say why in `remark`"
            }
            NotEvaluated if shown => "what has evidence was evaluated",
            _ => "",
        };
        let wrong = (!wrong.is_empty()).then(|| format!("{place}: {wrong}"));
        wrong.into_iter().chain(proofs.faults(&place, &self.tests)).collect()
    }
}

impl Report {
    pub fn table(&self, level: Level, proofs: &Proofs) -> Result<String> {
        let mut rows = Vec::new();
        for (number, name, _) in CRITERIA.iter().filter(|it| it.2 == level) {
            let clause = clause(number).unwrap_or_else(|| "none".to_owned());
            for row in self.criterion.iter().filter(|row| row.number == *number) {
                let name = format!("{number} {name}");
                let result = row.result.words().to_owned();
                rows.push([
                    name,
                    clause.clone(),
                    result,
                    row.remark.clone(),
                    row.evidence(proofs)?,
                ]);
            }
        }
        Ok(table(["criterion", "EN 301 549", "result", "remark", "evidence"], rows.into_iter()))
    }

    pub fn clauses(&self, proofs: &Proofs) -> Result<String> {
        let mut rows = Vec::new();
        for row in &self.clause {
            let name = format!("{} {}", row.number, row.name.as_deref().unwrap_or_default());
            let result = row.result.words().to_owned();
            rows.push([name, result, row.remark.clone(), row.evidence(proofs)?]);
        }
        Ok(table(["clause", "result", "remark", "evidence"], rows.into_iter()))
    }

    /// How many criteria have each result.
    pub fn summary(&self) -> String {
        let count = |level: Level, result| {
            let of = |row: &&Row| CRITERIA.iter().any(|it| it.0 == row.number && it.2 == level);
            let found = self.criterion.iter().filter(of).filter(|row| row.result == result);
            found.count().to_string()
        };
        let rows = Outcome::ALL.into_iter().map(|result| {
            [result.words().to_owned(), count(Level::A, result), count(Level::Aa, result)]
        });
        table(["result", "level A", "level AA"], rows)
    }

    pub fn faults(&self, proofs: &Proofs) -> Vec<String> {
        let mut faults = Vec::new();
        for (number, ..) in CRITERIA {
            let found = self.criterion.iter().filter(|row| row.number == number).count();
            if found != 1 {
                faults.push(format!("accessibility.toml: {number} stands there {found} times"));
            }
        }
        let known = |row: &&Row| CRITERIA.iter().any(|it| it.0 == row.number);
        let unknown = self.criterion.iter().filter(|row| !known(row));
        faults.extend(unknown.map(|row| {
            format!("accessibility.toml: {} is no criterion of WCAG 2.2 at A or AA", row.number)
        }));
        let nameless = self.clause.iter().filter(|row| row.name.is_none());
        faults.extend(
            nameless.map(|row| format!("accessibility.toml: clause {} has no name", row.number)),
        );
        faults.extend(self.criterion.iter().chain(&self.clause).flat_map(|row| row.faults(proofs)));
        faults
    }
}
