//! Lines that a result says besides its level, because of single answers.

use crate::engine::pack::{FlagId, QuestionId};
use crate::engine::{Answer, Answers, Assessment, PACK, Sign, q};

/// One such line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Where to turn with thoughts of harming oneself.
    Crisis,
    /// The maternity unit is another way to help.
    Maternity,
    /// Keep still, do not dig for a needle.
    Needle,
    /// Do not stop a blood thinner.
    Thinner,
    /// Too much pain medicine harms before it is felt.
    Overdose,
}

/// The lines for these answers.
pub(super) fn notes(answers: &Answers, assessment: &Assessment) -> Vec<Note> {
    let emergency = assessment.reasons.contains(&crate::engine::Reason::Emergency);
    let doubt = |id: QuestionId| flag(id).is_some_and(|flag| answers.flag(flag) > Sign::No);
    let at_least = |id, least| matches!(answers.get(id), Answer::Value(v) if v >= least);
    let thinner = option_bit(q::RISKS, "blood_thinner");
    let on_thinner = matches!(answers.get(q::RISKS), Answer::Set(chosen) if chosen & thinner != 0);
    let when = |holds: bool, note| holds.then_some(note);
    [
        when(emergency || doubt(q::SELF_HARM) || at_least(q::SELF_HARM, 1), Note::Crisis),
        when(emergency || doubt(q::PREG_SIGNS) || at_least(q::PREG_SIGNS, 1), Note::Maternity),
        when(at_least(q::NEEDLE_LEFT, 1), Note::Needle),
        when(on_thinner, Note::Thinner),
        when(at_least(q::OVERDOSE, 1), Note::Overdose),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn flag(id: QuestionId) -> Option<FlagId> {
    PACK.question(id).flag.map(|cover| cover.flag)
}

fn option_bit(id: QuestionId, key: &str) -> u32 {
    let place = PACK.question(id).options.iter().position(|option| option.key == key);
    place.map_or(0, |place| 1 << place)
}
