//! Builds everything a static host needs: `cargo xtask dist`.

mod assess;
mod files;
mod glue;
mod hosted;
mod minify;
mod offline;
mod pages;
mod paths;
mod script;
mod short_names;
mod site;
mod snippet;
mod template;
mod unused;
mod wasm;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use content_compiler::Compiled;

use crate::{hosting, progress::Progress, project::Project, sbom, setup};

use script::{Kind, Parts};

pub use files::Files;
pub use pages::english;
pub use site::SiteArguments;
pub use wasm::{Built, Names, Program, build as compile, flags};

/// The names under which the files of the widget are served, the same in the budget and the tests.
pub const SCRIPT: &str = "aftercheck.js";
/// The same with everything within it.
pub const SINGLE_SCRIPT: &str = "aftercheck-single.js";
/// The script of the hosted page.
pub const HOSTED_SCRIPT: &str = "hosted.js";
/// The compiled application.
pub const WASM: &str = "aftercheck.wasm";
/// The looks of the widget.
pub const STYLE: &str = "aftercheck.css";
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
    let content = content(project)?;

    progress.step("wasm (about a minute at the first time)");
    let program = if arguments.panic_test { Program::Panics } else { Program::Check };
    let widget = wasm::build(project, program, Names::Drop)?;
    let mut files = Files::default();
    assess::add(project, &mut files)?;

    progress.step("script, styles, pages");
    files.add(WASM, widget.wasm);
    files.add(STYLE, minify::style(&read(project, "www/aftercheck.css")?));
    for (language, messages) in &content.locales {
        files.add(&locale_file(language), messages.as_str());
    }
    let parts = Parts { project, content: &content, glue: &widget.glue };
    for (name, kind) in [(SCRIPT, Kind::Embedded), (SINGLE_SCRIPT, Kind::Single)] {
        let script = minify::script(&parts.script(kind, &files)?)?;
        files.add(name, script);
    }
    files.add("aftercheck.d.ts", read(project, "www/aftercheck.d.ts")?);
    files.add_folder(&project.root.join("www/static"))?;
    pages::add(&parts, &site, &mut files)?;
    offline::add_worker(project, &pages::advice(&content, &site)?, &mut files)?;
    hosting::add(project, &mut files)?;
    if arguments.with_demo {
        pages::add_demo(project, &content, &mut files)?;
    }

    let bill = sbom::make(project, &files)?;
    files.add(sbom::FILE, bill);

    progress.step("compress");
    let folder = arguments.to.clone().unwrap_or_else(|| project.dist.clone());
    files.write(&folder)?;
    Ok(folder)
}

/// What content/ says, compiled anew.
pub fn content(project: &Project) -> Result<Compiled> {
    content_compiler::compile(&project.root.join("content"))
        .map_err(|errors| anyhow!("content/ has mistakes:\n{errors}"))
}

/// The texts of a language.
fn locale_file(language: &str) -> String {
    format!("locale.{language}.json")
}

/// The text of a file of the repository.
pub fn read(project: &Project, path: &str) -> Result<String> {
    fs::read_to_string(project.root.join(path)).with_context(|| format!("could not read {path}"))
}
