//! geckodriver, which drives Firefox. Debian has no package of it.

use std::path::PathBuf;

use anyhow::Result;

use super::tool::tool;
use project::Project;

/// Installs it where it is missing, and returns the program.
pub fn geckodriver(project: &Project) -> Result<PathBuf> {
    tool(project, "geckodriver", "0.37.1")
}
