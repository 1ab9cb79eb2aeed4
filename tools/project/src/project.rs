//! Where things are: the repository, cargo's target folder, the user's cache folder.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::cargo;

/// The folders every command works in.
#[derive(Debug)]
pub struct Project {
    /// The repository.
    pub root: PathBuf,
    /// What `cargo xtask dist` writes.
    pub dist: PathBuf,
    /// Cargo's own folder for what it builds.
    pub target: PathBuf,
    /// The version of the workspace.
    pub version: String,
}

impl Project {
    /// Asks cargo, so that a target folder set in any of cargo's ways is respected.
    pub fn find() -> Result<Self> {
        let manifest = env::var("CARGO_MANIFEST_DIR")
            .context("start this through cargo: `cargo xtask …` in the repository")?;
        let output = cargo(&PathBuf::from(manifest), "metadata")
            .args(["--no-deps", "--format-version", "1"])
            .output()
            .context("could not run `cargo metadata`")?;
        let metadata: Metadata = serde_json::from_slice(&output.stdout)
            .context("`cargo metadata` failed: run it by hand to see why")?;
        let version = metadata
            .packages
            .into_iter()
            .find(|package| package.name == "aftercheck")
            .context("no package `aftercheck` in the workspace")?
            .version;
        let root = metadata.workspace_root;
        Ok(Self { dist: root.join("dist"), target: metadata.target_directory, root, version })
    }

    /// The text of a file of the repository.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.root.join(path)).with_context(|| format!("could not read {path}"))
    }

    /// The tools and packages the commands fetch, outside the repository and shared by all clones.
    pub fn cache(&self) -> Result<PathBuf> {
        let cache = match env::var_os("XDG_CACHE_HOME") {
            Some(folder) => PathBuf::from(folder),
            None => env::home_dir().context("no home folder: set XDG_CACHE_HOME")?.join(".cache"),
        };
        Ok(cache.join("aftercheck"))
    }
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}
