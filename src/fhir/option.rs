//! What a question can be answered with, as values of FHIR.

use super::Content;
use super::code::{extension, reply};
use super::json::{Json, list, object};
use crate::engine::Answer;
use crate::engine::pack::{Kind, QuestionId};
use crate::gather::Gather;
use crate::i18n::t;

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/// The value of an answer.
pub(super) enum Value {
    Integer(u16),
    Coding(Json),
}

impl Value {
    /// In a response.
    pub(super) fn answer(self) -> Json {
        match self {
            Value::Integer(number) => object([("valueInteger", number.into())]),
            Value::Coding(coding) => object([("valueCoding", coding)]),
        }
    }
}

/// One for each option of a set that was chosen, else one; none where there is no answer.
pub(super) fn values(content: &Content<'_>, id: QuestionId, answer: Answer) -> Vec<Value> {
    let question = content.pack.question(id);
    let option = |place: u16| content.option(id, place).map(Value::Coding);
    let one = match (question.kind, answer) {
        (_, Answer::Unanswered) => None,
        (Kind::Number(_), Answer::Value(number)) => Some(Value::Integer(number)),
        (Kind::Number(_), Answer::NotSure | Answer::Set(_)) => None,
        (Kind::Scale | Kind::Choice, Answer::Value(place)) => option(place),
        (Kind::Scale | Kind::Choice | Kind::Set, Answer::NotSure) => match question.own_not_sure {
            Some(place) => option(place),
            None => Some(Value::Coding(not_sure(content, id))),
        },
        (Kind::Set, Answer::Set(0)) => Some(Value::Coding(none(content))),
        (Kind::Set, Answer::Set(chosen)) => {
            let places = (0_u16..32).filter(|place| chosen >> place & 1 != 0);
            return places.filter_map(option).gather();
        }
        (Kind::Set, Answer::Value(_)) | (Kind::Scale | Kind::Choice, Answer::Set(_)) => None,
    };
    one.into_iter().gather()
}

/// The options of a question; none for numbers. "Not sure" stands last, and only where no option says it.
pub(super) fn options(content: &Content<'_>, id: QuestionId) -> Vec<Json> {
    let question = content.pack.question(id);
    let option = |place: u16| {
        let ordinal = extension(ORDINAL, "valueDecimal", place.into());
        let option = content.option(id, place)?;
        let coding = match question.kind {
            Kind::Scale => option.with("extension", list([ordinal])),
            Kind::Choice | Kind::Set | Kind::Number(_) => option,
        };
        Some(object([("valueCoding", coding)]))
    };
    let mut options = (0..question.options.len() as u16).filter_map(option).gather();
    let alone = |coding| {
        let exclusive = match question.kind {
            Kind::Set => list([extension(EXCLUSIVE, "valueBoolean", true.into())]),
            Kind::Scale | Kind::Choice | Kind::Number(_) => Json::NOTHING,
        };
        object([("extension", exclusive), ("valueCoding", coding)])
    };
    if question.kind == Kind::Set {
        options.push(alone(none(content)));
    }
    if !options.is_empty() && question.own_not_sure.is_none() {
        options.push(alone(not_sure(content, id)));
    }
    options
}

fn none(content: &Content<'_>) -> Json {
    reply("none", content.words.get(t::UI_NONE_OF_THESE))
}

fn not_sure(content: &Content<'_>, id: QuestionId) -> Json {
    let text = match id == content.pack.roles.places {
        true => t::UI_NOT_SURE_WHERE,
        false => t::UI_NOT_SURE,
    };
    reply("not-sure", content.words.get(text))
}
