//! Questions, the pages they stand on, and the emergency list.

use super::Resolver;
use crate::condition::{self, Cond};
use crate::pack::{Flag, Page, Question};
use crate::schema::{File, Kind, Layout, PageEntry, QuestionEntry, QuestionsFile, Str};

impl Resolver<'_> {
    pub(super) fn flags(&mut self, file: &File<QuestionsFile>) -> Vec<Flag> {
        let mut flags = Vec::new();
        for entry in &file.data.flag {
            let key = entry.id.get_ref();
            let mut covers = Vec::new();
            for cover in &entry.covers {
                match condition::rule(cover.get_ref(), &self.names) {
                    Ok(Cond::AtLeast(question, value)) => covers.push((question, value)),
                    Ok(_) => self.errors.add(
                        file.fault(cover, "a bullet covers options: write `question >= option`"),
                    ),
                    Err(message) => self.errors.add(file.fault(cover, message)),
                }
            }
            flags.push(Flag {
                key: key.clone(),
                covers,
                text: self.text(&format!("flag.{key}.text")),
                ask: self.text(&format!("flag.{key}.ask")),
                short: self.text(&format!("flag.{key}.short")),
            });
        }
        flags
    }

    pub(super) fn questions(
        &mut self,
        file: &File<QuestionsFile>,
        flags: &[Flag],
    ) -> Vec<Question> {
        file.data
            .question
            .iter()
            .enumerate()
            .map(|(place, entry)| self.question(file, flags, place, entry))
            .collect()
    }

    fn question(
        &mut self,
        file: &File<QuestionsFile>,
        flags: &[Flag],
        place: usize,
        entry: &QuestionEntry,
    ) -> Question {
        let key = entry.key.get_ref();
        let name = |part: &str| format!("question.{key}.{part}");
        let text = |option: &Str| {
            (option.get_ref().clone(), self.text(&name(&format!("option.{}", option.get_ref()))))
        };
        let options: Vec<_> = entry.options.iter().map(text).collect();
        let on_signs_page = file.data.screen.iter().any(|page| {
            page.layout == Layout::Signs && page.questions.iter().any(|q| q.get_ref() == key)
        });
        let cover = flags.iter().enumerate().find_map(|(flag, f)| {
            let (_, from) = f.covers.iter().find(|(question, _)| *question == place)?;
            // Between "no" and the covered option there is only "not sure": denied with it.
            let from = if options.get(1).is_some_and(|(o, _)| o == "not_sure") { 1 } else { *from };
            Some((flag, from))
        });
        let not_sure = entry.not_sure.as_ref().map(|s| {
            let result = self.names.value(place, s.get_ref());
            self.take(file, s, result)
        });
        if entry.kind == Kind::Number && entry.max.is_none() {
            self.errors.add(file.fault(&entry.key, format!("`{key}` is a number and needs `max`")));
        }
        Question {
            kind: entry.kind,
            max: entry.max.unwrap_or_default(),
            red_flag: entry.red_flag,
            not_sure,
            optional: entry.optional,
            ask_when: self.fits(file, &entry.ask_when),
            flag: cover,
            label: self.text(&name("label")),
            ask: self.text(&name("ask")),
            error: self.text(&name("error")),
            tick: on_signs_page.then(|| self.text(&name("tick"))),
            hint: self.texts.find(&name("hint")),
            why: self.texts.find(&name("why")),
            said: (entry.kind == Kind::Number).then(|| self.text(&name("said"))),
            key: key.clone(),
            options,
        }
    }

    /// Headings of the places: text, and the first option under it.
    pub(super) fn parts(&mut self, file: &File<QuestionsFile>) -> Vec<(u16, u16)> {
        let Ok(regions) = self.names.question("regions") else { return Vec::new() };
        let Some(entry) = file.data.question.get(regions) else { return Vec::new() };
        let mut parts = Vec::new();
        for [heading, first] in &entry.parts {
            let result = self.names.value(regions, first.get_ref());
            let first = self.take(file, first, result);
            parts.push((self.text(&format!("question.regions.part.{}", heading.get_ref())), first));
        }
        parts
    }

    /// The places as said in a sentence.
    pub(super) fn spoken(&self, file: &File<QuestionsFile>) -> Vec<u16> {
        let entry = file.data.question.iter().find(|q| q.key.get_ref() == "regions");
        let options = entry.map_or(&[][..], |entry| &entry.options);
        options
            .iter()
            .map(|o| self.text(&format!("question.regions.spoken.{}", o.get_ref())))
            .collect()
    }

    pub(super) fn pages(
        &mut self,
        file: &File<QuestionsFile>,
        entries: &[PageEntry],
        section: &str,
    ) -> Vec<Page> {
        let mut pages = Vec::new();
        for entry in entries {
            let name = |part: &str| format!("{section}.{}.{part}", entry.id.get_ref());
            let mut questions = Vec::new();
            for key in &entry.questions {
                match self.names.question(key.get_ref()) {
                    Ok(question) => questions.push(question),
                    Err(message) => self.errors.add(file.fault(key, message)),
                }
            }
            let title = self.text(&name("title"));
            pages.push(Page {
                key: entry.id.get_ref().clone(),
                group: entry.group,
                none: (entry.layout == Layout::Signs).then(|| self.text(&name("none"))),
                questions,
                title,
                short: self.texts.find(&name("short")).unwrap_or(title),
                hint: self.texts.find(&name("hint")),
            });
        }
        pages
    }
}
