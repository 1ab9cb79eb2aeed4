//! The papers of docs/assurance: written from their data, and held against the tests and files they name.

mod accessibility;
mod counts;
mod criteria;
mod evidence;
mod facts;
mod flows;
mod hazards;
mod page;
mod prose;
mod repository;
mod test_index;
mod threats;

pub use repository::Repository;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

use test_index::Tests;

/// Where the papers and their data are.
pub const FOLDER: &str = "docs/assurance/";

/// What a paper begins with, behind its title.
const WARNING: &str = "> **A template, not an approval.** No clinician has signed off the content, and no patient has tried the check. Whoever uses this page completes, judges and signs it.";

/// Data, read and judged.
struct Papers<'a> {
    hazards: hazards::Log,
    threats: threats::Model,
    accessibility: accessibility::Report,
    flows: flows::Flows,
    facts: facts::Facts,
    tests: Tests<'a>,
}

impl<'a> Papers<'a> {
    fn read(repository: &'a Repository) -> Result<Self> {
        Ok(Self {
            hazards: data(repository, "hazards.toml")?,
            threats: data(repository, "threats.toml")?,
            accessibility: data(repository, "accessibility.toml")?,
            flows: data(repository, "flows.toml")?,
            facts: data(repository, "facts.toml")?,
            tests: Tests::of(repository),
        })
    }

    /// What stands between the marks of a block with this name.
    fn block(&self, repository: &Repository, name: &str) -> Result<String> {
        let proofs = evidence::Proofs { repository, tests: &self.tests };
        match name {
            "warning" => Ok(WARNING.to_owned()),
            "counts" => counts::table(self, repository),
            "hazard form" => Ok(self.hazards.form()),
            "hazards" => self.hazards.sections(&proofs),
            "threats" => self.threats.table(&proofs),
            "criteria A" => self.accessibility.table(criteria::Level::A, &proofs),
            "criteria AA" => self.accessibility.table(criteria::Level::Aa, &proofs),
            "criteria summary" => Ok(self.accessibility.summary()),
            "clauses" => self.accessibility.clauses(&proofs),
            "flows" => self.flows.table(&proofs),
            _ => anyhow::bail!("there is no block \"{name}\": see tools/assurance/src/lib.rs"),
        }
    }
}

fn data<T: DeserializeOwned>(repository: &Repository, name: &str) -> Result<T> {
    let path = format!("{FOLDER}{name}");
    toml::from_str(repository.text(&path)?).with_context(|| path)
}

/// Each paper as it should be, by its path.
///
/// # Errors
/// Data or marks that cannot be read.
pub fn pages(repository: &Repository) -> Result<Vec<(String, String)>> {
    let papers = Papers::read(repository)?;
    let written = repository.under(FOLDER, ".md").map(|(path, text)| {
        let fresh = page::fill(text, |name| papers.block(repository, name));
        Ok((path.to_owned(), fresh.with_context(|| path.to_owned())?))
    });
    written.collect()
}

/// What is wrong with the papers: what they name is not there, something that must be covered is not, or a page is stale.
///
/// # Errors
/// Data or marks that cannot be read.
pub fn faults(repository: &Repository) -> Result<Vec<String>> {
    let papers = Papers::read(repository)?;
    let proofs = evidence::Proofs { repository, tests: &papers.tests };
    let mut faults = papers.hazards.faults(&proofs)?;
    faults.extend(papers.threats.faults(&papers.hazards, &proofs));
    faults.extend(papers.accessibility.faults(&proofs));
    faults.extend(papers.flows.faults(&proofs)?);
    faults.extend(papers.facts.faults(repository));
    for (path, text) in repository.under(FOLDER, ".md") {
        faults.extend(page::faults(path, text));
        faults.extend(prose::faults(path, text, &papers.tests));
    }
    if faults.is_empty() {
        let stale = pages(repository)?
            .into_iter()
            .filter(|(path, fresh)| repository.text(path).is_ok_and(|there| there != fresh));
        faults.extend(stale.map(|(path, _)| {
            format!("{path} is stale: run `cargo xtask assurance --write` and look at the change")
        }));
    }
    Ok(faults)
}
