//! The page on which a clinic sets up its own site: it asks for its own folder alone.

mod examples;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Phrase;
use aftercheck::i18n::{Region, t};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::edition::Edition;
use super::hash::integrity;
use super::make::Program;
use super::script::{Kind, Parts};
use super::shell::{Made, Values};
use super::site::escape;
use super::{Files, STYLE, glue, pages};

const PAGE: &str = "set-up.html";
const SCRIPT: &str = "set-up.js";
const STYLES: &str = "set-up.css";
const TEMPLATE: &str = "www/set-up.html";

/// Adds the page in all languages, its script and its styles. The script has the glue of two programs within it: that of the
/// check, for the preview, and `program`, which makes the files.
pub fn add(parts: &Parts<'_>, program: &Program, files: &mut Files) -> Result<()> {
    let Parts { tree, shell, tricks, .. } = *parts;
    files.add(STYLES, tricks.style(&tree.text("www/set-up.css")?));
    let mut values = Values::new();
    values.insert("BUILD", parts.build_constant(Kind::Embedded, files)?);
    let needed = |name: &str| -> Result<Value> {
        let file =
            files.get(name).with_context(|| format!("{name} must be made before the page"))?;
        Ok(json!({ "name": name, "integrity": integrity(file) }))
    };
    let (wasm, base) = (needed(super::SET_UP_WASM)?, needed(super::SET_UP_BASE)?);
    values.insert("DESK", json!({ "wasm": wasm, "base": base }));
    let made = Made::new(&values)
        .with_glue(&glue::harden(parts.glue)?, glue::IMPORTS)?
        .with_second_glue(&program.glue)?;
    let [script] = shell.scripts(["set-up/entry.js"], "default", &made)?;
    let script = tricks.script(&format!("(() => {{\n{script}\n}})();\n"))?;
    let hashes = [
        ("script-integrity", integrity(script.as_bytes())),
        ("styles-integrity", integrity(files.get(STYLES).context("no styles")?)),
        ("base-styles-integrity", integrity(files.get(STYLE).context("no styles")?)),
    ];
    files.add(SCRIPT, script);
    let template = tree.text(TEMPLATE)?;
    for (edition, language) in parts.editions(files)? {
        let words = &language.set_up_page;
        let (plain, scripted): (Vec<_>, Vec<_>) =
            words.iter().partition(|(name, _)| template.contains(&format!("{{{{{name}}}}}")));
        let scripted: Map<String, Value> =
            scripted.into_iter().map(|(name, text)| (name.clone(), text.as_str().into())).collect();
        let json = |value: Value| value.to_string().replace('<', "\\u003c");
        let mut page: Vec<(&str, String)> =
            plain.into_iter().map(|(name, text)| (name.as_str(), escape(text))).collect();
        page.extend(hashes.clone());
        page.extend([
            ("html", edition.html()),
            ("block", edition.block()),
            ("up", edition.up().to_owned()),
            ("words", json(scripted.into())),
            ("data", json(data(parts, &edition))),
        ]);
        pages::add_page(tree, files, &edition.file(PAGE), TEMPLATE, &page)?;
    }
    Ok(())
}

/// What the page knows of content and regions.
fn data(parts: &Parts<'_>, edition: &Edition<'_>) -> Value {
    let words = &edition.words;
    let regions = Region::all().iter().flat_map(|region| {
        // `UK` is no code of ISO 3166; whoever writes it means `GB`.
        let also = region.also.iter().filter(|_| region.code != "GB");
        let codes = std::iter::once(&region.code).chain(also);
        codes.map(|code| json!([code, region.emergency, region.urgent])).collect::<Vec<_>>()
    });
    let languages: Vec<_> = parts.content.locales.iter().map(|(tag, _)| tag).collect();
    let signs: Vec<_> = PACK.flags.iter().map(|flag| words.get(flag.short)).collect();
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "regions": regions.collect::<Vec<_>>(),
        "languages": languages,
        "examples": examples::all(&PACK, words),
        "title": words.get(Phrase::Title.text()),
        "signs": signs,
        "young": words.get(t::UI_YOUNG),
    })
}
