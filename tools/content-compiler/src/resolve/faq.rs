//! Questions that people ask.

use pack::{Faq, Text};

use super::Resolver;
use crate::schema::{FaqEntry, Files, Str};

/// Under this the program's own words say how sure an answer can be.
pub const SURE: &str = "sure.";

impl Resolver<'_> {
    pub(super) fn faqs(&mut self, files: &Files) -> &'static [Faq] {
        let all = files.faq.data.faq.iter().map(|entry| self.faq(files, entry));
        all.collect::<Vec<_>>().leak()
    }

    fn faq(&mut self, files: &Files, entry: &FaqEntry) -> Faq {
        let id = entry.id.get_ref();
        let file = &files.faq;
        for (list, message) in [
            (&entry.sure, "say how `sure` the answer is"),
            (&entry.source, "name a `source`; `K` is general knowledge"),
        ] {
            if list.is_empty() {
                self.errors.add(file.fault(&entry.id, message));
            }
        }
        let watches = files.result.data.watch.iter().map(|it| &it.id);
        let watches =
            self.places(files, &entry.watch, watches, "watch", "[[watch]] in result.toml");
        let tips = files.advice.data.tip.iter().map(|it| &it.id);
        let tips = self.places(files, &entry.tip, tips, "tip", "[[tip]] in advice.toml");
        Faq {
            always: entry.always,
            watches,
            tips,
            ask: self.text(&format!("faq.{id}.ask")),
            text: self.text(&format!("faq.{id}.text")),
            sure: entry.sure.iter().map(|kind| self.sure(files, kind)).collect::<Vec<_>>().leak(),
        }
    }

    /// The places of these names among all, as bits.
    fn places<'a>(
        &mut self,
        files: &Files,
        names: &[Str],
        all: impl Iterator<Item = &'a Str> + Clone,
        what: &str,
        see: &str,
    ) -> u32 {
        let mut bits = 0;
        for name in names {
            let place = all.clone().position(|it| it.get_ref() == name.get_ref());
            let message = || format!("there is no {what} `{}`; see {see}", name.get_ref());
            let bit = place.map(|place| 1 << place).ok_or_else(message);
            bits |= self.take(&files.faq, name, bit);
        }
        bits
    }

    fn sure(&mut self, files: &Files, kind: &Str) -> Text {
        let found = self.find(&[SURE, kind.get_ref()].concat());
        found.unwrap_or_else(|| {
            let kinds = self.texts.entries().filter_map(|(key, _)| key.strip_prefix(SURE));
            let kinds: Vec<&str> = kinds.collect();
            // Where a language has none at all, that is its fault.
            if !kinds.is_empty() {
                let message =
                    format!("`{}` is not known; use one of {}", kind.get_ref(), kinds.join(", "));
                self.errors.add(files.faq.fault(kind, message));
            }
            Text::at(1)
        })
    }
}
