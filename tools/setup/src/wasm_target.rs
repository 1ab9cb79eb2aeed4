//! The standard library for wasm, for a Rust that has not brought it by rust-toolchain.toml.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use project::process::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target through rustup where it is missing.
pub fn wasm_target(root: &Path) -> Result<()> {
    if is_there(root)? {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root)).with_context(
        || {
            format!(
                "install rustup from https://rustup.rs, or rustc's standard library for {TARGET}"
            )
        },
    )
}

/// Asks rustc and not rustup: a distribution's rustc can have the target, too.
fn is_there(root: &Path) -> Result<bool> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .output()
        .context("could not run `rustc`: install Rust from https://rustup.rs")?;
    Ok(Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir())
}
