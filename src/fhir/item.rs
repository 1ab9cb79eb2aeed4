//! The items of a Questionnaire.

use super::Content;
use super::code::{UCUM, coding, extension, pain};
use super::enable::enable_when;
use super::json::{Json, list, object};
use super::option::options;
use crate::engine::pack::{Kind, Phrase, QuestionId};
use crate::gather::Gather;
use crate::joined::Joined as _;

const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const UNIT: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";

/// The item of a question; `must` says whether the check goes on without an answer.
pub(super) fn question(content: &Content<'_>, id: QuestionId, must: bool) -> Option<Json> {
    let (question, link) = (content.pack.question(id), content.link(id)?);
    let number = |url, number: u16| extension(url, "valueInteger", number.into());
    let (kind, extensions) = match question.kind {
        Kind::Number(most) => {
            let unit = (id == content.pack.roles.days).then(|| coding(UCUM, "d", "days"));
            let unit = unit.map(|days| extension(UNIT, "valueCoding", days));
            ("integer", list([number(LEAST, 0), number(MOST, most), unit.into()]))
        }
        Kind::Scale | Kind::Choice => ("choice", list([control("radio-button")])),
        Kind::Set => ("choice", list([control("check-box")])),
    };
    let conditions = enable_when(content, id);
    let behavior = (conditions.len() > 1).then_some("all");
    let help = [("-hint", question.hint), ("-why", question.why)];
    let help = help.into_iter().filter_map(|(end, text)| Some((end, content.words.say(text?))));
    let help = help.chain(numbers(content, id)).map(|(end, text)| help_item(&link, end, text));
    let help: Vec<Json> = help.gather();
    Some(object([
        ("extension", extensions),
        ("linkId", (&*link).into()),
        ("code", list([pain(content, id)])),
        ("text", content.words.say(question.ask).into()),
        ("type", kind.into()),
        ("enableWhen", conditions.into()),
        ("enableBehavior", behavior.into()),
        ("required", must.into()),
        ("repeats", (question.kind == Kind::Set).then_some(true).into()),
        ("answerOption", options(content, id).into()),
        ("item", help.into()),
    ]))
}

/// A line that helps with an item.
pub(super) fn help_item(link: &str, end: &str, text: String) -> Json {
    display([link, end].joined(""), text).with("extension", list([control("help")]))
}

/// What numbers mean: the ends of a scale, and the day after those that are counted.
fn numbers(content: &Content<'_>, id: QuestionId) -> Vec<(&'static str, String)> {
    let (pack, words) = (content.pack, content.words);
    match pack.question(id).kind {
        Kind::Number(_) if id == pack.roles.days => {
            let long_ago = words.say(Phrase::LongAgoOption.text());
            vec![("-most", [&*(pack.counted_days + 1).to_string(), ": ", &long_ago].joined(""))]
        }
        Kind::Number(_) => {
            let ends = [("-least", Phrase::ScaleLow), ("-most", Phrase::ScaleHigh)];
            ends.into_iter().map(|(end, text)| (end, words.say(text.text()))).gather()
        }
        Kind::Scale | Kind::Choice | Kind::Set => Vec::new(),
    }
}

/// A line to read.
pub(super) fn display(link: String, text: String) -> Json {
    object([("linkId", link.into()), ("text", text.into()), ("type", "display".into())])
}

/// How a control looks, where a program lets itself be told.
pub(super) fn control(code: &str) -> Json {
    let concept = object([("coding", list([coding(CONTROLS, code, Json::NOTHING)]))]);
    extension(CONTROL, "valueCodeableConcept", concept)
}
