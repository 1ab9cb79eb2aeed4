//! What clinicians call things: `terms.LANGUAGE.toml` of the pack, and `terms.toml` of the language.

use std::collections::BTreeMap;
use std::path::Path;

use pack::{Level, Term, Terms, Word};
use serde::Deserialize;

use crate::schema::{self, File, Files, Kind, QuestionEntry, Str};
use crate::{Diagnostic, Errors, Folders, Read};

/// Several stand in a line, and a line has room for so many letters of one.
const LONGEST: usize = 110;

type Names = BTreeMap<Str, Str>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsFile {
    treatment: Str,
    level: Names,
    flag: Names,
    fact: Names,
    tip: Names,
    /// A pack can do without rules about the days before.
    #[serde(default)]
    course_rule: Names,
    question: BTreeMap<Str, TermEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermEntry {
    name: Str,
    #[serde(default)]
    option: Names,
}

/// The files of a language.
pub struct TermFiles {
    language: String,
    terms: File<TermsFile>,
    words: File<Names>,
}

/// Reads those of each language.
pub fn read(
    folders: &Folders,
    languages: &[String],
    read: Read<'_>,
    errors: &mut Errors,
) -> Vec<TermFiles> {
    let of = |language: &String| {
        let terms = schema::file(&folders.terms(language), read, errors);
        let words = schema::file(&folders.summary(language), read, errors);
        Some(TermFiles { language: language.clone(), terms: terms?, words: words? })
    };
    languages.iter().filter_map(of).collect()
}

/// The terms of each language. Faults go to `errors`.
pub fn compile(all: &[TermFiles], files: &Files, errors: &mut Errors) -> Vec<(String, Terms)> {
    let of = |it: &TermFiles| (it.language.clone(), resolve(&it.terms, &it.words, files, errors));
    all.iter().map(of).collect()
}

fn resolve(
    file: &File<TermsFile>,
    words: &File<Names>,
    files: &Files,
    errors: &mut Errors,
) -> Terms {
    let TermsFile { treatment, level, flag, fact, tip, course_rule, question } = &file.data;
    let questions = &files.questions.data;
    let codes: Vec<&str> = Level::ALL.iter().map(|level| &level.code()[..2]).collect();
    let known = questions.question.iter().map(|it| it.key.get_ref().as_str());
    only(file, question.keys(), &known.collect::<Vec<_>>(), errors);
    let terms = questions.question.iter().map(|entry| term(file, entry, files, errors));
    let terms: Vec<Term> = terms.collect();
    let all = Word::ALL.iter().map(|word| word.word()).collect::<Vec<_>>();
    let said = list(words, words.data.iter(), "", &all, errors);
    for word in Word::ALL {
        let found = words.data.iter().find(|(called, _)| called.get_ref() == word.word());
        if let Some((called, text)) = found {
            filled(words, (called, text), word.filled(), word.filled(), errors);
        }
    }
    for named in course_rule {
        filled(file, named, &[], &["from", "to", "days"], errors);
    }
    Terms {
        words: said,
        treatment: one(file, treatment, errors),
        levels: list(file, level.iter(), "level.", &codes, errors),
        flags: list(file, flag.iter(), "flag.", &ids(&questions.flag, |it| &it.id), errors),
        questions: terms.leak(),
        facts: list(
            file,
            fact.iter(),
            "fact.",
            &ids(&files.result.data.staff_fact, |it| &it.id),
            errors,
        ),
        tips: list(file, tip.iter(), "tip.", &ids(&files.advice.data.tip, |it| &it.id), errors),
        course: list(
            file,
            course_rule.iter(),
            "course_rule.",
            &ids(&files.rules.data.course_rule, |it| &it.id),
            errors,
        ),
    }
}

fn ids<T>(entries: &[T], id: impl Fn(&T) -> &Str) -> Vec<&str> {
    entries.iter().map(|entry| id(entry).get_ref().as_str()).collect()
}

/// The terms of these keys, in their order.
fn list<'a, T>(
    file: &File<T>,
    names: impl Iterator<Item = (&'a Str, &'a Str)> + Clone,
    path: &str,
    keys: &[&str],
    errors: &mut Errors,
) -> &'static [&'static str] {
    only(file, names.clone().map(|(key, _)| key), keys, errors);
    let mut found: Vec<&'static str> = Vec::new();
    for key in keys {
        match names.clone().find(|(called, _)| called.get_ref() == key) {
            Some((_, name)) => found.push(one(file, name, errors)),
            None => errors.add(missing(&file.path, &format!("{path}{key}"))),
        }
    }
    found.leak()
}

fn missing(path: &Path, key: &str) -> Diagnostic {
    Diagnostic::file(path, format!("the term `{key}` is missing; add it"))
}

/// Notes what nothing in the pack is called.
fn only<'a, T>(
    file: &File<T>,
    found: impl Iterator<Item = &'a Str>,
    known: &[&str],
    errors: &mut Errors,
) {
    for key in found.filter(|key| !known.contains(&key.get_ref().as_str())) {
        let message = format!("the pack has no `{}` here; take it out", key.get_ref());
        errors.add(file.fault(key, message));
    }
}

/// One that can stand in a line with others.
fn one<T>(file: &File<T>, name: &Str, errors: &mut Errors) -> &'static str {
    let words = name.get_ref();
    let fits = !words.trim().is_empty()
        && words.chars().count() <= LONGEST
        && !words.contains(|c: char| c.is_control() || c == ';');
    if !fits {
        let message = format!(
            "several terms stand in a line: write 1 to {LONGEST} letters, on one line and without a semicolon"
        );
        errors.add(file.fault(name, message));
    }
    words.clone().leak()
}

fn term(file: &File<TermsFile>, entry: &QuestionEntry, files: &Files, errors: &mut Errors) -> Term {
    let key = entry.key.get_ref();
    let Some((_, own)) = file.data.question.iter().find(|(called, _)| called.get_ref() == key)
    else {
        errors.add(missing(&file.path, &format!("question.{key}.name")));
        return Term { name: "", options: &[] };
    };
    let is_row = files.questions.data.screen.iter().any(|page| {
        page.layout == schema::Layout::Signs && page.questions.iter().any(|it| it.get_ref() == key)
    });
    let denies = is_row && entry.kind == Kind::Scale;
    let mut keys = ids(&entry.options, |it| it);
    if denies {
        keys.remove(0);
    }
    let path = format!("question.{key}.option.");
    let mut options = list(file, own.option.iter(), &path, &keys, errors).to_vec();
    if denies {
        options.insert(0, "");
    }
    Term { name: one(file, &own.name, errors), options: options.leak() }
}

/// Notes words without what has to be filled in, or with what nothing fills.
fn filled<T>(
    file: &File<T>,
    (called, text): (&Str, &Str),
    must: &[&str],
    can: &[&str],
    errors: &mut Errors,
) {
    let mut rest = text.get_ref().clone();
    for name in must.iter().filter(|name| !text.get_ref().contains(&format!("{{{name}}}"))) {
        let message = format!("`{}` must have {{{name}}}", called.get_ref());
        errors.add(file.fault(text, message));
    }
    for name in can {
        rest = rest.replace(&format!("{{{name}}}"), "");
    }
    if rest.contains(['{', '}']) {
        let message = format!("nothing is filled in here but {}", can.join(", "));
        errors.add(file.fault(text, message));
    }
}
