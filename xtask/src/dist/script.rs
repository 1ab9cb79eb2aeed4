//! Puts the one script of the widget together: wasm-bindgen's glue, then the custom element.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use walkdir::WalkDir;

use super::{Files, STYLE, WASM};
use crate::project::Project;

/// One classic script inside one function, so that the clinic's page gets no new global name.
///
/// `files` are the files that the script loads: the constant `BUILD` names them and their hashes.
pub fn assemble(project: &Project, glue: &str, files: &Files, fallback: &str) -> Result<String> {
    let build = build_constant(&project.version, files, fallback)?;
    // Yew numbers what it renders, from 1 on, under these names. In a page that is a Yew app, too, its
    // handlers would take our numbers for theirs, and run at taps in the check.
    let glue = glue.replace(".__yew_", ".__ac_");
    let element = element(project)?;
    Ok(format!("(() => {{\n{glue}\nconst BUILD = {build};\n{element}\n}})();\n"))
}

/// The hash of a file as browsers check it (Subresource Integrity, W3C).
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

fn build_constant(version: &str, files: &Files, fallback: &str) -> Result<Value> {
    let mut locales = Map::new();
    let mut integrity = Map::new();
    for (name, content) in files.iter() {
        if let Some(language) = name.strip_prefix("locale.").and_then(|it| it.strip_suffix(".json"))
        {
            locales.insert(language.to_owned(), name.into());
        }
        integrity.insert(name.to_owned(), self::integrity(content).into());
    }
    let fallback: Value =
        serde_json::from_str(fallback).context("the content compiler's fallback is no JSON")?;
    Ok(json!({
        "version": version,
        "files": { "wasm": WASM, "css": STYLE, "locales": locales },
        "integrity": integrity,
        "fallback": fallback,
    }))
}

/// The parts of the custom element, in the order of their names.
fn element(project: &Project) -> Result<String> {
    let mut parts = String::new();
    for entry in WalkDir::new(project.root.join("www/element")).sort_by_file_name() {
        let entry = entry.context("could not list www/element/")?;
        if entry.path().extension().is_some_and(|extension| extension == "js") {
            let name = entry.file_name().to_string_lossy();
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("could not read {name}"))?;
            parts.push_str(&text);
            parts.push('\n');
        }
    }
    ensure!(!parts.is_empty(), "www/element/ has no .js file: the custom element is missing");
    Ok(parts)
}
