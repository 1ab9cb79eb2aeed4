//! Every module of www/ is in some script: one that nothing imports is neither shipped nor missed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use regex::Regex;
use serde_json::Value;

const FOLDERS: [&str; 4] = ["element", "embedded", "hosted", "worker"];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The files of a folder with this ending, by path within `base`.
fn files(base: &str, folder: &str, ending: &str) -> Vec<String> {
    let folder_there = repository(base).join(folder);
    let entries = fs::read_dir(folder_there).unwrap().map(Result::unwrap);
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(ending)).map(|name| format!("{folder}/{name}")).collect()
}

/// Where tools/site begins a script.
fn entries() -> BTreeSet<String> {
    let path = Regex::new(r#""((?:element|embedded|hosted|worker)/[a-z-]+\.js)""#).unwrap();
    let mut found = BTreeSet::new();
    for file in files("tools/site", "src", ".rs") {
        let text = fs::read_to_string(repository("tools/site").join(file)).unwrap();
        found.extend(path.captures_iter(&text).map(|it| it[1].to_owned()));
    }
    found
}

/// What a specifier leads to, in whatever script.
fn targets(from: &str, specifier: &str, aliases: &Value) -> Vec<String> {
    match &aliases[specifier] {
        Value::Object(all) => {
            let all = all.values().filter_map(Value::as_str);
            all.map(|target| target.trim_start_matches("./").to_owned()).collect()
        }
        _ => {
            let mut path = PathBuf::from(from);
            path.pop();
            for part in Path::new(specifier).components() {
                match part {
                    Component::ParentDir => drop(path.pop()),
                    Component::Normal(name) => path.push(name),
                    _ => {}
                }
            }
            vec![path.to_string_lossy().replace('\\', "/")]
        }
    }
}

#[test]
fn every_module_is_in_a_script() {
    let package = fs::read_to_string(repository("www/package.json")).unwrap();
    let package: Value = serde_json::from_str(&package).unwrap();
    let import = Regex::new(r"(?m)^(?:import|export) (?:[^;]* from )?'([^']+)'").unwrap();
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = entries().into_iter().collect();
    assert!(open.len() > 5, "{open:?}");
    while let Some(module) = open.pop() {
        if !FOLDERS.iter().any(|folder| module.starts_with(folder)) || reached.contains(&module) {
            continue;
        }
        let text = fs::read_to_string(repository("www").join(&module)).unwrap();
        for found in import.captures_iter(&text) {
            open.extend(targets(&module, &found[1], &package["imports"]));
        }
        reached.insert(module);
    }
    let all: BTreeSet<String> =
        FOLDERS.iter().flat_map(|folder| files("www", folder, ".js")).collect();
    let unused: Vec<_> = all.difference(&reached).collect();
    assert!(unused.is_empty(), "nothing imports {unused:?}: delete them, or import them");
}
