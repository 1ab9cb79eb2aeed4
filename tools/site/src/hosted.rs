//! The hosted page: its script, and all that it needs within it, so that it asks for little.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Phrase;
use aftercheck::i18n::t;
use anyhow::{Context, Result};
use content_compiler::Direction;
use serde_json::{Value, json};
use shrink::Tricks;

use super::edition::{Edition, FIRST, catalogue};
use super::hash::{integrity, source_hash};
use super::script::{Kind, Parts};
use super::shell::{Made, Shell, Values};
use super::site::escape;
use super::template::Template;
use super::{Files, HOSTED_SCRIPT, WASM, clinic, pages};

/// Adds the script of the pages in all languages, and gives its hash.
pub fn add_script(parts: &Parts<'_>, files: &mut Files) -> Result<String> {
    let english = catalogue(files, FIRST)?;
    let texts = clinic::lines(files, FIRST)?;
    let place =
        |text| texts.lines().position(|line| line == english.get(text)).context("no such text");
    // In every language a text stands on the same line.
    let values = Values::from([
        ("PACK", json!(PACK.version)),
        ("READY", json!(place(t::UI_OFFLINE)?)),
        ("STALE", json!(place(t::UI_STALE)?)),
        ("DATE", json!(place(t::LANGUAGE_DATE_FULL)?)),
        ("MONTHS", json!(place(t::LANGUAGE_DATE_MONTHS)?)),
    ]);
    let script = parts.tricks.script(&parts.script(Kind::Hosted, values, files)?)?;
    let integrity = integrity(script.as_bytes());
    files.add(HOSTED_SCRIPT, script);
    Ok(integrity)
}

/// Adds the manifest in a language, and gives the page, in which a clinic's details are missing; `script` is the hash of
/// its script.
pub fn add(
    parts: &Parts<'_>,
    edition: &Edition<'_>,
    script: &str,
    files: &mut Files,
) -> Result<Template> {
    let words = &edition.words;
    let manifest = serde_json::to_string(&manifest(edition))?;
    files.add(&edition.file("manifest.json"), manifest);

    let early = early(parts.shell, parts.tricks, edition, files)?;
    let index = [
        ("html", edition.html()),
        ("lang", edition.tag.to_owned()),
        ("block", edition.block()),
        ("up", edition.up().to_owned()),
        ("title", escape(words.get(Phrase::Title.text()))),
        ("description", escape(words.get(Phrase::Description.text()))),
        ("integrity", script.to_owned()),
        ("early-hash", source_hash(&early)),
        ("early", early),
        ("fallback", parts.content.fallback_json.replace('<', "\\u003c")),
    ];
    pages::template(parts.tree, "index.html", &index, &clinic::INDEX)
}

/// What runs before the page is drawn.
fn early(shell: &Shell, tricks: &Tricks, edition: &Edition<'_>, files: &Files) -> Result<String> {
    let program = files.get(WASM).context("the program must be made before the page")?;
    let values = Values::from([
        ("PROGRAM", json!([edition.up(), WASM].concat())),
        ("INTEGRITY", json!(integrity(program))),
        ("UP", json!(edition.up())),
    ]);
    tricks.script(&shell.block("hosted/early.js", &Made::new(&values))?)
}

fn manifest(edition: &Edition<'_>) -> Value {
    let icon = |size: u16| {
        let (file, sizes) = (format!("{}icon-{size}.png", edition.up()), format!("{size}x{size}"));
        json!({ "src": file, "sizes": sizes, "type": "image/png", "purpose": "any maskable" })
    };
    let mut manifest = json!({
        "name": edition.words.get(Phrase::Check.text()),
        "short_name": "Aftercheck",
        "lang": edition.tag,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#f1f5f5",
        "theme_color": "#0b5063",
        "icons": [icon(192), icon(512)],
    });
    // From left to right is the rule.
    if let (Direction::Rtl, Some(manifest)) = (edition.direction, manifest.as_object_mut()) {
        manifest.insert("dir".to_owned(), edition.direction.html().into());
    }
    manifest
}
