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
    question: BTreeMap<Str, TermEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermEntry {
    name: Str,
    #[serde(default)]
    option: Names,
}

/// The terms of each language. Faults go to `errors`.
pub fn read(
    folders: &Folders,
    languages: &[String],
    files: &Files,
    read: Read<'_>,
    errors: &mut Errors,
) -> Vec<(String, Terms)> {
    let of = |language: &String| {
        let terms = schema::file(&folders.terms(language), read, errors);
        let words = schema::file(&folders.summary(language), read, errors);
        Some((language.clone(), resolve(&terms?, &words?, files, errors)))
    };
    languages.iter().filter_map(of).collect()
}

fn resolve(
    file: &File<TermsFile>,
    words: &File<Names>,
    files: &Files,
    errors: &mut Errors,
) -> Terms {
    let TermsFile { treatment, level, flag, fact, tip, question } = &file.data;
    let questions = &files.questions.data;
    let codes: Vec<&str> = Level::ALL.iter().map(|level| &level.code()[..2]).collect();
    let known = questions.question.iter().map(|it| it.key.get_ref().as_str());
    only(file, question.keys(), &known.collect::<Vec<_>>(), errors);
    let terms = questions.question.iter().map(|entry| term(file, entry, files, errors));
    let terms: Vec<Term> = terms.collect();
    let all = Word::ALL.iter().map(|word| word.word()).collect::<Vec<_>>();
    let said = list(words, words.data.iter(), "", &all, errors);
    for word in Word::ALL {
        filled(words, *word, errors);
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

/// Notes a word of the summary without what has to be filled in, or with more.
fn filled(file: &File<Names>, word: Word, errors: &mut Errors) {
    let found = file.data.iter().find(|(called, _)| called.get_ref() == word.word());
    let Some((_, text)) = found else { return };
    let mut rest = text.get_ref().clone();
    for name in word.filled() {
        let place = format!("{{{name}}}");
        if !rest.contains(&place) {
            errors.add(file.fault(text, format!("`{}` must have {place}", word.word())));
        }
        rest = rest.replace(&place, "");
    }
    if rest.contains(['{', '}']) {
        let message = format!("nothing is filled in here but {}", word.filled().join(", "));
        errors.add(file.fault(text, message));
    }
}
