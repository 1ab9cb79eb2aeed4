//! Which packages are in the shipped files, as cargo resolves them for the widget and wasm.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use project::{Project, process::cargo};

/// The widget with both programs, as its default features have it.
const WIDGET: &str = "--package=aftercheck-widget";
/// What a clinic's set-up page runs.
pub const SET_UP: [&str; 1] = ["--package=aftercheck-set-up"];
/// What runs at run time, and no macro, build script or test.
const IN_WASM: [&str; 3] = ["--edges=normal,no-proc-macro", "--target", "wasm32-unknown-unknown"];
/// What wrote the part of the script that drives the wasm; its templates are in it.
const GLUE: [&str; 4] = ["--package=wasm-bindgen-cli-support", "--edges=normal", "--depth", "0"];

/// Name and version.
pub type Id = (String, String);

/// One package.
#[derive(Debug)]
pub struct Package {
    /// An SPDX expression.
    pub licence: String,
    /// SHA-256 of the archive on crates.io; none for our own.
    pub checksum: Option<String>,
    /// What it calls.
    pub needs: BTreeSet<Id>,
}

/// All of them, and those of the packages besides; the programs and the writer of the glue are needed by none.
pub fn read_linked(project: &Project, besides: &[&str]) -> Result<BTreeMap<Id, Package>> {
    let checksums = checksums(&project.read("Cargo.lock")?)?;
    let mut packages = BTreeMap::new();
    for package in [WIDGET].iter().chain(besides) {
        let arguments = [&[*package], &IN_WASM[..]].concat();
        add(&tree(project, &arguments)?, &checksums, &mut packages)?;
    }
    add(&tree(project, &GLUE)?, &checksums, &mut packages)?;
    Ok(packages)
}

fn tree(project: &Project, arguments: &[&str]) -> Result<String> {
    let output = cargo(&project.root, "tree")
        .args(["--quiet", "--prefix=depth", "--format=|{p}|{l}|"])
        .args(arguments)
        .output()
        .context("could not run `cargo tree`")?;
    let error = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`cargo tree` failed: {error}");
    Ok(String::from_utf8(output.stdout)?)
}

/// Each line is `depth|name vX.Y.Z …|licence|`; a package stands under the one that needs it.
fn add(
    tree: &str,
    checksums: &BTreeMap<Id, Option<String>>,
    packages: &mut BTreeMap<Id, Package>,
) -> Result<()> {
    let mut path: Vec<Id> = Vec::new();
    for line in tree.lines() {
        let mut parts = line.split('|');
        let (Some(depth), Some(package), Some(licence)) =
            (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let mut words = package.split(' ');
        let (name, version) = (words.next(), words.next().and_then(|it| it.strip_prefix('v')));
        let id =
            name.zip(version).with_context(|| format!("cannot read `{line}` of cargo tree"))?;
        let id = (id.0.to_owned(), id.1.to_owned());
        ensure!(!licence.is_empty(), "{} names no licence: name it in deny.toml and here", id.0);
        path.truncate(depth.parse()?);
        if let Some(above) = path.last().and_then(|above| packages.get_mut(above)) {
            above.needs.insert(id.clone());
        }
        let checksum =
            checksums.get(&id).with_context(|| format!("{} is not in Cargo.lock", id.0))?;
        packages.entry(id.clone()).or_insert_with(|| Package {
            // Before SPDX expressions a slash meant "or".
            licence: licence.replace(" / ", "/").replace('/', " OR "),
            checksum: checksum.clone(),
            needs: BTreeSet::new(),
        });
        path.push(id);
    }
    Ok(())
}

fn checksums(lock: &str) -> Result<BTreeMap<Id, Option<String>>> {
    let lock: Lock = toml::from_str(lock).context("could not understand Cargo.lock")?;
    Ok(lock.package.into_iter().map(|it| ((it.name, it.version), it.checksum)).collect())
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}
