//! Makes everything a static host needs: files in, files out. It finds, reads, runs and writes nothing
//! itself (tools/build does), so it can run wherever its files are.

mod assess;
pub mod attributes;
mod edition;
mod files;
mod glue;
mod hosted;
pub mod hosting;
mod offline;
mod pages;
pub mod pasted;
mod reader;
mod script;
mod shell;
mod site;
mod snippet;
mod template;

use anyhow::Result;
use content_compiler::Compiled;
use shrink::Tricks;

use assess::{ASSESSMENT, HANDED};
use script::{Kind, Parts};
use shell::{Shell, Values};

pub use files::Files;
pub use pages::{REPORT, add_demo, english};
pub use script::integrity;
pub use site::{Site, SiteArguments};

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

/// What of the repository it is made from: files, and folders with a slash at the end.
pub const SOURCES: [&str; 6] = ["index.html", "www/", "hosting/", ASSESSMENT, HANDED, REPORT];

/// A compiled program in its two halves.
#[derive(Debug)]
pub struct Program {
    /// A script that declares `let wasm_bindgen`.
    pub glue: String,
    /// The module the glue loads.
    pub wasm: Vec<u8>,
    /// What is loaded later of it: file and content.
    pub parts: Vec<(&'static str, Vec<u8>)>,
}

/// Every file, from the [`SOURCES`] and what the content compiler and the Rust compiler have made.
pub fn make(
    tree: &Files,
    content: &Compiled,
    check: Program,
    assess: Program,
    site: &Site,
    tricks: &Tricks,
) -> Result<Files> {
    let shell = Shell::of(tree)?;
    let mut files = Files::default();
    files.add(WASM, check.wasm);
    for (name, part) in &check.parts {
        files.add(name, &**part);
    }
    files.add(STYLE, tricks.style(&tree.text("www/aftercheck.css")?));
    for (language, messages) in &content.locales {
        let [first, later] = content.parted(messages)?;
        files.add(&locale_file(language), first);
        files.add(&later_file(language), later);
    }
    let parts = Parts { tree, content, tricks, shell: &shell, glue: &check.glue };
    for (name, kind) in [(SCRIPT, Kind::Embedded), (SINGLE_SCRIPT, Kind::Single)] {
        let script = tricks.script(&parts.script(kind, Values::new(), &files)?)?;
        files.add(name, script);
    }
    let types = [("attributes", &*attributes::types()?)];
    files.add("aftercheck.d.ts", template::fill(&tree.text("www/aftercheck.d.ts")?, &types)?);
    for (name, content) in tree.within("www/static/") {
        files.add(name, content);
    }
    pages::add(&parts, site, &mut files)?;
    offline::add(&parts, site, &mut files)?;
    reader::add(&parts, &assess, site, &mut files)?;
    assess::add(tree, &shell, tricks, assess, &mut files)?;
    hosting::add(tree, &mut files)?;
    Ok(files)
}

/// The texts of a language that a check needs at once.
fn locale_file(language: &str) -> String {
    format!("locale.{language}.json")
}

/// Those that come later.
fn later_file(language: &str) -> String {
    format!("locale.{language}.later.json")
}
