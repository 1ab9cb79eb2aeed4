//! Programs from crates.io, in a folder of this project's own: never over the user's copies.

use std::{env::consts::EXE_SUFFIX, path::PathBuf, process::Command};

use anyhow::Result;

use project::{
    Project,
    process::{cargo, run},
};

/// Installs exactly this version where it is missing, and returns the program.
pub fn tool(project: &Project, name: &str, version: &str) -> Result<PathBuf> {
    let tools = project.cache()?.join("tools");
    let program = tools.join("bin").join(format!("{name}{EXE_SUFFIX}"));
    let found = Command::new(&program).arg("--version").output();
    let wanted = format!("{name} {version}");
    // Some say more than that.
    let is_wanted = |word: &[u8]| word.strip_prefix(wanted.as_bytes()).is_some_and(is_over);
    if found.is_ok_and(|it| is_wanted(&it.stdout)) {
        return Ok(program);
    }
    println!("      {name} {version} (once, a minute or two)");
    run(cargo(&project.root, "install")
        // Unoptimised: it is quick enough, and builds in a third of the time.
        .args([name, "--quiet", "--version", version, "--debug"])
        .arg("--root")
        .arg(&tools)
        .env_remove("CARGO_TARGET_DIR"))?;
    Ok(program)
}

fn is_over(rest: &[u8]) -> bool {
    rest.first().is_none_or(u8::is_ascii_whitespace)
}
