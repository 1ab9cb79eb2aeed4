//! Makes everything a static host needs.

mod assess;
mod files;
mod glue;
mod hosted;
pub mod hosting;
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

use std::fs;

use anyhow::{Context, Result, anyhow};
use content_compiler::Compiled;
use project::Project;

use script::{Kind, Parts};

pub use files::Files;
pub use pages::{REPORT, add_demo, english};
pub use site::{Site, SiteArguments};
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

/// Every file, from what the content compiler and the Rust compiler have made.
pub fn make(
    project: &Project,
    content: &Compiled,
    check: Built,
    assess: Built,
    site: &Site,
) -> Result<Files> {
    let mut files = Files::default();
    assess::add(project, assess, &mut files)?;
    files.add(WASM, check.wasm);
    files.add(STYLE, minify::style(&read(project, "www/aftercheck.css")?));
    for (language, messages) in &content.locales {
        files.add(&locale_file(language), messages.as_str());
    }
    let parts = Parts { project, content, glue: &check.glue };
    for (name, kind) in [(SCRIPT, Kind::Embedded), (SINGLE_SCRIPT, Kind::Single)] {
        let script = minify::script(&parts.script(kind, &files)?)?;
        files.add(name, script);
    }
    files.add("aftercheck.d.ts", read(project, "www/aftercheck.d.ts")?);
    files.add_folder(&project.root.join("www/static"))?;
    pages::add(&parts, site, &mut files)?;
    offline::add_worker(project, &pages::advice(content, site)?, &mut files)?;
    hosting::add(project, &mut files)?;
    Ok(files)
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
