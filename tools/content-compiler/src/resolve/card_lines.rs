//! Lines of the care card.

use pack::{CardLine, Level};

use super::Resolver;
use crate::schema::{Files, Str};

impl Resolver<'_> {
    pub(super) fn card_lines(&mut self, files: &Files) -> &'static [CardLine] {
        let file = &files.result;
        let mut lines = Vec::new();
        for entry in &file.data.card_line {
            lines.push(CardLine {
                when: self.alternatives(file, &entry.when),
                bullet: entry.bullet.as_ref().map(|bullet| self.bullet(files, bullet)),
                unless: self.alternatives(file, &entry.unless),
                from: entry.from.as_ref().map_or(Level::SelfCare, |from| self.level(file, from)),
                crisis: entry.crisis,
                text: self.text(&format!("result.{}", entry.id.get_ref())),
            });
            if entry.when.is_empty() && entry.bullet.is_none() {
                let message = "this line is never shown; say `when` or `bullet`";
                self.errors.add(file.fault(&entry.id, message));
            }
        }
        lines.leak()
    }

    fn bullet(&mut self, files: &Files, key: &Str) -> u8 {
        let flags = &files.questions.data.flag;
        let place = flags.iter().position(|flag| flag.id.get_ref() == key.get_ref());
        let message = || format!("there is no bullet `{}`; see questions.toml", key.get_ref());
        self.take(&files.result, key, place.map(|place| place as u8).ok_or_else(message))
    }
}
