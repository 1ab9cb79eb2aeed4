//! Questions, the pages they stand on, and the emergency list.

use pack::{Choice, Flag, Group, Key, Kind, Layout, Page, Part, Question, QuestionId, Text};

use super::{Resolver, name};
use crate::schema::{self, File, PageEntry, QuestionEntry, QuestionsFile, Str};

/// The option that says "not sure" itself, where a question has one.
const NOT_SURE: &str = "not_sure";

impl Resolver<'_> {
    pub(super) fn flags(&self, file: &File<QuestionsFile>) -> &'static [Flag] {
        let flag = |key: &String| Flag {
            key: Key(name(key)),
            text: self.text(&format!("flag.{key}.text")),
            ask: self.text(&format!("flag.{key}.ask")),
            short: self.text(&format!("flag.{key}.short")),
        };
        file.data.flag.iter().map(|entry| flag(entry.id.get_ref())).collect::<Vec<_>>().leak()
    }

    pub(super) fn questions(&mut self, file: &File<QuestionsFile>) -> &'static [Question] {
        let entries = (0_u8..).map(QuestionId).zip(&file.data.question);
        let questions = entries.map(|(id, entry)| self.question(file, id, entry));
        questions.collect::<Vec<_>>().leak()
    }

    fn question(
        &mut self,
        file: &File<QuestionsFile>,
        id: QuestionId,
        entry: &QuestionEntry,
    ) -> Question {
        let key = entry.key.get_ref();
        let of = |part: &str| format!("question.{key}.{part}");
        let choice = |option: &Str| Choice {
            key: Key(name(option.get_ref())),
            text: self.text(&of(&format!("option.{}", option.get_ref()))),
        };
        let options: Vec<Choice> = entry.options.iter().map(choice).collect();
        let own_not_sure = options.iter().position(|option| option.key() == NOT_SURE);
        let on_signs_page = file.data.screen.iter().any(|page| {
            page.layout == schema::Layout::Signs
                && page.questions.iter().any(|q| q.get_ref() == key)
        });
        let not_sure = entry.not_sure.as_ref().map(|s| {
            let result = self.names.value(id, s.get_ref());
            self.take(file, s, result)
        });
        let is_number = entry.kind == schema::Kind::Number;
        if is_number && entry.max.is_none() {
            self.errors.add(file.fault(&entry.key, format!("`{key}` is a number and needs `max`")));
        }
        Question {
            kind: match entry.kind {
                schema::Kind::Scale => Kind::Scale,
                schema::Kind::Choice => Kind::Choice,
                schema::Kind::Set => Kind::Set,
                schema::Kind::Number => Kind::Number(entry.max.unwrap_or_default()),
            },
            red_flag: entry.red_flag,
            not_sure,
            own_not_sure: own_not_sure.map(|place| place as u16),
            optional: entry.optional,
            ask_when: self.fits(file, &entry.ask_when),
            label: self.text(&of("label")),
            ask: self.text(&of("ask")),
            error: (!on_signs_page).then(|| self.text(&of("error"))),
            tick: on_signs_page.then(|| self.text(&of("tick"))),
            hint: self.find(&of("hint")),
            why: self.find(&of("why")),
            said: is_number.then(|| self.text(&of("said"))),
            key: name(key),
            options: options.leak(),
        }
    }

    /// Headings of the places: text, and the first option under it.
    pub(super) fn parts(&mut self, file: &File<QuestionsFile>) -> &'static [Part] {
        let key = self.names.roles.places.get_ref();
        let Ok(places) = self.names.question(key) else { return &[] };
        let Some(entry) = file.data.question.get(usize::from(places.0)) else { return &[] };
        let mut parts = Vec::new();
        for [heading, first] in &entry.parts {
            let result = self.names.value(places, first.get_ref());
            let first = self.take(file, first, result);
            let heading = self.text(&format!("question.{key}.part.{}", heading.get_ref()));
            parts.push(Part { heading, first });
        }
        parts.leak()
    }

    /// The places as said in a sentence.
    pub(super) fn spoken(&self, file: &File<QuestionsFile>) -> &'static [Text] {
        let key = self.names.roles.places.get_ref();
        let entry = file.data.question.iter().find(|q| q.key.get_ref() == key);
        let options = entry.map_or(&[][..], |entry| &entry.options);
        options
            .iter()
            .map(|o| self.text(&format!("question.{key}.spoken.{}", o.get_ref())))
            .collect::<Vec<_>>()
            .leak()
    }

    pub(super) fn pages(
        &mut self,
        file: &File<QuestionsFile>,
        entries: &[PageEntry],
        section: &str,
    ) -> &'static [Page] {
        let mut pages = Vec::new();
        for entry in entries {
            let of = |part: &str| format!("{section}.{}.{part}", entry.id.get_ref());
            let mut questions = Vec::new();
            for key in &entry.questions {
                match self.names.question(key.get_ref()) {
                    Ok(question) => questions.push(question),
                    Err(message) => self.errors.add(file.fault(key, message)),
                }
            }
            let title = self.text(&of("title"));
            pages.push(Page {
                key: name(entry.id.get_ref()),
                group: match entry.group {
                    schema::Group::Treatment => Group::Treatment,
                    schema::Group::Pain => Group::Pain,
                    schema::Group::Signs => Group::Signs,
                    schema::Group::You => Group::You,
                },
                layout: match entry.layout {
                    schema::Layout::List => Layout::List,
                    schema::Layout::Signs => Layout::Signs { none: self.text(&of("none")) },
                },
                questions: questions.leak(),
                title,
                short: self.find(&of("short")).unwrap_or(title),
                hint: self.find(&of("hint")),
            });
        }
        pages.leak()
    }
}
