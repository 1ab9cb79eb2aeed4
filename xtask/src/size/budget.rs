//! Reads size-budget.toml.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{dist::read, project::Project};

/// How many bytes each file may have after brotli, and all of them together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// For everything the page loads.
    pub total: u64,
    /// What is loaded later, by name; it counts for itself.
    pub later: BTreeMap<String, u64>,
    /// By name in dist/; the files that the patient's page loads in English.
    pub files: BTreeMap<String, u64>,
}

impl Budget {
    /// From the repository.
    pub fn read(project: &Project) -> Result<Self> {
        toml::from_str(&read(project, "size-budget.toml")?)
            .context("could not understand size-budget.toml")
    }
}
