//! The answers that decided.

use crate::engine::pack::{Cond, Pack, QuestionId};
use crate::engine::{Answer, Answers, Assessment, Level};

/// The answers behind the reasons, each question once; at L0 what was told of the pain.
pub fn deciding_answers(
    pack: &Pack,
    answers: &Answers,
    assessment: &Assessment,
) -> Vec<(QuestionId, Answer)> {
    let mut ids: Vec<QuestionId> = Vec::new();
    for reason in &assessment.reasons {
        ids.extend_from_slice(&reason.questions(pack));
    }
    if assessment.level == Level::SelfCare {
        let it = &pack.roles;
        ids.extend_from_slice(&[it.days, it.places, it.pain, it.pain_before, it.trend]);
    }
    let mut found: Vec<(QuestionId, Answer)> = Vec::new();
    for id in ids {
        let answer = deciding_part(pack, id, answers, assessment);
        if answer.is_answered() && !found.iter().any(|(other, _)| *other == id) {
            found.push((id, answer));
        }
    }
    found
}

/// An answer; of the risks only those that a deciding rule asks for.
fn deciding_part(
    pack: &Pack,
    id: QuestionId,
    answers: &Answers,
    assessment: &Assessment,
) -> Answer {
    let answer = answers.get(id);
    let Answer::Set(chosen) = answer else { return answer };
    if id != pack.roles.risks {
        return answer;
    }
    let mut asked = 0;
    for rule in assessment.reasons.iter().filter_map(|reason| reason.rule(pack)) {
        for cond in rule.when {
            match cond {
                Cond::Risks { risks, .. } => asked |= risks,
                Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) => {}
            }
        }
    }
    match chosen & asked {
        0 => Answer::Unanswered,
        some => Answer::Set(some),
    }
}

/// An answer in parts that are a sentence each: the places make one, any other set one an option.
pub(super) fn parts(pack: &Pack, id: QuestionId, answer: Answer) -> Vec<Answer> {
    let mut parts = Vec::new();
    match answer {
        Answer::Set(0) | Answer::Unanswered => {}
        Answer::Set(chosen) if id != pack.roles.places => {
            let bits = (0..u32::BITS).filter(|bit| chosen >> bit & 1 != 0);
            bits.for_each(|bit| parts.push(Answer::Set(1 << bit)));
        }
        Answer::Set(_) | Answer::Value(_) | Answer::NotSure => parts.push(answer),
    }
    parts
}
