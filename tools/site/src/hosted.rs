//! The hosted page: its script, and all that it needs within it, so that it asks for little.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Phrase;
use aftercheck::i18n::t;
use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use content_compiler::Direction;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use shrink::Tricks;

use super::edition::Edition;
use super::script::{Kind, Parts, integrity};
use super::shell::{Shell, Values};
use super::site::{Site, escape};
use super::{Files, HOSTED_SCRIPT, STYLE, WASM, locale_file, pages};

/// Adds the script of the pages in all languages, and gives its hash.
pub fn add_script(parts: &Parts<'_>, files: &mut Files) -> Result<String> {
    let english = pages::english(parts.content)?;
    let texts = parts.content.lines(&text(files, &locale_file("en"))?)?;
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

/// Adds the page and its manifest in a language; `script` is the hash of its script.
pub fn add(
    parts: &Parts<'_>,
    edition: &Edition<'_>,
    script: &str,
    site: &Site,
    files: &mut Files,
) -> Result<()> {
    let Parts { tree, tricks, .. } = *parts;
    let words = &edition.words;
    let manifest = serde_json::to_string(&manifest(edition))?;
    files.add(&edition.file("manifest.json"), manifest);

    let early = early(parts.shell, tricks, edition, files)?;
    let styles = text(files, STYLE)?;
    let index = [
        ("html", edition.html()),
        ("lang", edition.tag.to_owned()),
        ("block", edition.block()),
        ("up", edition.up().to_owned()),
        ("title", escape(words.get(Phrase::Title.text()))),
        ("description", escape(words.get(Phrase::Description.text()))),
        ("attributes", [&site.attributes, site.page_attributes].concat()),
        ("integrity", script.to_owned()),
        ("early-hash", hash(&early)),
        ("early", early),
        ("styles-hash", hash(&styles)),
        ("styles", styles),
        // Also where a policy stops the styles; www/hosted/early.js shows them.
        ("leaflet", hide(&pages::leaflet(words, 1, true))),
        // One a line: that compresses better. None can end the element: the content compiler takes none with a `<`.
        ("texts", parts.content.lines(&text(files, &locale_file(edition.tag))?)?),
        ("fallback", parts.content.fallback_json.replace('<', "\\u003c")),
    ];
    pages::add_page(tree, files, &edition.file("index.html"), "index.html", &index)
}

/// What runs before the page is drawn.
fn early(shell: &Shell, tricks: &Tricks, edition: &Edition<'_>, files: &Files) -> Result<String> {
    let program = files.get(WASM).context("the program must be made before the page")?;
    let values = Values::from([
        ("PROGRAM", json!([edition.up(), WASM].concat())),
        ("INTEGRITY", json!(integrity(program))),
        ("UP", json!(edition.up())),
    ]);
    tricks.script(&shell.block("hosted/early.js", &values)?)
}

/// By which the page's policy lets in one text and no other (CSP Level 3, W3C).
pub fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn text(files: &Files, name: &str) -> Result<String> {
    let content =
        files.get(name).with_context(|| format!("{name} must be made before the page"))?;
    Ok(String::from_utf8(content.to_vec())?)
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

/// What only a check can keep: its buttons, and the lines about what follows.
fn hide(leaflet: &str) -> String {
    leaflet.replace("<button ", "<button hidden ").replace("ac-live\"", "ac-live\" hidden")
}
