//! Lines that a result says besides its level, because of single answers.

use crate::engine::pack::{FlagId, Pack, QuestionId};
use crate::engine::{Answer, Answers, Assessment, Reason, Sign, choice, q};
use crate::gather::Gather;

/// One such line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Where to turn with thoughts of harming oneself.
    Crisis,
    /// The maternity unit is another way to help, if pregnant.
    Maternity,
    /// The maternity unit is another way to help: the patient is pregnant.
    Pregnant,
    /// A needle is in there: keep still, do not dig for it.
    Needle,
    /// A needle may be in there.
    NeedleUnsure,
    /// Do not stop a blood thinner.
    Thinner,
    /// Too much pain medicine harms before it is felt.
    Overdose,
}

/// The lines for these answers.
pub(super) fn notes(pack: &Pack, answers: &Answers, assessment: &Assessment) -> Vec<Note> {
    let emergency = assessment.reasons.contains(&Reason::Emergency);
    let doubt = |id: QuestionId| flag(pack, id).is_some_and(|flag| answers.flag(flag) > Sign::No);
    let at_least = |id, least| matches!(answers.get(id), Answer::Value(v) if v >= least);
    let risk = |risk| matches!(answers.get(q::RISKS), Answer::Set(set) if set >> risk & 1 != 0);
    let pregnant = at_least(q::PREG_SIGNS, 1) || risk(choice::risks::PREGNANT);
    let urgent = !assessment.level.allows_self_care();
    let when = |holds: bool, note| holds.then_some(note);
    [
        when(emergency || doubt(q::SELF_HARM) || at_least(q::SELF_HARM, 1), Note::Crisis),
        when(urgent && pregnant, Note::Pregnant),
        when(!pregnant && (emergency || doubt(q::PREG_SIGNS)), Note::Maternity),
        when(at_least(q::NEEDLE_LEFT, 2), Note::Needle),
        when(answers.get(q::NEEDLE_LEFT) == Answer::Value(1), Note::NeedleUnsure),
        when(risk(choice::risks::BLOOD_THINNER), Note::Thinner),
        when(at_least(q::OVERDOSE, 1), Note::Overdose),
    ]
    .into_iter()
    .flatten()
    .gather()
}

fn flag(pack: &Pack, id: QuestionId) -> Option<FlagId> {
    pack.question(id).flag.map(|cover| cover.flag)
}
