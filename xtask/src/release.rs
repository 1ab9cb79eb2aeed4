//! `cargo xtask release`: what is published.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use build::{Options, RELEASE_SITE, STEPS, read_folder};
use project::{Progress, Project, commit_of};
use release::Parts;
use site::Files;

use super::wordpress;

/// What to make it of, and where.
#[derive(Debug, clap::Args)]
pub struct ReleaseArguments {
    /// The folder to write to, which is emptied before; without it release/
    #[arg(long)]
    to: Option<PathBuf>,
    /// Also from files that no commit has, to try it: nobody can build that anew
    #[arg(long)]
    allow_dirty: bool,
}

/// Writes it to a folder, which it empties before; without one to `release/`.
pub fn command(project: &Project, arguments: ReleaseArguments) -> Result<()> {
    let ReleaseArguments { to, allow_dirty } = arguments;
    let commit = || match allow_dirty {
        true => Ok(None),
        false => commit_of(&project.root)
            .context("not released; `--allow-dirty` makes one to try, not to publish")
            .map(Some),
    };
    let before = commit()?;
    ensure!(
        allow_dirty || env::var_os("AFTERCHECK_PACK").is_none(),
        "not released; AFTERCHECK_PACK names another pack: unset it, or try with `--allow-dirty`"
    );
    let to = to.unwrap_or_else(|| project.root.join("release"));
    let is_empty = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut it| it.next().is_none());
    ensure!(
        !to.exists() || to.join("SHA256SUMS").is_file() || is_empty(&to),
        "{} is there and is no release: name another folder",
        to.display()
    );
    let folder = Some(project.target.join(RELEASE_SITE));
    let options = Options { to: folder, ..Options::default() };
    let folder = build::dist(project, &options, &mut Progress::of(STEPS))?;
    let mut site = Files::default();
    read_folder(&folder, "", &mut site)?;
    let plugin = wordpress::plugin(project, &site)?;
    let parts = Parts {
        version: &project.version,
        site: &site,
        plugin: &plugin,
        licences: &supply::licences(project)?,
        changelog: &project.read("CHANGELOG.md")?,
    };
    let files = release::release(&parts)?;
    ensure!(commit()? == before, "not released; another commit came meanwhile: begin again");
    // Nothing of an earlier version stays beside it.
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| format!("could not empty {}", to.display()))?;
    }
    fs::create_dir_all(&to).with_context(|| format!("could not make {}", to.display()))?;
    for (name, content) in files.iter() {
        let path = to.join(name);
        fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
        println!("{:>9}  {name}", content.len());
    }
    println!("{}", to.display());
    Ok(())
}
