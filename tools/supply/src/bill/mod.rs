//! The packages in what is shipped, for the bill of materials: tools/site/src/bill.rs.

pub(crate) mod linked;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, process::Command};

use anyhow::{Context, Result, ensure};
use regex::bytes::Regex;
use serde_json::{Value, json};

use linked::{Id, Package, SET_UP, read_linked};
use project::Project;
use site::bill::{LICENCE, ROOT, Shipped};

/// What of others is in the programs of a clinic's folder.
pub fn shipped(project: &Project, programs: &[&[u8]]) -> Result<Shipped> {
    made_of(project, programs, &[])
}

/// The same with what the set-up page runs.
pub fn shipped_with_set_up(project: &Project, program: &[u8]) -> Result<Shipped> {
    made_of(project, &[program], &SET_UP)
}

fn made_of(project: &Project, programs: &[&[u8]], besides: &[&str]) -> Result<Shipped> {
    let packages = read_linked(project, besides)?;
    programs.iter().try_for_each(|program| compare(program, &packages))?;
    let rust = rust(project)?;
    Ok(Shipped {
        version: project.version.clone(),
        components: packages.iter().map(component).chain([rust]).collect(),
        dependencies: dependencies(&packages),
    })
}

fn component((id, package): (&Id, &Package)) -> Value {
    let (name, version) = id;
    let mut value = json!({
        "type": "library",
        "bom-ref": purl(id),
        "name": name,
        "version": version,
        "licenses": [{ "expression": package.licence }],
        "purl": purl(id),
    });
    if let (Some(checksum), Some(value)) = (&package.checksum, value.as_object_mut()) {
        let hash = json!([{ "alg": "SHA-256", "content": checksum }]);
        value.insert("hashes".into(), hash);
    }
    value
}

/// Rust's own library is linked too, and comes with the compiler.
fn rust(project: &Project) -> Result<Value> {
    let output = Command::new("rustc").arg("-vV").current_dir(&project.root).output();
    let text = String::from_utf8(output.context("could not run `rustc`")?.stdout)?;
    let release = text.lines().find_map(|line| line.strip_prefix("release: "));
    let release = release.context("`rustc -vV` names no release")?;
    let purl = format!("pkg:generic/rust@{release}");
    Ok(json!({
        "type": "library",
        "bom-ref": purl,
        "name": "rust",
        "version": release,
        "description": "Rust's standard library, as it comes with the compiler",
        "licenses": [{ "expression": LICENCE }],
        "purl": purl,
    }))
}

fn dependencies(packages: &BTreeMap<Id, Package>) -> Vec<Value> {
    let needed = |id: &Id| packages.values().any(|package| package.needs.contains(id));
    let tops: Vec<_> = packages.keys().filter(|id| !needed(id)).map(purl).collect();
    let root = json!({ "ref": ROOT, "dependsOn": tops });
    let others = packages.iter().map(|(id, package)| {
        json!({ "ref": purl(id), "dependsOn": package.needs.iter().map(purl).collect::<Vec<_>>() })
    });
    std::iter::once(root).chain(others).collect()
}

/// What the wasm itself says: a panic names its file, and so the package.
///
/// # Errors
/// It names a package that the bill lacks.
fn compare(wasm: &[u8], packages: &BTreeMap<Id, Package>) -> Result<()> {
    // What Rust's library is made of stands under /rust/deps/.
    let file = Regex::new(r"(/rust/deps/)?([a-z][a-z0-9_-]*?)-(\d+\.\d+\.\d+[^/\s]*)/src/")?;
    for found in file.captures_iter(wasm) {
        let text = |group| found.get(group).map(|it| String::from_utf8_lossy(it.as_bytes()));
        if let (None, Some(name), Some(version)) = (text(1), text(2), text(3)) {
            // Texts stand in the wasm without a gap, so the name may have letters before it.
            let known = |id: &Id| id.1 == version && name.ends_with(&id.0);
            ensure!(
                packages.keys().any(known),
                "the wasm has code of {name} {version}, but cargo tree does not name it"
            );
        }
    }
    Ok(())
}

/// The address of a package in every registry's terms.
fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}
