//! geckodriver, which drives Firefox, in a folder of this project's own.

use std::{path::PathBuf, process::Command};

use anyhow::Result;

use crate::{
    process::{cargo, run},
    project::Project,
};

const VERSION: &str = "0.37.1";

/// Installs it where it is missing, and returns the program.
pub fn geckodriver(project: &Project) -> Result<PathBuf> {
    let tools = project.cache()?.join("tools");
    let program = tools.join("bin").join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    let wanted = format!("geckodriver {VERSION}");
    let found = Command::new(&program).arg("--version").output();
    if found.is_ok_and(|it| it.stdout.trim_ascii().starts_with(wanted.as_bytes())) {
        return Ok(program);
    }
    println!("      {wanted} (once, about two minutes)");
    run(cargo(&project.root)
        // Unoptimised: it only passes messages on.
        .args(["install", "geckodriver", "--quiet", "--version", VERSION, "--locked", "--debug"])
        .arg("--root")
        .arg(&tools)
        .env_remove("CARGO_TARGET_DIR"))?;
    Ok(program)
}
