//! The texts that the program says of itself, each required.

use pack::{Phrase, Text};

use super::Resolver;
use crate::markup;
use crate::schema::{File, PackFile, Str};

/// What is filled in. Without that a text would say too little.
const FILLED: [(Phrase, &str); 7] = [
    (Phrase::Crisis, "crisis"),
    (Phrase::Places, "areas"),
    (Phrase::Say, "areas"),
    (Phrase::Say, "day"),
    (Phrase::SayNoDay, "areas"),
    (Phrase::SayNoPlace, "day"),
    (Phrase::SaySign, "label"),
];

impl Resolver<'_> {
    /// Numbers the text of each phrase, in their order.
    pub(super) fn phrases(&mut self, file: &File<PackFile>) {
        let entries = file.data.phrases.get_ref();
        for called in entries.keys() {
            self.word(file, called, "phrase", Phrase::ALL, Phrase::word);
        }
        let mut seen: Vec<&str> = Vec::new();
        for phrase in Phrase::ALL {
            let word = phrase.word();
            let entry = entries.iter().find(|(called, _)| called.get_ref() == word);
            let Some((_, key)) = entry else {
                let message = format!(
                    "the phrase `{word}` is missing; add `{word} = \"KEY\"` to [phrases], with the key of its text"
                );
                self.errors.add(file.fault_at(file.data.phrases.span().start, message));
                continue;
            };
            if seen.contains(&key.get_ref().as_str()) {
                let message =
                    format!("this text is another phrase too; give `{word}` one of its own");
                self.errors.add(file.fault(key, message));
            }
            seen.push(key.get_ref());
            self.phrase(file, *phrase, key);
        }
    }

    fn phrase(&mut self, file: &File<PackFile>, phrase: Phrase, key: &Str) {
        self.named(file, key);
        // A text that is not there was told already.
        if !self.texts.has(key.get_ref()) {
            return;
        }
        let (key_is, word) = (key.get_ref(), phrase.word());
        let has = markup::placeholders(self.texts.text(key_is));
        let lacks = |(of, name): &&(Phrase, &str)| *of == phrase && !has.contains(name);
        for (_, name) in FILLED.iter().filter(lacks) {
            let message = format!("`{key_is}` is the phrase `{word}`; add {{{name}}} to its text");
            self.errors.add(file.fault(key, message));
        }
    }

    pub(super) fn intended_use(&mut self, file: &File<PackFile>) -> &'static [Text] {
        let keys = &file.data.intended_use;
        keys.iter().map(|key| self.named(file, key)).collect::<Vec<_>>().leak()
    }
}
