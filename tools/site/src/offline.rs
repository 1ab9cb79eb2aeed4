//! The service worker of the hosted page, with the hashes of all it keeps.

use anyhow::{Context, Result, ensure};
use serde_json::{Map, json};

use shrink::parts::PARTS;

use super::edition::Edition;
use super::script::{Parts, integrity};
use super::shell::Values;
use super::{Files, HOSTED_SCRIPT, STYLE, Site, WASM, later_file, pages};

/// In the folder of the page: a worker reaches no further than its own.
const WORKER: &str = "offline-worker.js";
/// What the hosted page and the page of its sources need, of their own and of all languages. The page itself goes by
/// its folder.
const KEPT: [&str; 2] = ["sources.html", "manifest.json"];
const SHARED: [&str; 5] = [HOSTED_SCRIPT, STYLE, WASM, "icon-192.png", "icon-512.png"];

/// What the clinic edits to withdraw the page, in all languages.
pub const WITHDRAWN: &str = "withdrawn.json";
/// The worker that takes a kept page from phones.
const STOP: &str = "stop/offline-worker.js";

/// The list of withdrawals, and the workers.
pub fn add(parts: &Parts<'_>, site: &Site, files: &mut Files) -> Result<()> {
    let Parts { shell, content, tricks, .. } = *parts;
    let release = release()?;
    let withdrawn = json!({ "release": release, "withdrawn": [] });
    files.add(WITHDRAWN, format!("{withdrawn:#}\n"));
    files.add(STOP, tricks.script(&shell.block("worker/stop.js", &Values::new())?)?);
    for edition in Edition::all(content, site)? {
        add_worker(parts, &edition, &pages::advice(&edition, site)?, release, files)?;
    }
    Ok(())
}

/// The worker of a language, once all that it keeps is made. Its version is the hash of everything, itself included.
/// `advice` is what it shows where it has neither the page nor a network.
fn add_worker(
    parts: &Parts<'_>,
    edition: &Edition<'_>,
    advice: &str,
    release: u32,
    files: &mut Files,
) -> Result<()> {
    let mut kept = Map::new();
    let mut keep = |place: &str, name: &str| -> Result<()> {
        let content = files
            .get(name)
            .with_context(|| format!("the worker keeps {name}, which is not there"))?;
        kept.insert(place.to_owned(), integrity(content).into());
        Ok(())
    };
    keep("", &edition.file("index.html"))?;
    KEPT.iter().try_for_each(|name| keep(name, &edition.file(name)))?;
    let later = later_file(edition.tag);
    let later_parts = PARTS.iter().map(|part| part.file).filter(|part| files.get(part).is_some());
    let mut shared = SHARED.into_iter().chain([&*later]).chain(later_parts);
    shared.try_for_each(|name| keep(&[edition.up(), name].concat(), name))?;
    let Parts { shell, tricks, .. } = *parts;
    let mut values = Values::from([
        ("RELEASE", json!(release)),
        ("VERSION", json!("")),
        ("FILES", kept.into()),
        ("ADVICE", json!(advice)),
        ("UP", json!(edition.up())),
    ]);
    let version = integrity(shell.block("worker/worker.js", &values)?.as_bytes());
    values.insert("VERSION", json!(version));
    let worker = tricks.script(&shell.block("worker/worker.js", &values)?)?;
    files.add(&edition.file(WORKER), worker);
    Ok(())
}

/// A number that rises with each release, by which phones tell an older copy from a newer one: 1.2.3 is 1002003.
fn release() -> Result<u32> {
    let parts = env!("CARGO_PKG_VERSION").split('.').map(str::parse);
    let parts: Vec<u32> = parts.collect::<Result<_, _>>().context("the version is not a.b.c")?;
    ensure!(parts.len() == 3 && parts.iter().all(|it| *it < 1000), "the version is not a.b.c");
    Ok(parts.iter().fold(0, |number, part| number * 1000 + part))
}
