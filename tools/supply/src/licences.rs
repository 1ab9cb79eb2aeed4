//! The licences of what is shipped: the project's own, and a notice of every package that is linked.

use std::{collections::BTreeMap, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use site::Files;

use super::bill::linked::{Id, SET_UP, read_linked};
use project::{Project, process::cargo};

/// The name of the notices.
pub const NOTICES: &str = "THIRD-PARTY-LICENCES.txt";
/// The project's own.
const OWN: [&str; 3] = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];
const BSD_3_CLAUSE: &str = include_str!("licences/bsd-3-clause.txt");
/// How files with a licence or a notice begin, in capitals.
const STARTS: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "NOTICE"];

/// The licences of this project, and [`NOTICES`].
///
/// # Errors
/// `cargo metadata` fails, or a package gives neither its licence nor one of those whose text is here.
pub fn licences(project: &Project) -> Result<Files> {
    let mut files = Files::default();
    for name in OWN {
        files.add(name, project.read(name)?);
    }
    let metadata = metadata(project)?;
    // By text: most have the same.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let linked = read_linked(project, &SET_UP)?;
    for ((name, version), package) in linked.iter().filter(|(_, it)| it.checksum.is_some()) {
        let found = metadata
            .get(&(name.clone(), version.clone()))
            .with_context(|| format!("`cargo metadata` does not know {name} {version}"))?;
        let authors = if found.authors.is_empty() {
            format!("the authors of {name}")
        } else {
            found.authors.join(", ")
        };
        let of = format!("{name} {version} ({}), {authors}", package.licence);
        let mut own = texts_in(found)?;
        if own.is_empty() {
            own.push(standard(project, &package.licence, &authors).with_context(|| {
                format!("{name} has no licence in its archive; write its text down in tools/supply")
            })?);
        }
        for text in own {
            texts.entry(text).or_default().push(of.clone());
        }
    }
    files.add(NOTICES, notices(&texts));
    Ok(files)
}

/// The text of a licence that is not in the archive: of those a package may be taken under, one that names nobody, if there is
/// such.
fn standard(project: &Project, licence: &str, authors: &str) -> Result<String> {
    if licence.contains("Apache-2.0") {
        return project.read("LICENSE-APACHE");
    }
    if licence.contains("MIT") {
        let text = project.read("LICENSE-MIT")?;
        return Ok(text.replace("2026 The Aftercheck contributors", authors));
    }
    ensure!(licence.contains("BSD-3-Clause"), "no text of {licence}");
    Ok(BSD_3_CLAUSE.replace("{authors}", authors))
}

fn notices(texts: &BTreeMap<String, Vec<String>>) -> String {
    let mut sections: Vec<_> = texts.iter().map(|(text, of)| (of, text)).collect();
    sections.sort();
    let mut out = String::from(
        "Packages of others in the programs of Aftercheck, each with the licence that came with it.\nThe standard library of Rust is linked too: MIT OR Apache-2.0, The Rust Project Contributors.\n",
    );
    for (of, text) in sections {
        out += &format!("\n{}\n\n{}\n\n{}\n", "=".repeat(79), of.join("\n"), text.trim());
    }
    out
}

/// In the order of the names.
fn texts_in(package: &Described) -> Result<Vec<String>> {
    let folder = package.manifest_path.parent().context("a manifest lies in no folder")?;
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && STARTS.iter().any(|start| name.starts_with(start)) {
            names.push(path);
        }
    }
    names.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
        Ok(text.replace("\r\n", "\n"))
    };
    names.iter().map(read).collect()
}

fn metadata(project: &Project) -> Result<BTreeMap<Id, Described>> {
    let output = cargo(&project.root, "metadata")
        .args(["--format-version", "1"])
        .output()
        .context("could not run `cargo metadata`")?;
    let error = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`cargo metadata` failed: {error}");
    let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
    let by_id = |it: Described| ((it.name.clone(), it.version.clone()), it);
    Ok(metadata.packages.into_iter().map(by_id).collect())
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
}

#[derive(Deserialize)]
struct Described {
    name: String,
    version: String,
    authors: Vec<String>,
    manifest_path: PathBuf,
}
