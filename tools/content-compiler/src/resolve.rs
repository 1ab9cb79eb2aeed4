//! From content files to a pack in which every name is a place in a table.

use std::collections::BTreeMap;

use crate::Errors;
use crate::condition::{self, Cond, Fit, Names};
use crate::schema::{
    Alternatives, File, Files, Group, Kind, Layout, PageEntry, QuestionEntry, QuestionsFile,
    RulesFile, Str,
};
use crate::texts::Locale;

/// The pack, resolved. Numbers of texts are those of the reference language; 0 is none.
pub struct Pack {
    pub id: String,
    pub version: String,
    pub reviewed_by: String,
    pub review_due: String,
    pub lung_watch_days: u16,
    pub safety_net_days: Vec<u16>,
    pub lung_places: u32,
    pub questions: Vec<Question>,
    pub parts: Vec<(u16, u16)>,
    pub spoken: Vec<u16>,
    pub flags: Vec<Flag>,
    pub screens: Vec<Page>,
    pub safety: Vec<Page>,
    pub rules: Vec<Rule>,
    pub explanations: Vec<Explanation>,
    pub durations: Vec<Duration>,
    pub tips: Vec<Tip>,
}

pub struct Question {
    pub key: String,
    pub kind: Kind,
    pub max: u16,
    pub options: Vec<(String, u16)>,
    pub red_flag: bool,
    pub not_sure: Option<u16>,
    pub optional: bool,
    pub ask_when: Vec<Fit>,
    /// Bullet, and the option from which on it denies.
    pub flag: Option<(usize, u16)>,
    pub label: u16,
    pub ask: u16,
    pub error: u16,
    pub tick: Option<u16>,
    pub hint: Option<u16>,
    pub why: Option<u16>,
    pub said: Option<u16>,
}

pub struct Flag {
    pub key: String,
    /// Question and option of each sign it covers.
    pub covers: Vec<(usize, u16)>,
    pub text: u16,
    pub ask: u16,
    pub short: u16,
}

pub struct Page {
    pub key: String,
    pub group: Group,
    pub none: Option<u16>,
    pub questions: Vec<usize>,
    pub title: u16,
    pub short: u16,
    pub hint: Option<u16>,
}

pub struct Rule {
    pub id: String,
    pub level: u8,
    pub when: Vec<Cond>,
    pub reason: u16,
    pub sources: String,
}

pub struct Explanation {
    pub id: String,
    pub when: Vec<Vec<Fit>>,
    pub filler: bool,
    pub title: u16,
    pub text: u16,
}

pub struct Duration {
    pub key: String,
    pub when: Vec<Vec<Fit>>,
    pub also: bool,
    pub text: u16,
}

pub struct Tip {
    pub key: String,
    pub when: Vec<Vec<Fit>>,
    pub needs: Option<usize>,
    pub ask: Option<usize>,
    pub gates: Vec<(Fit, u16)>,
    pub title: u16,
    pub text: u16,
    pub caution: Option<u16>,
    pub withheld: Option<u16>,
}

/// The names of the five levels in content files.
pub const LEVELS: [&str; 5] = ["L0", "L1", "L2", "L3", "L4"];

/// Resolves all files; faults go to `errors` and leave something harmless in the pack.
pub fn resolve(files: &Files, texts: &Locale, errors: &mut Errors) -> Pack {
    let names = Names {
        questions: &files.questions.data.question,
        places: groups(&files.pack.data.places),
        risks: groups(&files.pack.data.risks),
    };
    let mut r = Resolver { names, texts, errors };
    let meta = &files.pack.data;
    let lung_places = r.names.places("THORAX").unwrap_or(u32::MAX);
    let flags = r.flags(&files.questions);
    Pack {
        id: meta.id.get_ref().clone(),
        version: meta.version.get_ref().clone(),
        reviewed_by: meta.reviewed_by.get_ref().clone(),
        review_due: meta.review_due.get_ref().clone(),
        lung_watch_days: meta.lung_watch_days,
        safety_net_days: meta.safety_net_days.clone(),
        lung_places,
        questions: r.questions(&files.questions, &flags),
        parts: r.parts(&files.questions),
        spoken: r.spoken(&files.questions),
        flags,
        screens: r.pages(&files.questions, &files.questions.data.screen, "screen"),
        safety: r.pages(&files.questions, &files.questions.data.safety, "safety"),
        rules: r.rules(&files.rules),
        explanations: r.explanations(files),
        durations: r.durations(files),
        tips: r.tips(files),
    }
}

fn groups(of: &BTreeMap<Str, Vec<Str>>) -> BTreeMap<&str, Vec<&str>> {
    of.iter()
        .map(|(name, list)| {
            (name.get_ref().as_str(), list.iter().map(|s| s.get_ref().as_str()).collect())
        })
        .collect()
}

struct Resolver<'a> {
    names: Names<'a>,
    texts: &'a Locale,
    errors: &'a mut Errors,
}

