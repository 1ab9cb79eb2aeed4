//! What decided a level: a rule or a safety decision, and its sentence.

use super::code::concept;
use super::json::{Json, object};
use super::{Content, Told};
use crate::engine::pack::{Phrase, Terms};
use crate::engine::{Reason, Reply};
use crate::i18n::{course_sentence, t};

/// A component for each reason: its id as a code, a clinician's term where there is one, and the sentence that the patient
/// was told.
pub(super) fn component(content: &Content<'_>, told: &Told<'_>, reason: Reason) -> Json {
    let coding = object([
        ("system", content.name("rule").into()),
        ("version", content.pack.version.into()),
        ("code", reason.id(content.pack).into()),
    ]);
    object([
        ("code", concept(coding, term(told.terms, reason))),
        ("valueString", sentence(content, reason).into()),
    ])
}

fn sentence(content: &Content<'_>, reason: Reason) -> String {
    let (pack, words) = (content.pack, content.words);
    let doubt = |label| words.fill(t::UI_NOT_SURE_ABOUT, &[("label", &words.say(label))]);
    match reason {
        Reason::Emergency => words.say(Phrase::Emergency.text()),
        Reason::Flag(id, Reply::Yes) => words.say(pack.flag(id).short),
        Reason::Flag(id, _) => doubt(pack.flag(id).short),
        Reason::NotSure(id) => doubt(pack.question(id).label),
        Reason::Unknown => words.say(Phrase::Unknown.text()),
        Reason::Rule(_) => reason.rule(pack).map(|rule| words.say(rule.reason)).unwrap_or_default(),
        Reason::Course(_, span) => {
            let rule = reason.course_rule(pack);
            rule.map(|rule| course_sentence(words, rule, span)).unwrap_or_default()
        }
    }
}

fn term(terms: &Terms, reason: Reason) -> &'static str {
    match reason {
        Reason::Flag(id, _) => terms.flag(id),
        Reason::NotSure(id) => terms.name(id),
        Reason::Emergency | Reason::Rule(_) | Reason::Course(..) | Reason::Unknown => "",
    }
}
