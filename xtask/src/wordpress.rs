//! `cargo xtask wordpress`: the plugin, as a folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use build::{Options, STEPS, read_folder};
use project::{Progress, Project};
use site::Files;
use wordpress::{SOURCES, left_out};

/// Writes it in place of what was there.
pub fn command(project: &Project, to: &Path, dist: Option<PathBuf>) -> Result<()> {
    let dist = match dist {
        Some(folder) => folder,
        None => build::dist(project, &Options::default(), &mut Progress::of(STEPS))?,
    };
    let mut built = Files::default();
    read_folder(&dist, "", &mut built)?;
    let files = plugin(project, &built)?;
    if to.exists() {
        let ours = to.join("aftercheck.php").is_file();
        ensure!(ours, "{} is there and is not the plugin: name another folder", to.display());
        fs::remove_dir_all(to).with_context(|| format!("could not empty {}", to.display()))?;
    }
    for (name, content) in files.iter() {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
    }
    println!("{}", to.display());
    Ok(())
}

/// The files of the plugin, with those of a `dist/` without a clinic.
pub fn plugin(project: &Project, dist: &Files) -> Result<Files> {
    let mut tree = Files::default();
    for name in SOURCES {
        match name.strip_suffix('/') {
            Some(folder) => read_folder(&project.root.join(folder), name, &mut tree)?,
            None => tree.add(name, project.read(name)?),
        }
    }
    for name in left_out(&tree) {
        eprintln!("left out: {name}, for the plugin has no files with such names");
    }
    wordpress::make(&tree, &build::content(project)?, dist, &project.version)
}
