//! The pack as a Questionnaire: the emergency list, a group for each page, then the safety questions.

use super::Content;
use super::emergency;
use super::item::{help_item, question};
use super::json::{Json, list, object};
use crate::engine::pack::{Page, Phrase};
use crate::gather::Gather;
use crate::joined::Joined as _;

/// The Questionnaire, as JSON.
///
/// The check asks safety questions before a tip, and the bullets one by one after "not sure"; here they stand in groups of
/// their own, where none has to be answered, and after any answer but "none of these".
pub fn questionnaire(content: &Content<'_>) -> String {
    let pack = content.pack;
    let mut items = emergency::items(content);
    pages(content, pack.screens, PAGE, Need::AsTheCheck).gather_into(&mut items);
    pages(content, pack.safety, SAFETY, Need::Never).gather_into(&mut items);
    object([
        ("resourceType", "Questionnaire".into()),
        ("language", content.language.into()),
        ("url", content.name("questionnaire").into()),
        ("version", pack.version.into()),
        ("name", "Aftercheck".into()),
        ("title", content.words.say(Phrase::Check.text()).into()),
        ("status", status(content).into()),
        ("subjectType", list(["Patient".into()])),
        ("item", items.into()),
    ])
    .to_text()
}

/// Content that nobody signed is a draft.
fn status(content: &Content<'_>) -> &'static str {
    if content.pack.reviewed_by.is_some() { "active" } else { "draft" }
}

/// Whether answers are needed.
#[derive(Clone, Copy)]
enum Need {
    AsTheCheck,
    Never,
}

/// The link id of the group of a page.
pub(super) fn group_of(start: &str, page: &Page) -> String {
    [start, page.key].joined("")
}

/// Before the key of a page, and of one of safety questions.
pub(super) const PAGE: &str = "page-";
pub(super) const SAFETY: &str = "safety-";

fn pages(
    content: &Content<'_>,
    pages: &'static [Page],
    start: &'static str,
    need: Need,
) -> impl Iterator<Item = Json> {
    pages.iter().map(move |page| {
        let link = group_of(start, page);
        let hint = page.hint.map(|hint| help_item(&link, "-hint", content.words.say(hint)));
        let item = |id| {
            let must = match need {
                Need::AsTheCheck => !content.pack.question(id).optional,
                Need::Never => false,
            };
            question(content, id, must)
        };
        let mut items: Vec<Json> = hint.into_iter().gather();
        page.questions.iter().copied().filter_map(item).gather_into(&mut items);
        object([
            ("linkId", link.into()),
            ("text", content.words.say(page.title).into()),
            ("type", "group".into()),
            ("item", items.into()),
        ])
    })
}
