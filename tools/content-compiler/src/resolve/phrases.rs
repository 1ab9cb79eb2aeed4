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
    /// One for each phrase, in their order.
    pub(super) fn phrases(&mut self, file: &File<PackFile>) -> &'static [Text] {
        let entries = file.data.phrases.get_ref();
        for called in entries.keys() {
            self.word(file, called, "phrase", Phrase::ALL, Phrase::word);
        }
        let mut all = Vec::new();
        for phrase in Phrase::ALL {
            let entry = entries.iter().find(|(called, _)| called.get_ref() == phrase.word());
            match entry {
                Some((_, key)) => all.push(self.phrase(file, *phrase, key)),
                None => {
                    let word = phrase.word();
                    let message = format!(
                        "the phrase `{word}` is missing; add `{word} = \"KEY\"` to [phrases], with the key of its text"
                    );
                    self.errors.add(file.fault_at(file.data.phrases.span().start, message));
                    all.push(Text::at(1));
                }
            }
        }
        all.leak()
    }

    fn phrase(&mut self, file: &File<PackFile>, phrase: Phrase, key: &Str) -> Text {
        let text = self.named(file, key);
        let has = markup::placeholders(self.texts.text(key.get_ref()));
        // A text that is not there was told already.
        let there = self.texts.has(key.get_ref());
        let lacks = |(of, name): &&(Phrase, &str)| there && *of == phrase && !has.contains(name);
        for (_, name) in FILLED.iter().filter(lacks) {
            let (key_is, word) = (key.get_ref(), phrase.word());
            let message = format!("`{key_is}` is the phrase `{word}`; add {{{name}}} to its text");
            self.errors.add(file.fault(key, message));
        }
        text
    }

    pub(super) fn intended_use(&mut self, file: &File<PackFile>) -> &'static [Text] {
        let keys = &file.data.intended_use;
        keys.iter().map(|key| self.named(file, key)).collect::<Vec<_>>().leak()
    }
}
