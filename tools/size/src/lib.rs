//! What a patient's phone loads, against the budget, and what it may ask of the browser.

mod budget;
mod functions;
mod imports;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use budget::Budget;
use build::{Build, Names, Options, STEPS, compile, dist};
use project::{Progress, Project};
use serde_json::json;
use shrink::{Tricks, parts::PARTS};

/// Builds, prints the table and fails where the budget is exceeded.
pub fn report(project: &Project, top: usize, tricks: Tricks) -> Result<()> {
    let folder = build(project, &tricks)?;
    let mut budget = Budget::read(project)?;
    budget.parts.retain(|name, _| tricks.parts() || PARTS.iter().all(|part| part.file != name));
    let mut total = Size::default();
    let mut exceeded = Vec::new();
    println!();
    println!("{:<22}{:>9}{:>9}{:>9}{:>9}{:>9}", "bytes", "raw", "gzip", "brotli", "budget", "left");
    for (name, limit) in &budget.files {
        let size = Size::of(&folder, name)?;
        row(name, &size, *limit, &mut exceeded);
        total = total.plus(&size);
    }
    row(&format!("{} requests", budget.files.len()), &total, budget.total, &mut exceeded);
    for (name, limit) in budget.parts.iter().chain(&budget.embedded).chain(&budget.other) {
        row(name, &Size::of(&folder, name)?, *limit, &mut exceeded);
    }
    for name in budget.parts.keys().filter(|name| is_of_check(name)) {
        total = total.plus(&Size::of(&folder, name)?);
    }
    row("whole check", &total, budget.whole_check, &mut exceeded);
    let assess = compile(project, Build::Assess, Names::Keep, &tricks)?;
    let check = compile(project, Build::Check, Names::Keep, &tricks)?;
    imports::check(project, imports::CHECK, &check)?;
    imports::check(project, imports::ASSESS, &assess)?;
    if top > 0 {
        println!();
        functions::report(&check.wasm, top)?;
    }
    ensure!(
        exceeded.is_empty(),
        "over the budget: {}; make it smaller, or raise size-budget.toml and say why in CHANGELOG.md",
        exceeded.join(", ")
    );
    Ok(())
}

/// Builds, and prints bytes after brotli: what the hosted page loads before it is live, that and the parts of a check,
/// and each part, also those for what comes after a check.
pub fn json(project: &Project, tricks: Tricks) -> Result<()> {
    let folder = build(project, &tricks)?;
    let mut budget = Budget::read(project)?;
    budget.parts.retain(|name, _| tricks.parts() || PARTS.iter().all(|part| part.file != name));
    let brotli = |name: &String| Size::of(&folder, name).map(|size| size.brotli);
    let first_load: u64 = budget.files.keys().map(brotli).sum::<Result<u64>>()?;
    let part = |name: &String| Ok((name.clone(), brotli(name)?));
    let parts = budget.parts.keys().map(part).collect::<Result<BTreeMap<_, _>>>()?;
    let of_check = parts.iter().filter(|(name, _)| is_of_check(name)).map(|(_, bytes)| bytes);
    let whole_check = first_load + of_check.sum::<u64>();
    println!("{}", json!({ "first_load": first_load, "whole_check": whole_check, "parts": parts }));
    Ok(())
}

/// Whether it is for a check, and not for what comes after one.
fn is_of_check(name: &str) -> bool {
    !PARTS.iter().any(|part| part.file == name && part.after)
}

/// Into dist/, or elsewhere what is not to be shipped.
fn build(project: &Project, tricks: &Tricks) -> Result<PathBuf> {
    let shipped = *tricks == Tricks::default();
    let to = (!shipped).then(|| project.target.join("size"));
    let options = Options { tricks: tricks.clone(), to, ..Options::default() };
    dist(project, &options, &mut Progress::of(STEPS))
}

fn row(name: &str, size: &Size, limit: u64, exceeded: &mut Vec<String>) {
    let left = i128::from(limit) - i128::from(size.brotli);
    let Size { raw, gzip, brotli } = size;
    println!("{name:<22}{raw:>9}{gzip:>9}{brotli:>9}{limit:>9}{left:>+9}");
    if left < 0 {
        exceeded.push(format!("{name} by {} bytes", -left));
    }
}

/// Bytes of a file as it is and as it travels.
#[derive(Debug, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn of(folder: &Path, name: &str) -> Result<Self> {
        let bytes = |ending| fs::metadata(folder.join(format!("{name}{ending}")));
        let raw = bytes("").with_context(|| {
            format!("size-budget.toml names {name}, but there is no dist/{name}")
        })?;
        // Without a compressed neighbour it is sent as it is.
        let sent = |ending| bytes(ending).map_or(raw.len(), |it| it.len());
        Ok(Self { raw: raw.len(), gzip: sent(".gz"), brotli: sent(".br") })
    }

    fn plus(&self, other: &Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}
