//! axe-core, which the browser scenarios use to find barriers.

use std::path::PathBuf;

use anyhow::Result;

use super::archive::Package;
use project::Project;

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    sha256: "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
};
const SCRIPT: &str = "axe.min.js";

/// Where its script is.
pub fn axe(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("xtask");
    AXE.unpack(project, &[SCRIPT], &folder)?;
    Ok(folder.join(SCRIPT))
}
