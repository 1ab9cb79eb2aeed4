//! cargo-deny, which holds Cargo.lock against deny.toml.

use std::path::PathBuf;

use anyhow::Result;

use super::tool::tool;
use project::Project;

/// Installs it where it is missing, and returns the program.
pub fn cargo_deny(project: &Project) -> Result<PathBuf> {
    tool(project, "cargo-deny", "0.20.2")
}
