//! How a language is written: its direction, its dates and lists, and which form of a text goes with a number.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::plural::{self, FORMS};
use crate::schema::{self, File, Region, Str};
use crate::texts::Entry;
use crate::{Diagnostic, Errors, Read, markup};

/// The file, in the language's folder.
pub const FILE: &str = "language.toml";
/// What its keys begin with. They are for the program: nobody reads them as a text.
pub const PREFIX: &str = "language.";
/// Between the parts of an entry that is a list; no text has it.
pub const SEPARATOR: &str = "|";
/// In the place of a list without an entry.
const NONE: &str = "-";

/// From which side it is read.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As HTML has it.
    pub fn html(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// A text in which what comes from elsewhere keeps its own direction: it stands between the marks FSI and PDI
    /// (Unicode Standard Annex 9) in a language from right to left.
    pub fn isolate(self, text: &str) -> String {
        match self {
            Direction::Ltr => text.to_owned(),
            Direction::Rtl => FROM_ELSEWHERE.iter().fold(text.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), &format!("\u{2068}{{{name}}}\u{2069}"))
            }),
        }
    }
}

/// Placeholders for what is in Latin letters or digits, or may be: numbers to call, names and codes.
const FROM_ELSEWHERE: [&str; 6] = ["number", "urgent", "crisis", "clinic", "reviewer", "ids"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    direction: Direction,
    #[serde(default)]
    plural: BTreeMap<Str, Str>,
    list: List,
    date: Dates,
    time: Times,
    dialect: Option<Dialect>,
    sources_page: SourcesPage,
    reader_page: BTreeMap<String, String>,
    set_up_page: BTreeMap<String, String>,
}

