//! House rules of every Rust file.

use crate::layers::{Source, none, sources};
use crate::support::fixtures::file;

#[test]
fn every_file_begins_with_what_lives_in_it() {
    let bare = sources().into_iter().filter(|source| !source.text.starts_with("//! "));
    none(bare.map(|source| source.path).collect());
}

/// A file beside it, or with the name of its folder, names it as a module.
fn is_named(file: &str, all: &[Source]) -> bool {
    let (folder, name) = apart(file);
    let (folder, module) = match name.trim_end_matches(".rs") {
        "mod" => apart(folder),
        stem => (folder, stem),
    };
    let (named, above) = (format!("mod {module};"), format!("{folder}.rs"));
    let may = |it: &&Source| apart(&it.path).0 == folder || it.path == above;
    all.iter().filter(may).any(|it| it.text.lines().any(|line| line.ends_with(&named)))
}

/// A path, as folder and name.
fn apart(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// What no module names is compiled by nobody.
#[test]
fn every_file_is_compiled() {
    let all = sources();
    let manifests = ["tests/it/Cargo.toml", "tests/fuzz/Cargo.toml"].map(file).concat();
    // Of each program cargo knows one file: by its place, or by its manifest.
    let begins = |path: &str| {
        let (folder, name) = apart(path);
        ["lib.rs", "main.rs", "build.rs"].contains(&name)
            || ["bin", "tests"].contains(&apart(folder).1)
            || manifests.contains(name)
    };
    let lost = all.iter().filter(|it| !begins(&it.path) && !is_named(&it.path, &all));
    none(lost.map(|it| it.path.clone()).collect());
    assert!(!is_named("src/days/lost.rs", &all));
    assert!(is_named("src/days/kept.rs", &all) && is_named("src/days/mod.rs", &all));
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let long = sources().into_iter().map(|source| (source.text.lines().count(), source.path));
    let long = long.filter(|(lines, _)| *lines > 300);
    none(long.map(|(lines, path)| format!("{path} has {lines} lines")).collect());
}

/// Paths of one machine have no place in the tree.
#[test]
fn no_path_of_a_machine_is_named() {
    let homes = [["/ho", "me/"].concat(), ["/roo", "t/"].concat(), ["/wor", "k/"].concat()];
    let lines =
        sources().into_iter().filter(|source| homes.iter().any(|h| source.text.contains(h)));
    none(lines.map(|source| source.path).collect());
}
