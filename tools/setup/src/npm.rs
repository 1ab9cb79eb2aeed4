//! Packages of npm: the CSS frameworks that the browser scenarios put the check among, TypeScript, two parsers of
//! calendars, and what judges FHIR.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use project::{Project, process::run};

const LOCK: &str = "package-lock.json";

/// The CSS frameworks of tests/hosts/real/.
pub fn frameworks(project: &Project) -> Result<PathBuf> {
    packages(project, "tests/hosts/real", "frameworks")
}

/// TypeScript, which checks the types of www/, and what its tests need.
pub fn typescript(project: &Project) -> Result<PathBuf> {
    packages(project, "www", "typescript")
}

/// What the export to FHIR is checked with.
pub fn fhir_checks(project: &Project) -> Result<PathBuf> {
    packages(project, "tests/fhir", "fhir")
}

/// Fetches the packages once for each state of the lock file, whose hashes npm compares, and returns
/// where they are.
fn packages(project: &Project, source: &str, name: &str) -> Result<PathBuf> {
    let source = project.root.join(source);
    let folder = project.target.join("xtask").join(name);
    let packages = folder.join("node_modules");
    let lock = fs::read(source.join(LOCK))
        .with_context(|| format!("{} has no {LOCK}", source.display()))?;
    // Written last: what was broken off is fetched again.
    let done = packages.join("complete");
    if fs::read(&done).is_ok_and(|it| it == lock) {
        return Ok(packages);
    }
    println!("      {name} from npm");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", LOCK, ".npmrc"] {
        fs::copy(source.join(name), folder.join(name))?;
    }
    run(Command::new("npm").args(["ci", "--silent", "--ignore-scripts"]).current_dir(&folder))
        .with_context(|| format!("could not fetch {name}: npm and a network are needed once"))?;
    fs::write(done, lock)?;
    Ok(packages)
}
