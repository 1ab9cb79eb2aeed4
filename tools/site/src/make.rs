//! Makes all that is the same for every clinic, from the files of the repository.

use anyhow::Result;
use content_compiler::Compiled;
use shrink::Tricks;

use super::assess::{ASSESSMENT, HANDED};
use super::base::{Base, Pages};
use super::bill::Shipped;
use super::script::{Kind, Parts};
use super::shell::{Shell, Values};
use super::{
    Files, SCRIPT, SET_UP_BASE, SET_UP_WASM, SINGLE_SCRIPT, STYLE, WASM, assess, attributes,
    hosted, hosting, later_file, locale_file, offline, pages, reader, set_up, set_up_base,
    template,
};

/// What of the repository it is made from: files, and folders with a slash at the end.
pub const SOURCES: [&str; 6] =
    ["index.html", "www/", "hosting/", ASSESSMENT, HANDED, pages::REPORT];

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

/// What the Rust compiler has made.
#[derive(Debug)]
pub struct Programs {
    pub check: Program,
    pub assess: Program,
    /// Of the set-up page, where there is one: a clinic's own folder has none.
    pub set_up: Option<Program>,
}

impl Programs {
    /// Those in a clinic's folder.
    pub fn of_clinic(&self) -> Vec<&[u8]> {
        let parts = self.check.parts.iter().map(|(_, part)| part.as_slice());
        parts.chain([&*self.check.wasm, &self.assess.wasm]).collect()
    }
}

/// Every file without a clinic's details, and what the others are made of, from the [`SOURCES`] and what the content
/// compiler and the Rust compiler have made. `shipped` is what a clinic's folder has in it.
pub fn make(
    tree: &Files,
    content: &Compiled,
    Programs { check, assess, set_up }: Programs,
    shipped: Shipped,
    tricks: &Tricks,
) -> Result<(Files, Base)> {
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
    for (name, content) in tree.of_kinds("www/static/", &[".png", ".svg"]) {
        files.add(name, content);
    }
    pages::add(&parts, &mut files)?;
    let languages = languages(&parts, &mut files)?;
    offline::add(&parts, &mut files)?;
    reader::add(&parts, &assess, &mut files)?;
    assess::add(tree, &shell, tricks, assess, &mut files)?;
    hosting::add(tree, &mut files)?;
    let base = Base {
        release: offline::release()?,
        attributes: attributes::attributes()?.to_vec(),
        languages,
        faq_sources: content.faq_sources.clone(),
        shipped,
    };
    if let Some(program) = set_up {
        let packed = set_up_base::pack(&base, &files)?;
        files.add(SET_UP_BASE, packed);
        files.add(SET_UP_WASM, &*program.wasm);
        set_up::add(&parts, &program, &mut files)?;
    }
    Ok((files, base))
}

fn languages(parts: &Parts<'_>, files: &mut Files) -> Result<Vec<Pages>> {
    let script = hosted::add_script(parts, files)?;
    let mut all = Vec::new();
    for (edition, language) in parts.editions(files)? {
        all.push(Pages {
            tag: edition.tag.to_owned(),
            direction: edition.direction,
            index: hosted::add(parts, &edition, &script, files)?,
            sources: pages::sources(parts, &edition, language)?,
            worker: offline::worker(parts, &edition)?,
            kept: offline::kept(&edition, files),
        });
    }
    Ok(all)
}
