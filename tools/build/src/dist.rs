//! Everything a static host needs, in a folder.

use std::path::PathBuf;

use anyhow::{Result, anyhow};
use content_compiler::{Compiled, Folders};
use project::{Progress, Project};
use shrink::Tricks;
use site::{Files, Programs, SOURCES, SiteArguments, bill};

use super::{Build, Names, compile, gallery, read_folder, write_folder};

/// How many steps [`dist`] reports.
pub const STEPS: usize = 5;

/// What to build, and where to.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The clinic.
    pub site: SiteArguments,
    /// Also embed.html, the page of a made-up clinic, and the gallery if it has been made. They do not belong on a
    /// clinic's site.
    pub with_demo: bool,
    /// Also the set-up page, which a clinic's own folder lacks.
    pub with_set_up: bool,
    /// For the browser scenarios: two languages made up from English.
    pub pseudo: bool,
    /// For the browser scenarios: a program that panics on demand.
    pub panic_test: bool,
    /// Which byte tricks are used.
    pub tricks: Tricks,
    /// The folder to write to; without it dist/.
    pub to: Option<PathBuf>,
}

/// Brings the folder up to date; a file whose content stays the same is not touched.
pub fn dist(project: &Project, options: &Options, progress: &mut Progress) -> Result<PathBuf> {
    let tricks = &options.tricks;
    let site = options.site.check()?;
    if let Some(warning) = &site.warning {
        eprintln!("warning: {warning}");
    }
    progress.step("wasm target");
    setup::wasm_target(&project.root)?;

    progress.step("content");
    let content = match options.pseudo {
        true => content_compiler::compile_with_pseudo(&Folders::chosen(&project.root))?,
        false => content(project)?,
    };

    progress.step("wasm (about a minute at the first time)");
    let check = if options.panic_test { Build::Panics } else { Build::Check };
    let check = compile(project, check, Names::Drop, tricks)?;
    let assess = compile(project, Build::Assess, Names::Drop, tricks)?;
    // What is only tried out is for no clinic.
    let tried = options.panic_test || options.pseudo;
    let set_up = match options.with_set_up || options.site.is_neutral() && !tried {
        true => Some(compile(project, Build::SetUp, Names::Drop, tricks)?),
        false => None,
    };

    progress.step("script, styles, pages");
    let tree = tree(project)?;
    let programs = Programs { check, assess, set_up };
    let shipped = supply::shipped(project, &programs.of_clinic())?;
    let all = match &programs.set_up {
        Some(set_up) => supply::shipped_with_set_up(project, &set_up.wasm)?,
        None => shipped.clone(),
    };
    let (mut files, base) = site::make(&tree, &content, programs, shipped, tricks)?;
    site::add_clinic(&base, &site, &mut files)?;
    let gallery = if options.with_demo { gallery::pictures(project)? } else { None };
    if options.with_demo {
        site::add_demo(&tree, &base, gallery.is_some(), &mut files)?;
    }
    bill::add(&all, &mut files)?;
    if let Some(pictures) = gallery {
        site::gallery::add(&tree, &pictures, &mut files)?;
    }

    progress.step("compress");
    let folder = options.to.clone().unwrap_or_else(|| project.dist.clone());
    write_folder(&files, &folder)?;
    Ok(folder)
}

/// What content/ says, compiled anew.
pub fn content(project: &Project) -> Result<Compiled> {
    compiled(&Folders::chosen(&project.root))
}

pub(crate) fn compiled(folders: &Folders) -> Result<Compiled> {
    content_compiler::compile(folders).map_err(|errors| anyhow!("content/ has mistakes:\n{errors}"))
}

/// What of the repository the site is made from.
pub(crate) fn tree(project: &Project) -> Result<Files> {
    let mut tree = Files::default();
    for name in SOURCES {
        match name.strip_suffix('/') {
            Some(folder) => read_folder(&project.root.join(folder), name, &mut tree)?,
            None => tree.add(name, project.read(name)?),
        }
    }
    Ok(tree)
}
