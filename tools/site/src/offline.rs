//! The service worker of the hosted page: what it keeps, but for the hashes of what has a clinic's details in it.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use shrink::parts::PARTS;

use super::clinic::WORKER_PLACES;
use super::edition::Edition;
use super::script::Parts;
use super::shell::{Made, Values};
use super::template::Template;
use super::withdrawn::{self, WITHDRAWN};
use super::{Files, HOSTED_SCRIPT, STYLE, WASM, later_file};

/// What the hosted page and the page of its sources need, of their own and of all languages. The page itself goes by
/// its folder.
const KEPT: [&str; 2] = ["sources.html", "manifest.json"];
const SHARED: [&str; 5] = [HOSTED_SCRIPT, STYLE, WASM, "icon-192.png", "icon-512.png"];

/// The worker that takes a kept page from phones.
const STOP: &str = "stop/offline-worker.js";

/// The list of withdrawals, and the worker that stops.
pub fn add(parts: &Parts<'_>, files: &mut Files) -> Result<()> {
    files.add(WITHDRAWN, withdrawn::none(release()?));
    let stop = parts.shell.block("worker/stop.js", &Made::new(&Values::new()))?;
    files.add(STOP, parts.tricks.script(&stop)?);
    Ok(())
}

/// The worker of a language.
pub fn worker(parts: &Parts<'_>, edition: &Edition<'_>) -> Result<Template> {
    let values = Values::from([("RELEASE", json!(release()?)), ("UP", json!(edition.up()))]);
    let made = Made::new(&values).with_places(&WORKER_PLACES);
    let worker = parts.tricks.script(&parts.shell.block("worker/worker.js", &made)?)?;
    Template::marked(&worker, &WORKER_PLACES)
}

/// What that worker keeps: each address within its folder, and the file.
pub fn kept(edition: &Edition<'_>, files: &Files) -> Vec<(String, String)> {
    let own = KEPT.map(|name| (name.to_owned(), edition.file(name)));
    let later = later_file(edition.tag);
    let later_parts = PARTS.iter().map(|part| part.file).filter(|part| files.get(part).is_some());
    let shared = SHARED.into_iter().chain([&*later]).chain(later_parts);
    let shared = shared.map(|name| ([edition.up(), name].concat(), name.to_owned()));
    [(String::new(), edition.file("index.html"))].into_iter().chain(own).chain(shared).collect()
}

/// A number that rises with each release, by which phones tell an older copy from a newer one: 1.2.3 is 1002003.
pub fn release() -> Result<u32> {
    let parts = env!("CARGO_PKG_VERSION").split('.').map(str::parse);
    let parts: Vec<u32> = parts.collect::<Result<_, _>>().context("the version is not a.b.c")?;
    ensure!(parts.len() == 3 && parts.iter().all(|it| *it < 1000), "the version is not a.b.c");
    Ok(parts.iter().fold(0, |number, part| number * 1000 + part))
}
