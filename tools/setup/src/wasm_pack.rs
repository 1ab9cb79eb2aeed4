//! wasm-pack, which makes the npm package.

use std::path::PathBuf;

use anyhow::Result;

use super::tool::tool;
use project::Project;

/// Installs it where it is missing, and returns the program.
pub fn wasm_pack(project: &Project) -> Result<PathBuf> {
    tool(project, "wasm-pack", "0.15.1")
}
