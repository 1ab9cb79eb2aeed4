//! A release, and its npm package as another project installs it.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::checks::{new_folder, xtask};
use project::Project;

/// Makes a release, and installs its package into an empty folder, for which nothing may be asked of a registry.
pub fn release(project: &Project, installed: &Path) -> Result<Vec<Command>> {
    let made = project.target.join("xtask/release");
    new_folder(installed)?;
    let mut make = xtask(&project.root, &["release"])?;
    make.arg("--to").arg(&made);
    let mut install = Command::new("npm");
    install.args(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"]);
    install.arg("--prefix").arg(installed);
    install.arg(made.join(format!("aftercheck-{}.tgz", project.version)));
    install.current_dir(installed);
    let mut sums = Command::new("sha256sum");
    sums.args(["--check", "--strict", "SHA256SUMS"]).current_dir(&made);
    Ok(vec![make, sums, install])
}
