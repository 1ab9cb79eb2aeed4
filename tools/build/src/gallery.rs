//! Where the pictures of the gallery are, and its page in a folder that is built already.

use std::{fs, path::Path, path::PathBuf};

use anyhow::{Context, Result};
use project::Project;
use site::Files;

use super::dist::tree;
use super::read_folder;

/// The folder with all that belongs to the gallery.
pub fn folder(project: &Project) -> PathBuf {
    project.target.join("gallery")
}

/// The folder with the pictures.
pub fn place(project: &Project) -> PathBuf {
    folder(project).join("pictures")
}

/// The pictures, if they have been made.
pub(crate) fn pictures(project: &Project) -> Result<Option<Files>> {
    let place = place(project);
    if !place.is_dir() {
        return Ok(None);
    }
    let mut pictures = Files::default();
    read_folder(&place, "", &mut pictures)?;
    Ok(Some(pictures))
}

/// Adds the page to a site, and returns where it is.
pub fn add(project: &Project, site: &Path) -> Result<PathBuf> {
    let pictures = pictures(project)?.context("there are no pictures: `cargo xtask gallery`")?;
    let mut files = Files::default();
    site::gallery::add(&tree(project)?, &pictures, &mut files)?;
    for (name, content) in files.iter() {
        let path = site.join(name);
        fs::create_dir_all(path.parent().unwrap_or(site))?;
        fs::write(path, content)?;
    }
    Ok(site.join("gallery.html"))
}
