//! What the custom element shows when the check cannot run and the page brings no leaflet.

use std::collections::BTreeMap;

use pack::{Pack, Phrase};
use serde_json::{Value, json};

use crate::schema::{Files, Str};
use crate::texts::Locale;

/// One entry a language: the emergency list and what to say, with `{number}` left open; and the
/// emergency numbers by region.
pub fn json(pack: &Pack, files: &Files, locales: &[Locale]) -> String {
    let words = |locale: &Locale| {
        let text = |key: &str| Value::from(locale.said(key).replace("**", ""));
        let named = |code: &Str| {
            let number = files.regions.data.get(code).map_or("", |region| &region.emergency);
            json!([locale.text(&format!("region.{}", code.get_ref())), number])
        };
        let regions = files.regions.data.keys().map(named);
        let signs = pack.flags.iter().map(|f| text(&format!("flag.{}.text", f.key())));
        json!({
            "dir": locale.language.direction.html(),
            "call": text("start.card"),
            "signs": signs.collect::<Vec<_>>(),
            "regions": regions.collect::<Vec<_>>(),
            "cannot": text(files.phrase(Phrase::Cannot)),
            "worried": text(files.phrase(Phrase::Worried)),
            "dial": text("ui.call"),
            "link": text("ui.open_page"),
            "number": text("ui.no_number"),
            "contact": text("ui.call_clinic"),
        })
    };
    let texts: BTreeMap<&str, Value> =
        locales.iter().map(|l| (l.lang.as_str(), words(l))).collect();
    let mut numbers = BTreeMap::new();
    for (code, region) in &files.regions.data {
        let codes = region.also.iter().chain([code.get_ref()]);
        numbers.extend(codes.map(|c| (c.as_str(), region.emergency.as_str())));
    }
    json!({ "texts": texts, "numbers": numbers }).to_string()
}