impl Resolver<'_> {
    /// Takes a value or notes the fault at its place.
    fn take<T: Default, F>(&mut self, file: &File<F>, at: &Str, result: Result<T, String>) -> T {
        result.unwrap_or_else(|message| {
            self.errors.add(file.fault(at, message));
            T::default()
        })
    }

    fn text(&self, key: &str) -> u16 {
        self.texts.number(key)
    }

    fn fits<F>(&mut self, file: &File<F>, list: &[Str]) -> Vec<Fit> {
        let read = |s: &Str| condition::fit(s.get_ref(), &self.names).map(|fit| vec![fit]);
        let results: Vec<_> = list.iter().map(|s| (s, read(s))).collect();
        results.into_iter().flat_map(|(s, result)| self.take(file, s, result)).collect()
    }

    fn alternatives<F>(&mut self, file: &File<F>, list: &Alternatives) -> Vec<Vec<Fit>> {
        list.iter().map(|all| self.fits(file, all)).collect()
    }

    fn flags(&mut self, file: &File<QuestionsFile>) -> Vec<Flag> {
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

    fn questions(&mut self, file: &File<QuestionsFile>, flags: &[Flag]) -> Vec<Question> {
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
    fn parts(&mut self, file: &File<QuestionsFile>) -> Vec<(u16, u16)> {
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
    fn spoken(&self, file: &File<QuestionsFile>) -> Vec<u16> {
        let entry = file.data.question.iter().find(|q| q.key.get_ref() == "regions");
        let options = entry.map_or(&[][..], |entry| &entry.options);
        options
            .iter()
            .map(|o| self.text(&format!("question.regions.spoken.{}", o.get_ref())))
            .collect()
    }

    fn pages(
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

    fn rules(&mut self, file: &File<RulesFile>) -> Vec<Rule> {
        let mut rules = Vec::new();
        for entry in &file.data.rule {
            let id = entry.id.get_ref();
            let level = LEVELS.iter().position(|level| level == entry.level.get_ref());
            if level.is_none() {
                self.errors.add(file.fault(
                    &entry.level,
                    format!("`{}` is not a level; use L0 to L4", entry.level.get_ref()),
                ));
            }
            let read = |s: &Str| condition::rule(s.get_ref(), &self.names).map(|cond| vec![cond]);
            let results: Vec<_> = entry.when.iter().map(|s| (s, read(s))).collect();
            let when =
                results.into_iter().flat_map(|(s, result)| self.take(file, s, result)).collect();
            rules.push(Rule {
                id: id.clone(),
                level: level.unwrap_or_default() as u8,
                when,
                reason: self.text(&format!("rule.{id}")),
                sources: entry
                    .source
                    .iter()
                    .map(|s| s.get_ref().as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            });
        }
        rules
    }

    fn explanations(&mut self, files: &Files) -> Vec<Explanation> {
        let mut all = Vec::new();
        for entry in &files.advice.data.explanation {
            let id = entry.id.get_ref();
            all.push(Explanation {
                when: self.alternatives(&files.advice, &entry.when),
                filler: entry.filler,
                title: self.text(&format!("explanation.{id}.title")),
                text: self.text(&format!("explanation.{id}.text")),
                id: id.clone(),
            });
            // The leaflet's longer words.
            self.text(&format!("explanation.{id}.full"));
        }
        all
    }

    fn durations(&mut self, files: &Files) -> Vec<Duration> {
        let mut all = Vec::new();
        for entry in &files.advice.data.duration {
            all.push(Duration {
                when: self.alternatives(&files.advice, &entry.when),
                also: entry.also,
                text: self.text(&format!("duration.{}", entry.id.get_ref())),
                key: entry.id.get_ref().clone(),
            });
        }
        all
    }

    fn tips(&mut self, files: &Files) -> Vec<Tip> {
        let mut all = Vec::new();
        for entry in &files.advice.data.tip {
            let id = entry.id.get_ref();
            let mut gates = Vec::new();
            for gate in &entry.gates {
                let text = self.text(&format!("gate.{}", gate.id.get_ref()));
                match condition::fit(gate.when.get_ref(), &self.names) {
                    Ok(fit) => gates.push((fit, text)),
                    Err(message) => self.errors.add(files.advice.fault(&gate.when, message)),
                }
            }
            let needs = self.safety(files, entry.needs.as_ref());
            let ask = self.safety(files, entry.ask.as_ref());
            let withheld = format!("tip.{id}.withheld");
            all.push(Tip {
                when: self.alternatives(&files.advice, &entry.when),
                needs,
                ask,
                title: self.text(&format!("tip.{id}.title")),
                text: self.text(&format!("tip.{id}.text")),
                caution: self.texts.find(&format!("tip.{id}.caution")),
                withheld: (!gates.is_empty()).then(|| self.text(&withheld)),
                gates,
                key: id.clone(),
            });
        }
        all
    }

    fn safety(&mut self, files: &Files, name: Option<&Str>) -> Option<usize> {
        let name = name?;
        let place =
            files.questions.data.safety.iter().position(|p| p.id.get_ref() == name.get_ref());
        if place.is_none() {
            self.errors.add(files.advice.fault(
                name,
                format!(
                    "there are no safety questions `{}`; see [[safety]] in questions.toml",
                    name.get_ref()
                ),
            ));
        }
        place
    }
}
