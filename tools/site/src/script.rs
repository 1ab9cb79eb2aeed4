//! The scripts of the element: aftercheck.js, aftercheck-single.js and hosted.js.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use content_compiler::{Compiled, Language};
use serde_json::{Map, Value, json};
use shrink::{
    Tricks,
    parts::{PARTS, Pages, Part},
};

use super::edition::Edition;
use super::hash;
use super::shell::{Made, Shell, Values};
use super::{Files, STYLE, WASM, glue, later_file, locale_file};

/// What a script has within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The styles, and the words for when the check cannot run: for a tag in a clinic's page.
    Embedded,
    /// Everything: for pages that may ask for nothing.
    Single,
    /// Nothing: the hosted page has styles and words itself.
    Hosted,
}

impl Kind {
    /// By which www/package.json chooses modules.
    fn name(self) -> &'static str {
        match self {
            Self::Embedded => "embedded",
            Self::Single => "single",
            Self::Hosted => "hosted",
        }
    }
}

/// What all scripts are made of.
pub struct Parts<'a> {
    pub tree: &'a Files,
    pub tricks: &'a Tricks,
    pub content: &'a Compiled,
    pub shell: &'a Shell,
    pub glue: &'a str,
}

impl<'a> Parts<'a> {
    /// One for each language of the content, of no clinic; their texts must be there.
    pub fn editions(&self, files: &Files) -> Result<Vec<(Edition<'a>, &'a Language)>> {
        let all = self.content.locales.iter().zip(&self.content.languages);
        let edition = |((tag, _), language): (&'a (String, String), &'a Language)| {
            Ok((Edition::neutral(tag, language.direction, files)?, language))
        };
        all.map(edition).collect()
    }

    /// One classic script inside one function, so that the clinic's page gets no new global name.
    ///
    /// `files` are the files that the script loads: the constant `BUILD` names them and their hashes.
    /// `values` are what else the modules of this script take from `#build`.
    pub fn script(&self, kind: Kind, mut values: Values, files: &Files) -> Result<String> {
        values.insert("BUILD", self.build_constant(kind, files)?);
        let made = Made::new(&values).with_glue(&glue::harden(self.glue)?, glue::IMPORTS)?;
        let script = match kind {
            Kind::Hosted => {
                let entries = ["hosted/entry.js", "hosted/page.js"];
                let [element, page] = self.shell.scripts(entries, kind.name(), &made)?;
                // In a function of its own it has short names again.
                format!("{element}\n(() => {{\n{page}\n}})();")
            }
            Kind::Embedded | Kind::Single => {
                let entries = ["embedded/last-resort.js", "embedded/entry.js"];
                let [last, script] = self.shell.scripts(entries, kind.name(), &made)?;
                format!("{last}\ntry {{\n{script}\n}} catch (error) {{\nlastResort(error);\n}}")
            }
        };
        Ok(format!("(() => {{\n{script}\n}})();\n"))
    }

    pub fn build_constant(&self, kind: Kind, files: &Files) -> Result<Value> {
        let content =
            |name: &str| files.get(name).with_context(|| format!("{name} must be made before"));
        let (mut locales, mut later) = (Map::new(), Map::new());
        let mut integrity = Map::new();
        let mut texts = Map::new();
        integrity.insert(WASM.to_owned(), hash::integrity(content(WASM)?).into());
        for (language, messages) in &self.content.locales {
            for (list, file) in
                [(&mut locales, locale_file(language)), (&mut later, later_file(language))]
            {
                integrity.insert(file.clone(), hash::integrity(content(&file)?).into());
                list.insert(language.clone(), file.into());
            }
            texts.insert(language.clone(), serde_json::from_str(messages)?);
        }
        let loaded = |part: &&Part| {
            let here = part.pages == Pages::All || kind == Kind::Hosted;
            here && files.get(part.file).is_some()
        };
        let parts: Vec<_> = PARTS.iter().filter(loaded).map(|part| part.file).collect();
        for part in &parts {
            integrity.insert((*part).to_owned(), hash::integrity(content(part)?).into());
        }
        let mut build = Map::new();
        let mut add = |name: &str, value: Value| build.insert(name.to_owned(), value);
        let names = json!({ "wasm": WASM, "locales": locales, "later": later, "parts": parts });
        add("files", names);
        add("integrity", integrity.into());
        if kind != Kind::Hosted {
            let fallback: Value = serde_json::from_str(&self.content.fallback_json)
                .context("the content compiler's fallback is no JSON")?;
            add("fallback", fallback);
            add("styles", String::from_utf8(content(STYLE)?.to_vec())?.into());
        }
        if kind == Kind::Single {
            add("texts", texts.into());
            add("program", packed(content(WASM)?)?.into());
            let all =
                parts.iter().map(|part| packed(content(part)?)).collect::<Result<Vec<_>>>()?;
            add("packed", all.into());
        }
        Ok(build.into())
    }
}

/// As www/embedded/assets-single.js unpacks it: gzip is what every browser can undo by itself.
pub fn packed(program: &[u8]) -> Result<String> {
    Ok(BASE64_STANDARD.encode(compression::gzip(program)?))
}
