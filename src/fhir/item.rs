//! The items of a Questionnaire.

use super::Content;
use super::code::{coding, extension, pain};
use super::enable::enable_when;
use super::json::{Json, list, object};
use super::option::options;
use crate::engine::pack::{Kind, QuestionId};
use crate::gather::Gather;
use crate::i18n::Text;
use crate::joined::Joined as _;

const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";

/// The item of a question; `must` says whether the check goes on without an answer.
pub(super) fn question(content: &Content<'_>, id: QuestionId, must: bool) -> Option<Json> {
    let (question, link) = (content.pack.question(id), content.link(id)?);
    let number = |url, number: u16| extension(url, "valueInteger", number.into());
    let (kind, extensions) = match question.kind {
        Kind::Number(most) => ("integer", list([number(LEAST, 0), number(MOST, most)])),
        Kind::Scale | Kind::Choice => ("choice", list([control("radio-button")])),
        Kind::Set => ("choice", list([control("check-box")])),
    };
    let conditions = enable_when(content, id);
    let behavior = (conditions.len() > 1).then_some("all");
    let help = [("-hint", question.hint), ("-why", question.why)];
    let help =
        help.into_iter().filter_map(|(end, text)| Some(help_item(content, &link, end, text?)));
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
pub(super) fn help_item(content: &Content<'_>, link: &str, end: &str, text: Text) -> Json {
    let line = display([link, end].joined(""), content.words.say(text));
    line.with("extension", list([control("help")]))
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
