//! When an item is shown.
//!
//! The engine is asked, once for each answer to each question by itself: an answer with which a question is not asked
//! becomes a condition `!=`, which also holds where there is no answer yet, as in the check. What only several answers
//! together, or an option of a set, could rule out is no condition, and the item is shown.

use super::Content;
use super::json::{Json, object};
use super::option::{Value, values};
use crate::engine::pack::{Kind, Question, QuestionId};
use crate::engine::{Answer, Answers, asked};
use crate::gather::Gather;

/// The conditions, all of which have to hold.
pub(super) fn enable_when(content: &Content<'_>, id: QuestionId) -> Vec<Json> {
    let (pack, mut conditions) = (content.pack, Vec::new());
    let is_asked = |answers: &Answers| asked(pack, pack.question(id), answers);
    if pack.question(id).ask_when.is_empty() || !is_asked(&Answers::default()) {
        return conditions;
    }
    for other in pack.question_ids() {
        for answer in single_answers(pack.question(other)) {
            let mut answers = Answers::default();
            answers.set(other, answer);
            if !is_asked(&answers) {
                let not = |value| condition(content, other, value);
                values(content, other, answer)
                    .into_iter()
                    .filter_map(not)
                    .gather_into(&mut conditions);
            }
        }
    }
    conditions
}

fn condition(content: &Content<'_>, other: QuestionId, value: Value) -> Option<Json> {
    let (name, value) = match value {
        Value::Integer(number) => ("answerInteger", number.into()),
        Value::Coding(coding) => ("answerCoding", coding),
    };
    Some(object([
        ("question", content.link(other)?.into()),
        ("operator", "!=".into()),
        (name, value),
    ]))
}

fn single_answers(question: &Question) -> Vec<Answer> {
    let last = match question.kind {
        Kind::Number(most) => most,
        Kind::Scale | Kind::Choice => question.options.len().saturating_sub(1) as u16,
        Kind::Set => return Vec::new(),
    };
    let mut answers = (0..=last).map(Answer::Value).gather();
    if !question.options.is_empty() && question.own_not_sure.is_none() {
        answers.push(Answer::NotSure);
    }
    answers
}
