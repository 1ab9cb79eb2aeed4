//! The page that reads what a patient hands over: one file with all that it needs within it, so that it can be kept, and asks
//! for nothing once it is there.

use aftercheck::content::PACK;
use anyhow::{Context, Result};
use content_compiler::Compiled;
use serde_json::{Map, Value, json};

use super::edition::Edition;
use super::hash::{integrity, source_hash};
use super::script::{Parts, packed};
use super::shell::{Made, Values};
use super::site::escape;
use super::{Files, Program, STYLE, pages};

/// The page, in the folder of the hosted page: what a code holds leads to it.
const PAGE: &str = "read.html";
const TEMPLATE: &str = "www/read.html";
const WORKER: &str = "read-worker.js";
/// Words that no element of the page has: its script writes them.
const SCRIPTED: [&str; 5] = ["problem_", "copied", "not_copied", "unclear", "withdrawn"];

/// Adds the page and its worker in all languages; `program` is that of `assess`.
pub fn add(parts: &Parts<'_>, program: &Program, files: &mut Files) -> Result<()> {
    let Parts { tree, shell, content, tricks, .. } = *parts;
    let styles = files.get(STYLE).context("the styles must be made before the page")?;
    let own = ["www/report.css", "www/read.css"].map(|name| tree.text(name));
    let [report, read] = own;
    let styles =
        [&*String::from_utf8(styles.to_vec())?, &*tricks.style(&(report? + &read?))].concat();
    let early = tricks.script(&shell.block("reader/early.js", &Made::new(&Values::new()))?)?;
    for (edition, language) in parts.editions(files)? {
        let values = Values::from([
            (
                "BUILD",
                json!({ "program": packed(&program.wasm)?, "texts": texts(content, &edition)? }),
            ),
            ("PACK", json!(PACK.version)),
            ("UP", json!(edition.up())),
        ]);
        let made = Made::new(&values).with_glue(&program.glue, "")?;
        let [script] = shell.scripts(["reader/entry.js"], "default", &made)?;
        let script = tricks.script(&format!("(() => {{\n{script}\n}})();\n"))?;
        let words = &language.reader_page;
        let is_scripted = |name: &&String| SCRIPTED.iter().any(|it| name.starts_with(it));
        let (scripted, plain): (Vec<_>, Vec<_>) = words.keys().partition(is_scripted);
        let word = |name: &String| words.get(name).map(String::as_str).unwrap_or_default();
        let scripted: Map<String, Value> =
            scripted.into_iter().map(|name| (name.clone(), word(name).into())).collect();
        let mut page: Vec<(&str, String)> =
            plain.into_iter().map(|name| (name.as_str(), escape(word(name)))).collect();
        page.extend([
            ("html", edition.html()),
            ("block", edition.block()),
            ("early-hash", source_hash(&early)),
            ("early", early.clone()),
            ("script-hash", source_hash(&script)),
            ("script", script),
            ("styles-hash", source_hash(&styles)),
            ("styles", styles.clone()),
            ("words", Value::from(scripted).to_string().replace('<', "\\u003c")),
        ]);
        pages::add_page(tree, files, &edition.file(PAGE), TEMPLATE, &page)?;
        let made = files.get(&edition.file(PAGE)).context("the page was not made")?;
        let version = Values::from([("VERSION", json!(integrity(made)))]);
        let worker = tricks.script(&shell.block("worker/reader.js", &Made::new(&version))?)?;
        files.add(&edition.file(WORKER), worker);
    }
    Ok(())
}

/// The patient's own words.
fn texts(content: &Compiled, edition: &Edition<'_>) -> Result<Value> {
    let found = content.locales.iter().find(|(tag, _)| tag == edition.tag);
    let (_, texts) = found.context("a language without texts")?;
    Ok(serde_json::from_str(texts)?)
}
