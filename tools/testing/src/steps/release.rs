//! A release, and its npm package as another project installs it.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::checks::{new_folder, xtask};
use project::Project;

/// Makes a release, and installs its package into an empty folder, for which nothing may be asked of a registry.
pub fn release(project: &Project, installed: &Path) -> Result<Vec<Command>> {
    let made = project.target.join("xtask/release");
    new_folder(installed)?;
    // The checks are run before the commit, too.
    let mut make = xtask(&project.root, &["release", "--allow-dirty"])?;
    make.arg("--to").arg(&made);
    let mut sums = Command::new("sha256sum");
    sums.args(["--check", "--strict", "SHA256SUMS"]).current_dir(&made);
    let mut install = with(Command::new("npm"), &["install", "--offline", "--ignore-scripts"]);
    install.args(["--no-audit", "--no-fund", "--prefix"]).arg(installed);
    install.arg(made.join(format!("aftercheck-{}.tgz", project.version))).current_dir(installed);
    Ok(vec![make, sums, install])
}

fn with(mut command: Command, words: &[&str]) -> Command {
    command.args(words);
    command
}
