//! What gets a number: everything a record can name.

use pack::{Kind, Pack, Text};

use crate::texts::Locale;

pub struct Item {
    /// `questions`, `options.QUESTION`, `bullets` or `rules`.
    pub section: String,
    pub key: String,
    /// The fingerprint of its words in the reference language.
    pub meaning: String,
}

pub fn of(pack: &Pack, texts: &Locale) -> Vec<Item> {
    let keys = texts.keys();
    let words = |text: Text| keys.get(text.place() - 1).map_or("", |key| texts.text(key));
    let item = |section: &str, key: &str, says: &[&str]| Item {
        section: section.to_owned(),
        key: key.to_owned(),
        meaning: fingerprint(says),
    };
    let mut items = Vec::new();
    for question in pack.questions {
        let kind = match question.kind {
            Kind::Scale => "scale".to_owned(),
            Kind::Choice => "choice".to_owned(),
            Kind::Set => "set".to_owned(),
            Kind::Number(most) => format!("0 to {most}"),
        };
        items.push(item("questions", question.key, &[&kind, words(question.ask)]));
        let section = format!("options.{}", question.key);
        let options = question.options.iter();
        items.extend(options.map(|it| item(&section, it.key(), &[words(it.text)])));
    }
    let bullets = pack.flags.iter();
    items.extend(bullets.map(|it| item("bullets", it.key(), &[words(it.text)])));
    items.extend(pack.rules.iter().map(|it| item("rules", it.id, &[words(it.reason)])));
    let course = pack.course.0.iter();
    items.extend(course.map(|it| item("rules", it.id, &[words(it.reason)])));
    items
}

/// FNV-1a, 32 bits: it must notice an edit and resists nobody.
fn fingerprint(says: &[&str]) -> String {
    let bytes = says.iter().flat_map(|words| words.bytes().chain([0]));
    let hash = bytes
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}