/// What stands on the page of the rules and their sources besides them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcesPage {
    pub title: String,
    pub level: String,
    pub rules: String,
    pub sources: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    comma: Str,
    and: Str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dates {
    day: Str,
    full: Str,
    weekdays: [Str; 7],
    short_weekdays: [Str; 7],
    months: [Str; 12],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Times {
    clock: Vec<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dialect {
    regions: Vec<Str>,
    day: Option<Str>,
    clock: Option<Vec<Str>>,
    paracetamol: Option<Str>,
}

/// A language beside its texts.
#[derive(Clone, Default)]
pub struct Language {
    pub direction: Direction,
    pub sources_page: SourcesPage,
    /// What stands on the page that reads a record: name and words.
    pub reader_page: BTreeMap<String, String>,
    /// The same of the page on which a clinic sets up its own.
    pub set_up_page: BTreeMap<String, String>,
    /// Its forms by CLDR's names, in the order in which a text has them.
    pub(crate) forms: Vec<&'static str>,
    /// Those of the dialect, each with the fault if no numbers are known for it.
    regions: Vec<(String, Diagnostic)>,
}

impl Language {
    /// Notes regions of the dialect that are in no list of numbers.
    pub(crate) fn check(&self, known: &BTreeMap<Str, Region>, errors: &mut Errors) {
        for (region, fault) in &self.regions {
            if !known.keys().any(|code| code.get_ref() == region) {
                errors.add(fault.clone());
            }
        }
    }
}

/// Reads the file of a folder: the language, and what the program needs of it, by key.
pub fn read(
    folder: &Path,
    read: Read<'_>,
    errors: &mut Errors,
) -> (Language, Vec<(String, Entry)>) {
    let Some(file) = schema::file::<LanguageFile>(&folder.join(FILE), read, errors) else {
        return (Language::default(), Vec::new());
    };
    let LanguageFile { direction, plural, list, date, time, dialect, .. } = &file.data;
    let LanguageFile { sources_page, reader_page, set_up_page, .. } = &file.data;
    let forms = forms(plural, &file, errors);
    let mut found = Found { file: &file, entries: Vec::new(), errors };
    found.plural(plural, &forms);
    found.pattern("list.comma", &list.comma, &[]);
    found.pattern("list.and", &list.and, &[]);
    found.pattern("date.day", &date.day, &DAY);
    found.pattern("date.full", &date.full, &["day", "month", "year"]);
    found.names("date.weekdays", &date.weekdays);
    found.names("date.short_weekdays", &date.short_weekdays);
    found.names("date.months", &date.months);
    let own = dialect.as_ref();
    found.pattern("dialect.day", own.and_then(|it| it.day.as_ref()).unwrap_or(&date.day), &DAY);
    found.clock("time.clock", &time.clock);
    found.clock("dialect.clock", own.and_then(|it| it.clock.as_ref()).unwrap_or(&time.clock));
    if let Some(name) = own.and_then(|it| it.paracetamol.as_ref()) {
        found.pattern("dialect.paracetamol", name, &[]);
    }
    let regions = own.map_or(&[][..], |it| &it.regions);
    match regions {
        [] => found.add("dialect.regions", NONE.into(), 1),
        some => found.names("dialect.regions", some),
    }
    let entries = found.entries;
    let with_fault = |code: &Str| {
        let message = format!("`{}` is no region of regions.toml; use one of them", code.get_ref());
        (code.get_ref().clone(), file.fault(code, message))
    };
    let regions = regions.iter().map(with_fault).collect();
    let language = Language {
        direction: *direction,
        sources_page: sources_page.clone(),
        reader_page: reader_page.clone(),
        set_up_page: set_up_page.clone(),
        forms,
        regions,
    };
    (language, entries)
}

/// What the pattern of a day must hold.
const DAY: [&str; 3] = ["day", "month", "weekday"];

/// What the program needs, as it is found.
struct Found<'a> {
    file: &'a File<LanguageFile>,
    entries: Vec<(String, Entry)>,
    errors: &'a mut Errors,
}

impl Found<'_> {
    fn add(&mut self, key: &str, text: String, line: usize) {
        let entry = Entry { text, file: self.file.path.clone(), line };
        self.entries.push(([PREFIX, key].concat(), entry));
    }

    /// A text that holds these placeholders, each once, in the order of the alphabet.
    fn pattern(&mut self, key: &str, text: &Str, holds: &[&str]) {
        let words = text.get_ref();
        let place = self.file.fault(text, "");
        let fault =
            if words.is_empty() || words.contains(|c: char| "<|*".contains(c) || c.is_control()) {
                "it is empty, or has a `<`, `|`, `*`, a tab or a line break".into()
            } else if !markup::placeholders(words).iter().eq(holds)
                || words.matches('{').count() != holds.len()
            {
                match holds {
                    [] => "it must have no braces".into(),
                    some => format!("it must have {{{}}}, each once", some.join("}, {")),
                }
            } else {
                return self.add(key, words.clone(), place.line);
            };
        self.errors.add(Diagnostic { message: format!("`{key}`: {fault}"), ..place });
    }

    /// A pattern for all hours, or one for those before and one for those after noon.
    fn clock(&mut self, key: &str, patterns: &[Str]) {
        if !(1..=2).contains(&patterns.len()) {
            let message =
                format!("`{key}`: it must have one pattern, or one for each half of the day");
            self.errors.add(Diagnostic::file(&self.file.path, message));
        }
        self.patterns(key, patterns, &["hour", "minute"]);
    }

    fn names(&mut self, key: &str, names: &[Str]) {
        self.patterns(key, names, &[]);
    }

    /// Several in one entry.
    fn patterns(&mut self, key: &str, names: &[Str], holds: &[&str]) {
        names.iter().for_each(|name| self.pattern(key, name, holds));
        self.entries.retain(|(known, _)| known.strip_prefix(PREFIX) != Some(key));
        let line = names.first().map_or(1, |name| self.file.fault(name, "").line);
        let names: Vec<&str> = names.iter().map(|name| name.get_ref().as_str()).collect();
        self.add(key, names.join(SEPARATOR), line);
    }

    fn plural(&mut self, rules: &BTreeMap<Str, Str>, forms: &[&str]) {
        let rules: Vec<&Str> = forms.iter().filter_map(|form| rule(rules, form)).collect();
        let texts: Vec<&str> = rules.iter().map(|rule| rule.get_ref().as_str()).collect();
        match (plural::table(&texts), rules.first()) {
            (Ok(table), _) => self.add(
                "plural",
                table,
                rules.first().map_or(1, |rule| self.file.fault(rule, "").line),
            ),
            (Err((place, message)), first) => {
                if let Some(rule) = rules.get(place).or(first) {
                    self.errors.add(self.file.fault(rule, message));
                }
            }
        }
    }
}

fn rule<'a>(rules: &'a BTreeMap<Str, Str>, form: &str) -> Option<&'a Str> {
    rules.iter().find(|(name, _)| name.get_ref() == form).map(|(_, rule)| rule)
}

/// "other", and those that have a rule.
fn forms(
    rules: &BTreeMap<Str, Str>,
    file: &File<LanguageFile>,
    errors: &mut Errors,
) -> Vec<&'static str> {
    let [other, named @ ..] = FORMS;
    for name in rules.keys().filter(|name| !named.contains(&name.get_ref().as_str())) {
        let message = format!("`{}` has no rule; use {}", name.get_ref(), named.join(", "));
        errors.add(file.fault(name, message));
    }
    let named = named.into_iter().filter(|form| rule(rules, form).is_some());
    [other].into_iter().chain(named).collect()
}
