//! wasm-pack, in a folder of this project's own: never over the user's copy.

use std::{path::PathBuf, process::Command};

use anyhow::Result;

use crate::{
    process::{cargo, run},
    project::Project,
};

const VERSION: &str = "0.15.1";

/// Installs it where it is missing, and returns the program.
pub fn wasm_pack(project: &Project) -> Result<PathBuf> {
    let tools = project.cache()?.join("tools");
    let program = tools.join("bin").join(format!("wasm-pack{}", std::env::consts::EXE_SUFFIX));
    let found = Command::new(&program).arg("--version").output();
    if found.is_ok_and(|it| it.stdout.trim_ascii() == format!("wasm-pack {VERSION}").as_bytes()) {
        return Ok(program);
    }
    println!("      wasm-pack {VERSION} (once, about a minute)");
    run(cargo(&project.root)
        // Unoptimised: it only starts other programs, and builds in a third of the time.
        .args(["install", "wasm-pack", "--quiet", "--version", VERSION, "--locked", "--debug"])
        .arg("--root")
        .arg(&tools)
        .env_remove("CARGO_TARGET_DIR"))?;
    Ok(program)
}
