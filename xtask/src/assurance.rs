//! `cargo xtask assurance`: writes the papers of docs/assurance/, and says what is wrong with them.

use std::fs;

use ::assurance::{Repository, faults, pages};
use anyhow::{Context, Result, bail};
use project::Project;

/// # Errors
/// What the papers name is not there, what must be covered is not, or a page is stale.
pub fn command(project: &Project, write: bool) -> Result<()> {
    let mut repository = Repository::read(&project.root)?;
    if write {
        for (path, text) in pages(&repository)? {
            if repository.text(&path)? != text {
                fs::write(project.root.join(&path), text)
                    .with_context(|| format!("could not write {path}"))?;
                println!("{path}");
            }
        }
        repository = Repository::read(&project.root)?;
    }
    let faults = faults(&repository)?;
    for fault in &faults {
        eprintln!("{fault}");
    }
    match faults.len() {
        0 => Ok(()),
        number => bail!("faults in the papers of docs/assurance/: {number}"),
    }
}
