//! The command `wasm-bindgen` that wasm-pack calls, built from the library this project uses.

use std::{env::consts::EXE_SUFFIX, fs, path::PathBuf};

use anyhow::{Context, Result};

use project::{
    Project,
    process::{cargo, run},
};

/// Builds it and returns a folder for the PATH in which it stands alone.
///
/// `cargo install wasm-bindgen-cli` would take minutes, and could bring another version than
/// Cargo.lock has, which wasm-pack refuses.
pub fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    run(cargo(&project.root, "build").args([
        "--quiet",
        "--package=wasm-bindgen-command",
        "--features=command",
    ]))?;
    let folder = project.target.join("xtask/bin");
    fs::create_dir_all(&folder)?;
    let built = project.target.join(format!("debug/wasm-bindgen-command{EXE_SUFFIX}"));
    fs::copy(built, folder.join(format!("wasm-bindgen{EXE_SUFFIX}")))
        .context("could not copy wasm-bindgen: is cargo's target folder where it should be?")?;
    Ok(folder)
}
