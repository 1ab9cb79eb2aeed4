//! What was answered, as a QuestionnaireResponse.

use super::code::by_patient;
use super::emergency;
use super::json::{Json, object};
use super::option::{Value, values};
use super::questionnaire::{PAGE, SAFETY, group_of};
use super::time::instant;
use super::{Content, Told};
use crate::engine::pack::{Page, QuestionId};
use crate::engine::{Answer, Answers, asked};
use crate::gather::Gather;
use crate::joined::Joined as _;

/// The resource.
pub(super) fn resource(content: &Content<'_>, told: &Told<'_>) -> Json {
    let answers = kept(content, told.answers);
    let (mut items, list_is_complete) = emergency::responses(content, &answers);
    let pages = [(PAGE, content.pack.screens), (SAFETY, content.pack.safety)];
    for (start, pages) in pages {
        for page in pages {
            items.push(of_page(content, start, page, &answers));
        }
    }
    let is_complete = list_is_complete && !misses_one(content, &answers);
    let url = [&*content.name("questionnaire"), "|", content.pack.version].joined("");
    object([
        ("resourceType", "QuestionnaireResponse".into()),
        ("language", content.language.into()),
        ("questionnaire", url.into()),
        // An emergency ends the check before the last question.
        ("status", if is_complete { "completed" } else { "stopped" }.into()),
        ("authored", instant(told.summary.made, told.zone).into()),
        ("source", by_patient()),
        ("item", items.into()),
    ])
}

/// Answers as the check keeps them: none to a question that is not asked.
fn kept(content: &Content<'_>, answers: &Answers) -> Answers {
    let mut kept = answers.clone();
    for id in content.pack.question_ids() {
        if !asked(content.pack, content.pack.question(id), &kept) {
            kept.set(id, Answer::Unanswered);
        }
    }
    kept
}

/// Whether a question that is asked and has to be answered is not.
fn misses_one(content: &Content<'_>, answers: &Answers) -> bool {
    let is_open = |id: &QuestionId| {
        let question = content.pack.question(*id);
        let is_needed = !question.optional && asked(content.pack, question, answers);
        is_needed && !answers.get(*id).is_answered()
    };
    content.pack.screens.iter().flat_map(|page| page.questions).any(is_open)
}

fn of_page(content: &Content<'_>, start: &str, page: &Page, answers: &Answers) -> Json {
    let item = |id: &QuestionId| {
        let values = values(content, *id, answers.get(*id)).into_iter().map(Value::answer);
        let text = content.words.say(content.pack.question(*id).ask);
        Some(answered(content.link(*id)?, text, Json::List(values.gather())))
    };
    let items = page.questions.iter().filter_map(item).gather();
    group(group_of(start, page), content.words.say(page.title), items)
}

/// An item with its answers; nothing without.
pub(super) fn answered(link: String, text: String, answers: Json) -> Json {
    with_content(link, text, "answer", answers)
}

/// A group with what was answered in it; nothing without.
pub(super) fn group(link: String, text: String, items: Vec<Json>) -> Json {
    with_content(link, text, "item", items.into())
}

fn with_content(link: String, text: String, name: &'static str, content: Json) -> Json {
    if content.is_empty() {
        return Json::NOTHING;
    }
    object([("linkId", link.into()), ("text", text.into()), (name, content)])
}
