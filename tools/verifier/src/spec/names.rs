//! From the names of `proof.toml` to questions and options, with the line of a name that is none.

use std::path::Path;

use aftercheck::content::PACK;
use aftercheck::engine::Answers;
use aftercheck::engine::pack::{Level, QuestionId};
use content_compiler::Diagnostic;

use super::file::Str;
use super::{Gate, Reply};

/// Looks names up, and keeps what is wrong with them.
pub struct Names<'a> {
    pub path: &'a Path,
    pub text: &'a str,
    pub faults: Vec<String>,
}

impl Names<'_> {
    /// What was found, or something harmless and a fault at its line.
    fn take<T: Default>(&mut self, at: &Str, found: Result<T, String>) -> T {
        found.unwrap_or_else(|message| {
            let fault = Diagnostic::at(self.path, self.text, at.span().start, message);
            self.faults.push(fault.to_string());
            T::default()
        })
    }

    pub fn question(&mut self, key: &Str) -> QuestionId {
        self.take(key, question(key.get_ref()))
    }

    pub fn questions(&mut self, keys: &[Str]) -> Vec<QuestionId> {
        keys.iter().map(|key| self.question(key)).collect()
    }

    /// `question >= answer`.
    pub fn sign(&mut self, text: &Str) -> Reply {
        let found = part(text.get_ref(), ">=")
            .and_then(|(id, name)| Ok(Reply { question: id, from: value(id, name)? }));
        self.take(text, found)
    }

    /// `question >= answer`, `question has option|…` or `question is option|…`: a gate for each option.
    pub fn gates(&mut self, text: &Str) -> Vec<Gate> {
        let written = text.get_ref();
        let each = |word: &str, gate: fn(QuestionId, u16) -> Gate| {
            let (id, names) = part(written, word)?;
            names.split('|').map(|name| Ok(gate(id, value(id, name.trim())?))).collect()
        };
        let found = match written.split(' ').nth(1) {
            Some("has") => each("has", Gate::Has),
            Some("is") => each("is", Gate::Is),
            _ => each(">=", Gate::AtLeast),
        };
        self.take(text, found)
    }

    /// Bits of the places.
    pub fn places(&mut self, names: &[Str]) -> u32 {
        let bit = |name: &Str| {
            let found = value(PACK.roles.places, name.get_ref());
            1 << self.take(name, found)
        };
        names.iter().map(bit).fold(0, |all, bit| all | bit)
    }

    /// Someone who answered this as well.
    pub fn patient(&mut self, before: &Answers, line: &Str) -> Answers {
        let found = case_file::read_onto(before.clone(), line.get_ref());
        self.take(line, found.map_err(|error| error.to_string()))
    }

    pub fn level(&mut self, code: &Str) -> Option<Level> {
        let name = code.get_ref();
        let found =
            Level::ALL.into_iter().find(|level| level.code().split('_').next() == Some(name));
        self.take(
            code,
            found.map(Some).ok_or_else(|| format!("`{name}` is no level; use L0 to L4")),
        )
    }

    pub fn rule(&mut self, id: &Str) -> &'static str {
        let found = PACK.rules.iter().find(|rule| rule.id == id.get_ref()).map(|rule| rule.id);
        self.take(id, found.ok_or_else(|| gone("rule", id.get_ref())))
    }

    pub fn tip(&mut self, key: &Str) -> &'static str {
        let found = PACK.tips.iter().find(|tip| tip.key() == key.get_ref()).map(|tip| tip.key());
        self.take(key, found.ok_or_else(|| gone("tip", key.get_ref())))
    }
}

fn part<'a>(text: &'a str, word: &str) -> Result<(QuestionId, &'a str), String> {
    let (key, name) = text.split_once(&format!(" {word} ")).ok_or_else(|| {
        format!("`{text}` is no sign; write `question >= answer`, `question has option` or `question is option`")
    })?;
    Ok((question(key)?, name))
}

fn question(key: &str) -> Result<QuestionId, String> {
    PACK.question_ids()
        .find(|id| PACK.question(*id).key == key)
        .ok_or_else(|| gone("question", key))
}

fn value(id: QuestionId, name: &str) -> Result<u16, String> {
    let question = PACK.question(id);
    let place = question.options.iter().position(|option| option.key() == name);
    let number = name.parse().ok().filter(|_| question.options.is_empty());
    place.map(|place| place as u16).or(number).ok_or_else(|| {
        let options: Vec<_> = question.options.iter().map(|option| option.key()).collect();
        let use_one = match options.is_empty() {
            true => "a number".to_owned(),
            false => format!("one of {}", options.join(", ")),
        };
        format!("`{}` has no answer `{name}`; use {use_one}", question.key)
    })
}

/// Content that renamed something must not pass unseen.
fn gone(what: &str, name: &str) -> String {
    format!("the pack has no {what} `{name}`; name it as the pack does, or take it out")
}
