//! The CSS frameworks of tests/hosts/real/, which the browser scenarios put the check among.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use project::{Project, process::run};

const LOCK: &str = "package-lock.json";

/// Fetches the packages once for each state of the lock file, whose hashes npm compares, and returns
/// where they are.
pub fn frameworks(project: &Project) -> Result<PathBuf> {
    let pages = project.root.join("tests/hosts/real");
    let folder = project.target.join("xtask/frameworks");
    let packages = folder.join("node_modules");
    let lock = fs::read(pages.join(LOCK)).context("tests/hosts/real has no lock file")?;
    // Written last: what was broken off is fetched again.
    let done = packages.join("complete");
    if fs::read(&done).is_ok_and(|it| it == lock) {
        return Ok(packages);
    }
    println!("      CSS frameworks from npm");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", LOCK, ".npmrc"] {
        fs::copy(pages.join(name), folder.join(name))?;
    }
    run(Command::new("npm").args(["ci", "--silent", "--ignore-scripts"]).current_dir(&folder))
        .context("could not fetch the CSS frameworks: npm and a network are needed once")?;
    fs::write(done, lock)?;
    Ok(packages)
}
