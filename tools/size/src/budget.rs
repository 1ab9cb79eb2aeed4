//! Reads size-budget.toml.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use project::Project;

/// How many bytes each file may have after brotli, and all of them together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// For everything that the hosted page loads.
    pub total: u64,
    /// For that and the parts of a check.
    pub whole_check: u64,
    /// By name in dist/; what the hosted page loads in English, a request each.
    pub files: BTreeMap<String, u64>,
    /// What either loads once the check is there.
    pub parts: BTreeMap<String, u64>,
    /// What a tag in a clinic's page loads instead.
    pub embedded: BTreeMap<String, u64>,
    /// What is loaded later, or by other pages.
    pub other: BTreeMap<String, u64>,
}

impl Budget {
    /// From the repository.
    pub fn read(project: &Project) -> Result<Self> {
        toml::from_str(&project.read("size-budget.toml")?)
            .context("could not understand size-budget.toml")
    }
}
