//! The bill of materials of what is shipped: `dist/sbom.cdx.json`, in CycloneDX 1.6.
//!
//! The same files give the same text: it has no time, and its serial number is a hash of the rest.

pub(crate) mod linked;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, process::Command};

use anyhow::{Context, Result, ensure};
use regex::bytes::Regex;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use linked::{Id, Package, read_linked};
use project::Project;
use site::{Files, WASM};

/// Its name in dist/.
pub const FILE: &str = "sbom.cdx.json";
/// The bom-ref of what the bill is about.
const ROOT: &str = "aftercheck";
const LICENCE: &str = "MIT OR Apache-2.0";

/// The bill of `files`, which must be all there are but this one.
pub fn make(project: &Project, files: &Files) -> Result<String> {
    let packages = read_linked(project)?;
    ensure!(files.get(WASM).is_some(), "the programs must be made before their bill");
    for (_, program) in files.iter().filter(|(name, _)| name.ends_with(".wasm")) {
        compare(program, &packages)?;
    }
    let rust = rust(project)?;
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": ROOT,
            "name": "aftercheck",
            "version": project.version,
            "licenses": [{ "expression": LICENCE }],
            "components": files.iter().map(file).collect::<Vec<_>>(),
        }},
        "components": packages.iter().map(component).chain([rust]).collect::<Vec<_>>(),
        "dependencies": dependencies(&packages),
    });
    let serial = serial(&serde_json::to_vec(&bill)?);
    if let Some(bill) = bill.as_object_mut() {
        bill.insert("serialNumber".into(), serial.into());
    }
    Ok(format!("{bill:#}\n"))
}

fn file((name, content): (&str, &[u8])) -> Value {
    json!({ "type": "file", "bom-ref": format!("dist/{name}"), "name": name, "hashes": [
        { "alg": "SHA-256", "content": hex(&Sha256::digest(content)) },
        { "alg": "SHA-384", "content": hex(&Sha384::digest(content)) },
    ]})
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

/// A UUID of version 8: made from what the bill says.
fn serial(bill: &[u8]) -> String {
    let mut digits: Vec<char> = hex(&Sha256::digest(bill)).chars().take(32).collect();
    for (place, digit) in [(12, '8'), (16, '8')] {
        if let Some(old) = digits.get_mut(place) {
            *old = digit;
        }
    }
    let text: String = digits.into_iter().collect();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let parts = [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)];
    format!("urn:uuid:{}", parts.join("-"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
