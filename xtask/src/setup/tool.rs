//! Programs from crates.io, in a folder of this project's own: never over the user's copies.

use std::{env::consts::EXE_SUFFIX, path::PathBuf, process::Command};

use anyhow::Result;

use crate::{
    process::{cargo, run},
    project::Project,
};

/// Installs exactly this version where it is missing, and returns the program.
pub fn tool(project: &Project, name: &str, version: &str) -> Result<PathBuf> {
    let tools = project.cache()?.join("tools");
    let program = tools.join("bin").join(format!("{name}{EXE_SUFFIX}"));
    let found = Command::new(&program).arg("--version").output();
    if found.is_ok_and(|it| it.stdout.trim_ascii() == format!("{name} {version}").as_bytes()) {
        return Ok(program);
    }
    println!("      {name} {version} (once, about a minute)");
    run(cargo(&project.root)
        // Unoptimised: it is quick enough, and builds in a third of the time.
        .args(["install", name, "--quiet", "--version", version, "--locked", "--debug"])
        .arg("--root")
        .arg(&tools)
        .env_remove("CARGO_TARGET_DIR"))?;
    Ok(program)
}
