//! Rust source for what the program calls by name: questions, options, texts and regions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pack::Pack;

use crate::form::constant;
use crate::schema::{File, Region, Str};
use crate::texts::Locale;

/// A constant for each question and option.
pub fn names(pack: &Pack) -> String {
    let mut out = String::new();
    out.push_str("pub mod q {\n    use crate::engine::pack::QuestionId;\n");
    for (place, question) in pack.questions.iter().enumerate() {
        let _ = writeln!(
            out,
            "    pub const {}: QuestionId = QuestionId({place});",
            question.key.to_uppercase()
        );
    }
    out.push_str("}\npub mod choice {\n");
    for question in pack.questions.iter().filter(|question| !question.options.is_empty()) {
        let _ = writeln!(out, "    pub mod r#{} {{", question.key);
        for (place, option) in question.options.iter().enumerate() {
            let _ = writeln!(out, "        pub const {}: u16 = {place};", constant(option.key()));
        }
        out.push_str("    }\n");
    }
    out.push_str("}\n");
    out
}

/// A constant for each of the program's own texts: `ui.back` becomes `UI_BACK`. Those of the pack have none, so that no
/// Rust can name them. And how many come later.
pub fn texts(locale: &Locale, later: usize, has_forms: bool) -> String {
    let mut out = String::from("use crate::engine::Text;\n\n");
    let _ = writeln!(out, "pub const FINGERPRINT: &str = {:?};", locale.fingerprint());
    let _ = writeln!(out, "pub const HAS_FORMS: bool = {has_forms};");
    let _ = writeln!(out, "pub const COUNT: usize = {};", locale.keys().len() + 1);
    let _ = writeln!(out, "pub const LATER: usize = {later};");
    let keys = locale.keys();
    for (place, key) in keys.iter().enumerate().filter(|(_, key)| locale.is_of_program(key)) {
        let _ = writeln!(out, "pub const {}: Text = Text::at({});", constant(key), place + 1);
    }
    // By place, of which the first is the fingerprint's. A patient's program goes without them.
    let mut keys = locale.keys();
    keys.insert(0, String::new());
    let _ = writeln!(out, "pub static KEYS: &str = {:?};", keys.join(" "));
    out
}

/// The regions as Rust source.
pub fn regions(file: &File<BTreeMap<Str, Region>>, texts: &Locale) -> String {
    let option =
        |text: &Option<String>| text.as_ref().map_or("None".into(), |t| format!("Some({t:?})"));
    let rows: Vec<_> = file.data.iter().collect();
    let table = list(&rows, |(code, r)| {
        format!(
            "Region {{ code: {:?}, also: &{:?}, name: Some(Text::at({})), emergency: Some({:?}), urgent: {}, crisis: {} }}",
            code.get_ref(),
            r.also,
            texts.number(&format!("region.{}", code.get_ref())),
            r.emergency,
            option(&r.urgent),
            option(&r.crisis)
        )
    });
    format!("use crate::i18n::{{Region, Text}};\n\npub static REGIONS: &[Region] = {table};\n")
}

pub fn list<T>(items: &[T], one: impl FnMut(&T) -> String) -> String {
    format!("&[{}]", items.iter().map(one).collect::<Vec<_>>().join(", "))
}
