//! The bill has the shape that CycloneDX asks for, and leaves nothing out.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{compare, shipped};
use project::Project;
use site::bill::{self, BILL};
use site::{Files, SCRIPT, WASM};

fn bill() -> Result<Value> {
    let mut files = Files::default();
    files.add(WASM, "yew-0.23.0/src/lib.rs");
    files.add(SCRIPT, "(() => {})();");
    let programs = [files.get(WASM).unwrap_or_default()];
    let (project, again) = (Project::find()?, Project::find()?);
    let (first, again) = (shipped(&project, &programs)?, shipped(&again, &programs)?);
    ensure!(first == again, "the same files give another bill");
    bill::add(&first, &mut files)?;
    Ok(serde_json::from_str(&files.text(BILL)?)?)
}

fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value.get(key).and_then(Value::as_str).with_context(|| format!("no `{key}` in {value}"))
}

fn list<'a>(value: &'a Value, path: &str) -> Result<&'a Vec<Value>> {
    value.pointer(path).and_then(Value::as_array).with_context(|| format!("no list at {path}"))
}

#[test]
fn it_has_what_cyclonedx_requires() -> Result<()> {
    let bill = bill()?;
    assert_eq!((text(&bill, "bomFormat")?, text(&bill, "specVersion")?), ("CycloneDX", "1.6"));
    assert_eq!(bill.get("version"), Some(&Value::from(1)));
    let serial = regex::Regex::new(
        "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$",
    )?;
    assert!(serial.is_match(text(&bill, "serialNumber")?));
    assert!(!bill.to_string().contains("timestamp"));
    let mut refs = BTreeSet::from(["aftercheck"]);
    for component in list(&bill, "/components")? {
        assert_eq!(text(component, "type")?, "library");
        let licence = text(component.pointer("/licenses/0").context("no licence")?, "expression")?;
        assert!(!licence.is_empty() && !licence.contains('/'), "{component}");
        assert!(!text(component, "name")?.is_empty() && !text(component, "version")?.is_empty());
        assert!(text(component, "purl")?.starts_with("pkg:"));
        assert!(refs.insert(text(component, "bom-ref")?), "twice: {component}");
    }
    for dependency in list(&bill, "/dependencies")? {
        assert!(refs.contains(text(dependency, "ref")?), "{dependency}");
        for needed in list(dependency, "/dependsOn")? {
            assert!(refs.contains(needed.as_str().unwrap_or_default()), "{needed}");
        }
    }
    Ok(())
}

/// Goes through Cargo.lock with no help of cargo: from what widget/Cargo.toml names, each package that
/// is reached is in the bill, or is known not to be linked.
#[test]
fn every_linked_package_of_the_lock_is_in_it() -> Result<()> {
    let project = Project::find()?;
    let bill = bill()?;
    let mut billed = BTreeMap::new();
    for component in list(&bill, "/components")? {
        billed.insert(
            (text(component, "name")?, text(component, "version")?),
            component.pointer("/hashes/0/content").and_then(Value::as_str),
        );
    }
    let lock: toml::Value = toml::from_str(&project.read("Cargo.lock")?)?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("no packages")?;
    let of = |package: &toml::Value, key: &str| {
        package.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    };
    let mut reached = BTreeSet::new();
    let mut next = vec!["aftercheck-widget".to_owned()];
    while let Some(wanted) = next.pop() {
        let mut words = wanted.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next());
        for package in packages {
            let (found, at) = (of(package, "name"), of(package, "version"));
            let fits = found == name && version.is_none_or(|version| version == at);
            if !fits
                || NOT_LINKED.contains(&name)
                || NOT_LINKED.contains(&wanted.as_str())
                || !reached.insert((found, at))
            {
                continue;
            }
            let needs = package.get("dependencies").and_then(toml::Value::as_array);
            next.extend(needs.into_iter().flatten().filter_map(|it| Some(it.as_str()?.to_owned())));
        }
    }
    for package in packages {
        let id = (of(package, "name"), of(package, "version"));
        if !reached.contains(&id) {
            continue;
        }
        let hash = billed.get(&(id.0.as_str(), id.1.as_str()));
        let hash = hash.with_context(|| format!("{} {} is not in the bill", id.0, id.1))?;
        assert_eq!(hash.unwrap_or_default(), of(package, "checksum"), "{}", id.0);
    }
    for line in NOT_LINKED {
        let (name, version) = line.split_once(' ').unwrap_or((line, ""));
        let is_it = |id: (&str, &str)| id.0 == name && id.1.starts_with(version);
        let locked = |it: &toml::Value| is_it((&of(it, "name"), &of(it, "version")));
        assert!(packages.iter().any(locked), "{line} is gone");
        assert!(!billed.keys().any(|billed| is_it(*billed)), "{line} is linked after all");
    }
    assert!(reached.len() > 50, "{} packages only", reached.len());
    Ok(())
}

/// What the packages above name and the widget does without. One that is new fails the test above: look
/// at what it is for.
const NOT_LINKED: [&str; 22] = [
    // Run when it is built, or tested.
    "case-file",
    "content-compiler",
    "divan",
    "futures-macro",
    "gloo-worker-macros",
    "implicit-clone-derive",
    "pin-project-internal",
    "rustversion",
    "serde_derive",
    "thiserror-impl",
    "tracing-attributes",
    "wasm-bindgen-macro",
    "yew-macro",
    // For pages that a server renders (yew's `ssr`), or for other systems than the browser.
    "base64ct",
    "bincode 2.0.1",
    "html-escape",
    "libc",
    "num_cpus",
    "tokio",
    "tokio-stream",
    "wasi",
    // A feature of serde_json that is off.
    "foldhash",
];

#[test]
fn the_files_are_in_it_by_their_hashes() -> Result<()> {
    let bill = bill()?;
    let files = list(&bill, "/metadata/component/components")?;
    let names: Vec<_> = files.iter().map(|file| text(file, "name")).collect::<Result<_>>()?;
    assert_eq!(names, [SCRIPT, WASM]);
    let hash = files.first().and_then(|file| file.pointer("/hashes/0/content"));
    // printf '(() => {})();' | sha256sum
    assert_eq!(
        hash.and_then(Value::as_str),
        Some("3598bb7fd7d62a7bcfac98cd52e2f29d04584b35d4491173e572be4b5532337a")
    );
    Ok(())
}

#[test]
fn code_of_an_unknown_package_is_found_in_the_wasm() {
    let none = BTreeMap::new();
    let error = compare(b"\0sent-1.2.3/src/lib.rs", &none).map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.contains("sent 1.2.3")));
    assert!(compare(b"\0/rust/deps/hashbrown-0.16.1/src/raw/mod.rs", &none).is_ok());
}
