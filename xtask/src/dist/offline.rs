//! What makes the hosted page installable and usable without a network: its script, the manifest, and
//! the service worker with the hashes of all it keeps.

use aftercheck::engine::PACK;
use aftercheck::i18n::{Words, t};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{Files, SCRIPT, STYLE, WASM, minify, read, script::integrity};
use crate::project::Project;

/// The script of the hosted page, without which there is no worker.
pub const PAGE_SCRIPT: &str = "offline.js";
/// The service worker. In the folder of the page: a worker reaches no further than its own.
const WORKER: &str = "offline-worker.js";
/// What the hosted page needs; it stands in English. The page itself goes by its folder.
const KEPT: [&str; 9] = [
    SCRIPT,
    STYLE,
    WASM,
    PAGE_SCRIPT,
    "locale.en.json",
    "sources.html",
    "manifest.json",
    "icon-192.png",
    "icon-512.png",
];

/// What the page refers to, before the page is made.
pub fn add(project: &Project, words: &Words, files: &mut Files) -> Result<()> {
    let values = [("PACK", json!(PACK.version)), ("READY", json!(words.get(t::UI_OFFLINE)))];
    files.add(PAGE_SCRIPT, with_values(&values, &read(project, "www/offline/page.js")?)?);
    let icon = |size: u16| {
        let (file, sizes) = (format!("icon-{size}.png"), format!("{size}x{size}"));
        json!({ "src": file, "sizes": sizes, "type": "image/png", "purpose": "any maskable" })
    };
    let manifest = json!({
        "name": words.get(t::UI_CHECK),
        "short_name": "Aftercheck",
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#f1f5f5",
        "theme_color": "#0b5063",
        "icons": [icon(192), icon(512)],
    });
    files.add("manifest.json", serde_json::to_string(&manifest)?);
    Ok(())
}

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
    let worker = read(project, "www/offline/worker.js")?;
    let kept = Value::from(kept);
    let version = integrity(format!("{kept}{worker}").as_bytes());
    let values = [("VERSION", json!(version)), ("FILES", kept)];
    files.add(WORKER, with_values(&values, &worker)?);
    Ok(())
}

/// A classic script with constants before it.
fn with_values(values: &[(&str, Value)], script: &str) -> Result<String> {
    let constants = values.iter().map(|(name, value)| format!("const {name} = {value};\n"));
    minify::script(&format!("{{{}{script}}}", constants.collect::<String>()))
}
