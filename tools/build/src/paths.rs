//! Keeps the folders of the machine that builds out of what is shipped.
//!
//! A panic names its file, so without this a clinic would serve the home folder of whoever built the
//! check, and two machines would never build the same bytes.

use std::{env, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};
use project::Project;

/// The compiler's flags that take them out.
pub fn flags(project: &Project) -> Result<Vec<String>> {
    let mut flags = vec![library()?];
    for registry in registries()? {
        flags.push(format!("--remap-path-prefix={}/=", registry.display()));
    }
    // Of two that fit rustc takes the later one, and the target folder is mostly in the repository.
    flags.push(format!("--remap-path-prefix={}/=", project.root.display()));
    flags.push(format!("--remap-path-prefix={}=target", project.target.display()));
    Ok(flags)
}

/// # Errors
/// A folder of this machine is in the file.
pub fn check(project: &Project, wasm: &[u8]) -> Result<()> {
    for folder in [&project.root, &project.target, &cargo_home()?, &sysroot()?] {
        let text = format!("{}/", folder.display());
        let found = wasm.windows(text.len()).position(|bytes| bytes == text.as_bytes());
        ensure!(
            found.is_none(),
            "the wasm names {text}: map it in tools/build/src/paths.rs, or clean cargo's target folder"
        );
    }
    Ok(())
}

/// With its source on the machine, the standard library's files have their place there, and else the
/// name they were built under.
fn library() -> Result<String> {
    let version = rustc(&["-vV"])?;
    let hash = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let hash = hash.context("rustc -vV names no commit")?;
    let place = sysroot()?.join("lib/rustlib/src/rust");
    Ok(format!("--remap-path-prefix={}=/rustc/{hash}", place.display()))
}

fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(rustc(&["--print", "sysroot"])?.trim()))
}

fn rustc(arguments: &[&str]) -> Result<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output().context("could not run rustc")?;
    ensure!(output.status.success(), "rustc {arguments:?} failed");
    Ok(String::from_utf8(output.stdout)?)
}

/// Where cargo unpacks packages, a folder each registry.
fn registries() -> Result<Vec<PathBuf>> {
    let folder = cargo_home()?.join("registry/src");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| {
        format!("could not list {}: is CARGO_HOME what cargo uses?", folder.display())
    })? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}

fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(env::home_dir().context("no home folder: set CARGO_HOME")?.join(".cargo")),
    }
}

#[cfg(test)]
mod tests {
    use project::Project;

    use super::{check, flags, sysroot};

    #[test]
    fn a_folder_of_this_machine_is_found_and_those_of_packages_are_not() -> anyhow::Result<()> {
        let project = Project::find()?;
        let file = format!("\0{}/src/lib.rs", project.root.display());
        assert!(check(&project, file.as_bytes()).is_err());
        let library = format!("\0{}/lib/rustlib/src/rust/library/core", sysroot()?.display());
        assert!(check(&project, library.as_bytes()).is_err());
        assert!(check(&project, b"\0yew-0.23.0/src/lib.rs src/lib.rs").is_ok());
        Ok(())
    }

    #[test]
    fn the_target_folder_comes_after_the_repository_that_holds_it() -> anyhow::Result<()> {
        let project = Project::find()?;
        let flags = flags(&project)?;
        let place = |folder: String| {
            let start = format!("--remap-path-prefix={folder}=");
            flags.iter().position(|flag| flag.starts_with(&start))
        };
        let (root, target) = (project.root.display(), project.target.display());
        assert!(place(format!("{root}/")).is_some());
        assert!(place(format!("{root}/")) < place(target.to_string()));
        Ok(())
    }
}
