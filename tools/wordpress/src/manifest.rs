//! What the plugin has to know of the release that it carries: hashes, languages, regions, attributes, rules.

use aftercheck::i18n::Region;
use anyhow::{Context, Result};
use content_compiler::Compiled;
use regex::Regex;
use serde_json::{Map, Value, json};
use site::{
    Files, SCRIPT,
    attributes::{Kind, attributes},
    integrity,
    pasted::{Numbers, pasted},
};

/// Where the rule about numbers that cost extra is written.
pub const PREMIUM: &str = "www/element/premium.js";

/// As the plugin reads it, in the order in which it is shown.
pub fn manifest(tree: &Files, content: &Compiled, dist: &Files, version: &str) -> Result<Value> {
    let mut languages = Map::new();
    for it in pasted(content, dist, None, Numbers::default())? {
        let words = json!({
            "direction": it.direction,
            "title": it.title,
            "your-clinic": it.your_clinic,
            "cannot": it.cannot,
        });
        languages.insert(it.tag, words);
    }
    let mut regions = Map::new();
    for region in Region::all() {
        for code in std::iter::once(&region.code).chain(region.also) {
            let numbers = json!({ "leaflet": region.code, "emergency": region.emergency });
            regions.insert((*code).to_owned(), numbers);
        }
    }
    let mut declared = Map::new();
    for it in attributes()? {
        let values = match &it.kind {
            Kind::Text => json!("text"),
            Kind::Flag => json!("flag"),
            Kind::Choice(values) => json!(values),
        };
        declared.insert(it.name.clone(), values);
    }
    let script = dist.get(SCRIPT).context("make dist/ first")?;
    Ok(json!({
        "version": version,
        "script": SCRIPT,
        "integrity": integrity(script),
        "languages": languages,
        "regions": regions,
        "attributes": declared,
        "premium": premium(&tree.text(PREMIUM)?)?,
    }))
}

/// The pattern alone, which PHP reads as JavaScript does.
fn premium(source: &str) -> Result<String> {
    let found = Regex::new(r"(?m)^const PREMIUM = /(.+)/;$")?;
    let found = found.captures(source).and_then(|it| it.get(1));
    Ok(found.with_context(|| format!("{PREMIUM} has no PREMIUM on one line"))?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::premium;

    #[test]
    fn the_rule_is_found_whole() {
        let found = premium("/** x */\nconst PREMIUM = /^a(\\d|\\/)$/;\n").ok();
        assert_eq!(found.as_deref(), Some("^a(\\d|\\/)$"));
        assert!(premium("const OTHER = /a/;").is_err());
    }
}
