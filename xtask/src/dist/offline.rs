//! The service worker of the hosted page, with the hashes of all it keeps.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{
    Files, HOSTED_SCRIPT, STYLE, WASM, hosted::with_values, minify, read, script::integrity,
};
use crate::project::Project;

/// In the folder of the page: a worker reaches no further than its own.
const WORKER: &str = "offline-worker.js";
/// What the hosted page and the page of its sources need. The page itself goes by its folder.
const KEPT: [&str; 7] =
    [HOSTED_SCRIPT, STYLE, WASM, "sources.html", "manifest.json", "icon-192.png", "icon-512.png"];

/// The worker, once all that it keeps is made. Its version is the hash of everything, itself included.
pub fn add_worker(project: &Project, files: &mut Files) -> Result<()> {
    let mut kept = Map::new();
    let mut keep = |place: &str, name: &str| -> Result<()> {
        let content = files
            .get(name)
            .with_context(|| format!("the worker keeps {name}, which is not there"))?;
        kept.insert(place.to_owned(), integrity(content).into());
        Ok(())
    };
    keep("", "index.html")?;
    KEPT.iter().try_for_each(|name| keep(name, name))?;
    let worker = read(project, "www/hosted/worker.js")?;
    let kept = Value::from(kept);
    let version = integrity(format!("{kept}{worker}").as_bytes());
    let values = [("VERSION", json!(version)), ("FILES", kept)];
    files.add(WORKER, minify::script(&with_values(&values, &worker))?);
    Ok(())
}
