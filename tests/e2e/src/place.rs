//! Where the scenarios find what they need, and leave what they find.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

/// The pages, as `cargo xtask dist --with-demo` writes them.
pub fn dist() -> Result<PathBuf> {
    let folder = env::var_os("AFTERCHECK_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    ensure!(
        folder.join("embed.html").is_file(),
        "there are no pages to try: run `cargo xtask dist --with-demo` first"
    );
    Ok(folder)
}

/// target/e2e/, for pictures and logs.
pub fn screenshots() -> Result<PathBuf> {
    let folder = target()?.join("e2e");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The script of axe-core.
pub(crate) fn axe() -> Result<String> {
    let path = match env::var_os("AFTERCHECK_AXE") {
        Some(path) => PathBuf::from(path),
        None => target()?.join("xtask/axe.min.js"),
    };
    fs::read_to_string(path).context("there is no axe-core: run `cargo xtask test` once")
}

/// The packages of tests/hosts/real/, as npm has unpacked them.
pub fn frameworks() -> Result<PathBuf> {
    let folder = match env::var_os("AFTERCHECK_FRAMEWORKS") {
        Some(folder) => PathBuf::from(folder),
        None => target()?.join("xtask/frameworks/node_modules"),
    };
    ensure!(folder.is_dir(), "there are no CSS frameworks: run `cargo xtask test` once");
    Ok(folder)
}

/// The npm package of a release, as npm has installed it into an empty folder.
pub fn npm_package() -> Result<PathBuf> {
    let folder = match env::var_os("AFTERCHECK_INSTALLED") {
        Some(folder) => PathBuf::from(folder),
        None => target()?.join("xtask/installed"),
    };
    let package = folder.join("node_modules/aftercheck");
    ensure!(package.is_dir(), "no package is installed: run `cargo xtask test` once");
    Ok(package)
}

/// Cargo's folder, from the place of this program: target/debug/deps/name.
fn target() -> Result<PathBuf> {
    let program = env::current_exe()?;
    let folder = program
        .ancestors()
        .nth(3)
        .context("run the scenarios with `cargo test --locked -p e2e`")?;
    Ok(folder.to_path_buf())
}
