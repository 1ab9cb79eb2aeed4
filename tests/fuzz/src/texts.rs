//! Locale arrays: that of this build, changed. What is taken has words for everything.

use std::sync::LazyLock;

use aftercheck::content::PACK;
use aftercheck::engine::Answer;
use aftercheck::i18n::{
    Catalogue, Clinic, Date, Phone, Region, Text, Words, areas, say_this, sentence, t,
};

use crate::content;

static ENGLISH: LazyLock<Vec<String>> = LazyLock::new(|| {
    let compiled = content_compiler::compile(&content::folders()).expect("the content as it is");
    let (_, texts) = compiled.locales.iter().find(|(lang, _)| lang == "en").expect("English");
    serde_json::from_str(texts).expect("an array of texts")
});

pub fn english() -> Catalogue {
    Catalogue::new(ENGLISH.clone()).expect("the texts of this build")
}

/// One change a line: `17=words` puts other words in that place, `+words` adds some at the end,
/// `-` takes the last ones away.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut texts = ENGLISH.clone();
    for line in text.lines() {
        if let Some(words) = line.strip_prefix('+') {
            texts.push(words.into());
        } else if line == "-" {
            texts.pop();
        } else if let Some((place, words)) = line.split_once('=') {
            let place: usize = place.parse().unwrap_or_default();
            if let Some(text) = texts.get_mut(place) {
                *text = words.into();
            }
        }
    }
    let fits = texts.len() == t::COUNT && texts[0] == t::FINGERPRINT;
    let blank = texts.iter().any(|text| text.trim().is_empty());
    match Catalogue::new(texts.clone()) {
        Ok(catalogue) => {
            assert!(fits, "an array of another version was taken");
            assert!(!blank, "an array with a text that says nothing was taken");
            used(catalogue, &texts);
        }
        Err(error) => {
            assert!(!fits || blank, "a good array was refused");
            assert!(error.message().contains("; "), "{}", error.message());
        }
    }
}

/// Places, braces, and all that a text may have in them.
pub fn words() -> Vec<String> {
    let names = ["number", "clinic", "urgent", "areas", "day", "n", "label", "nothing"];
    let mut words: Vec<String> = names.map(|name| format!("{{{name}}}")).into();
    words.extend(
        ["=", "+", "-\n", "{", "}", "{{", "0=", "**", "\u{202e}", "\u{0}"].map(String::from),
    );
    words.extend((0..t::COUNT).map(|place| format!("\n{place}=")));
    words
}

fn used(catalogue: Catalogue, texts: &[String]) {
    let clinic = Clinic { name: Some("A".into()), phone: Phone::parse("999"), ..Clinic::default() };
    for id in (1..t::COUNT as u16).map(Text::at) {
        // With no values nothing is replaced, so nothing may be lost or added.
        assert_eq!(catalogue.fill(id, &[]), texts[id.place()], "a text is not said as it is");
    }
    let words = Words::new(catalogue, clinic, Region::unknown());
    for id in PACK.question_ids() {
        for answer in
            [Answer::NotSure, Answer::Value(0), Answer::Value(u16::MAX), Answer::Set(u32::MAX)]
        {
            let _ = sentence(&PACK, &words, id, answer);
        }
    }
    let _ =
        (areas(&PACK, &words, u32::MAX), say_this(&PACK, &words, Answer::Set(1), Some("Monday")));
    let _ = Date::new(2026, 12, 31).long(&words);
}
