//! The sections of the result and the leaflet, and the words of levels and days.

use pack::{Icon, Level, Line, Text, What, When};

use super::Resolver;
use crate::schema::{File, ResultFile, SectionEntry, Str};

/// The kinds of sections.
const KINDS: [What; 6] =
    [What::Care, What::Help, What::Warning, What::Card, What::Prose, What::Bare];

impl Resolver<'_> {
    pub(super) fn sections<F>(
        &mut self,
        file: &File<F>,
        entries: &[SectionEntry],
    ) -> &'static [Line] {
        let mut sections = Vec::new();
        for entry in entries {
            let what = self.word(file, &entry.kind, "kind of section", &KINDS, What::word);
            let Some(what) = what else { continue };
            // A card may have one.
            let message = match (what, entry.title.is_some()) {
                (What::Help | What::Warning, false) if entry.titles.is_empty() => {
                    Some("a section of this kind has a title; add `title`")
                }
                (What::Care | What::Prose | What::Bare, true) => {
                    Some("a section of this kind has no title of its own; take `title` out")
                }
                _ => None,
            };
            if let Some(message) = message {
                self.errors.add(file.fault(&entry.id, message));
            }
            if what != What::Care && !entry.top.is_empty() {
                let message = "only the care card has a `top`; move its lines to `lines`";
                self.errors.add(file.fault(&entry.id, message));
            }
            let mut lines = Vec::new();
            for title in &entry.titles {
                let text = self.named(file, &title.text);
                lines.push(Line { when: self.when(file, &title.when), ..titled_by(text) });
            }
            if let Some(title) = &entry.title {
                lines.push(titled_by(self.named(file, title)));
            }
            if !entry.top.is_empty() {
                lines.push(Line { lines: self.lines(file, &entry.top), ..line(What::Top) });
            }
            lines.extend_from_slice(self.lines(file, &entry.lines));
            let when = self.when(file, &entry.when);
            sections.push(Line { when, lines: lines.leak(), ..line(what) });
        }
        sections.leak()
    }

    /// What each level says; the icons alone stand in the file.
    pub(super) fn levels(&mut self, file: &File<ResultFile>) -> &'static [Line] {
        let mut icons = [None; Level::ALL.len()];
        for (called, icon) in &file.data.icons {
            let level = self.level(file, called);
            if let Some(place) = icons.get_mut(level as usize) {
                *place = Some(self.icon(file, icon));
            }
        }
        let mut all = Vec::new();
        for (level, icon) in Level::ALL.into_iter().zip(icons) {
            let short = level.code().get(..2).unwrap_or_default();
            if icon.is_none() {
                let message = format!("`{short}` has no icon; add it to [icons]");
                self.errors.add(crate::Diagnostic::file(&file.path, message));
            }
            let texts = ["tag", "title", "lead", "more", "name"]
                .map(|part| self.text(&format!("level.{short}.{part}")));
            let icon = icon.unwrap_or(Icon::Info);
            all.push(Line { icon, texts: texts.to_vec().leak(), ..line(What::Text) });
        }
        all.leak()
    }

    pub(super) fn safety_net(&mut self) -> [Text; 6] {
        let file = self.result;
        let it = &file.data.safety_net;
        let keys =
            [&it.no_pain, &it.easing, &it.otherwise, &it.better, &it.tomorrow, &it.contact_now];
        keys.map(|key| self.named(file, key))
    }

    pub(super) fn icon<F>(&mut self, file: &File<F>, word: &Str) -> Icon {
        self.word(file, word, "icon", Icon::ALL, Icon::word).unwrap_or(Icon::Info)
    }

    /// One of a closed list of words; any other is noted, with the list.
    pub(super) fn word<F, T: Copy>(
        &mut self,
        file: &File<F>,
        said: &Str,
        what: &str,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|one| word(*one) == said.get_ref());
        if found.is_none() {
            let all: Vec<&str> = all.iter().map(|one| word(*one)).collect();
            let message =
                format!("`{}` is no {what}; use one of {}", said.get_ref(), all.join(", "));
            self.errors.add(file.fault(said, message));
        }
        found
    }
}

/// A line of nothing yet.
pub(super) fn line(what: What) -> Line {
    Line { what, when: When::default(), icon: Icon::Info, texts: &[], lines: &[] }
}

fn titled_by(text: Text) -> Line {
    Line { texts: vec![text].leak(), ..line(What::Title) }
}
