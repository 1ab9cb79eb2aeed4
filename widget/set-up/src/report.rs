//! What the page shows of settings: what is wrong with them, what they do, and what to paste.

use anyhow::Result;
use serde_json::{Map, Value, json};
use site::{Site, Unpacked, contrast, escape};

use crate::numbers;
use crate::settings::Settings;

/// Where the files are expected; docs/EMBEDDING.md says how to change it.
const FOLDER: &str = "/aftercheck/";

/// All of it; what is wrong is left out of what is to be pasted.
pub fn report(text: &str, Unpacked { base, common, .. }: &Unpacked) -> Result<Value> {
    let (settings, problems) = Settings::read(text, base);
    let site = settings.embedded().check_by(&base.attributes)?;
    let look = if site.look.is_empty() { String::new() } else { format!("; {}", site.look) };
    let attributes = site.values.iter().map(|(name, value)| (name.clone(), Value::from(&**value)));
    Ok(json!({
        "problems": problems,
        "warnings": numbers::warnings(&settings),
        "dials": numbers::dials(&settings),
        "contrast": contrasts(&settings),
        "attributes": attributes.collect::<Map<_, _>>(),
        "tag": tag(&site),
        "snippet": site::snippet_in(base, &site, settings.get("lang"), common)?,
        "style": format!("after-check {{ display: flow-root{look}; }}"),
    }))
}

fn contrasts(settings: &Settings) -> Value {
    let found = settings.look.get("accent").and_then(|colour| contrast::of(colour));
    found.map_or(json!({}), |[given, shown]| json!({ "accent": given, "accent-shown": shown }))
}

/// Without a leaflet.
fn tag(site: &Site) -> String {
    let attributes =
        site.values.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value)));
    let attributes: String = attributes.collect();
    format!("<script src=\"{FOLDER}{}\" data-embed{attributes} async></script>", site::SCRIPT)
}
