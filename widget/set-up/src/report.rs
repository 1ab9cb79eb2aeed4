//! What the page shows of settings: what is wrong with them, what they do, and what to paste.

use anyhow::Result;
use serde_json::{Map, Value, json};
use site::{Site, escape};

use crate::settings::{LOOKS, Settings};
use crate::{Opened, contrast, numbers};

/// Where the files are expected; docs/EMBEDDING.md says how to change it.
const FOLDER: &str = "/aftercheck/";

/// All of it; what is wrong is left out of what is to be pasted.
pub fn report(text: &str, (base, files): &Opened) -> Result<Value> {
    let (settings, problems) = Settings::read(text, base);
    let site = settings.embedded().check_by(&base.attributes)?;
    let looks = LOOKS.iter().filter_map(|(name, ..)| Some((name, settings.look.get(name)?)));
    let looks: Vec<String> = looks.map(|(name, value)| format!("--ac-{name}: {value}")).collect();
    let attributes = site.values.iter().map(|(name, value)| (name.clone(), Value::from(&**value)));
    Ok(json!({
        "problems": problems,
        "warnings": numbers::warnings(&settings),
        "dials": numbers::dials(&settings),
        "contrast": contrasts(&settings),
        "attributes": attributes.collect::<Map<_, _>>(),
        "tag": tag(&site),
        "snippet": site::snippet_with(base, &site, settings.get("lang"), &looks.join("; "), files)?,
        "style": format!("after-check {{ {}; }}", ["display: flow-root".to_owned()].into_iter().chain(looks).collect::<Vec<_>>().join("; ")),
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
