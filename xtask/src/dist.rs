//! `cargo xtask dist`: everything a static host needs.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use project::{Progress, Project};
use site::{Names, Program, SiteArguments};

use crate::{sbom, setup};

/// How many steps [`build`] reports.
pub const STEPS: usize = 5;

/// What to build, and where to.
#[derive(Args, Clone, Debug, Default)]
pub struct DistArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    /// Also write embed.html, the page of a made-up clinic. It does not belong on a clinic's site
    #[arg(long)]
    pub with_demo: bool,
    /// For the browser scenarios: a program that panics on demand
    #[arg(long, hide = true, requires = "to")]
    pub panic_test: bool,
    /// The folder to write to; without it dist/
    #[arg(long)]
    pub to: Option<PathBuf>,
}

/// `cargo xtask dist`
pub fn command(project: &Project, arguments: &DistArguments) -> Result<()> {
    let folder = build(project, arguments, &mut Progress::of(STEPS))?;
    println!("{}", folder.display());
    Ok(())
}

/// Brings the folder up to date; a file whose content stays the same is not touched.
pub fn build(
    project: &Project,
    arguments: &DistArguments,
    progress: &mut Progress,
) -> Result<PathBuf> {
    let site = arguments.site.check()?;
    progress.step("wasm target");
    setup::wasm_target(&project.root)?;

    progress.step("content");
    let content = site::content(project)?;

    progress.step("wasm (about a minute at the first time)");
    let program = if arguments.panic_test { Program::Panics } else { Program::Check };
    let check = site::compile(project, program, Names::Drop)?;
    let assess = site::compile(project, Program::Assess, Names::Drop)?;

    progress.step("script, styles, pages");
    let mut files = site::make(project, &content, check, assess, &site)?;
    if arguments.with_demo {
        site::add_demo(project, &content, &mut files)?;
    }
    let bill = sbom::make(project, &files)?;
    files.add(sbom::FILE, bill);

    progress.step("compress");
    let folder = arguments.to.clone().unwrap_or_else(|| project.dist.clone());
    files.write(&folder)?;
    Ok(folder)
}
