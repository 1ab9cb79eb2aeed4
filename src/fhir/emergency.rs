//! The emergency list: as a whole, and bullet by bullet.

use super::Content;
use super::code::reply;
use super::item::{control, display};
use super::json::{Json, list, object};
use super::response::answered;
use crate::engine::pack::FlagId;
use crate::engine::{Answers, Reply};
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::joined::Joined as _;

/// The list as a whole. There is one, and it has no number.
const LIST: &str = "emergency";
/// The group of its bullets.
const BULLETS: &str = "emergency-signs";

/// "No", "not sure" and "yes", to the list and to a bullet.
const TO_LIST: [Text; 3] = [t::START_NONE, t::START_UNSURE, t::START_HAVE];
const TO_BULLET: [Text; 3] = [t::SIGN_NO, t::SIGN_UNSURE, t::SIGN_YES];

/// The list, and the bullets, which are shown until "none of these" is said.
pub(super) fn items(content: &Content<'_>) -> Vec<Json> {
    let line = |id: FlagId| {
        let link = [&*content.bullet(id)?, "-line"].joined("");
        Some(display(link, content.words.say(content.pack.flag(id).short)))
    };
    let lines: Vec<Json> = content.pack.flag_ids().filter_map(line).gather();
    let bullet = |id: FlagId| {
        Some(choice(content, content.bullet(id)?, ask(content, id), TO_BULLET, Vec::new()))
    };
    let denied = object([
        ("question", LIST.into()),
        ("operator", "!=".into()),
        ("answerCoding", coding(content, Reply::No, TO_LIST)),
    ]);
    let bullets = object([
        ("linkId", BULLETS.into()),
        ("text", content.words.say(t::START_MORE).into()),
        ("type", "group".into()),
        ("enableWhen", list([denied])),
        ("item", content.pack.flag_ids().filter_map(bullet).gather().into()),
    ]);
    vec![choice(content, LIST.into(), heading(content), TO_LIST, lines), bullets]
}

/// What was answered, and whether all was that has to be.
///
/// "None of these" beside a bullet of its own can come from a program alone. It is then said of each other bullet, which
/// is how the engine reads it, and not of the list: that would hide them.
pub(super) fn responses(content: &Content<'_>, answers: &Answers) -> (Vec<Json>, bool) {
    let ids = || content.pack.flag_ids();
    let one_by_one = ids().any(|id| answers.own_flag(id) != Reply::Unanswered);
    let (list_reply, denied) = match answers.emergency {
        Reply::No if one_by_one => (Reply::Unanswered, false),
        reply => (reply, reply == Reply::No),
    };
    let of_bullet = |id| if denied { Reply::Unanswered } else { answers.flag(id) };
    let bullet = |id: FlagId| {
        let coding = coding(content, of_bullet(id), TO_BULLET);
        Some(answered(content.bullet(id)?, ask(content, id), list([said(coding)])))
    };
    let bullets: Vec<Json> = ids().filter_map(bullet).gather();
    let whole = list([said(coding(content, list_reply, TO_LIST))]);
    let is_complete = list_reply != Reply::Unanswered
        && (denied || ids().all(|id| of_bullet(id) != Reply::Unanswered));
    let items = vec![
        answered(LIST.into(), heading(content), whole),
        super::response::group(BULLETS.into(), content.words.say(t::START_MORE), bullets),
    ];
    (items, is_complete)
}

fn said(coding: Json) -> Json {
    object([("valueCoding", coding)])
}

/// What to do, with nobody's number: it can be read anywhere.
fn heading(content: &Content<'_>) -> String {
    content.words.fill(t::START_CARD, &[("number", content.words.get(t::UI_NO_NUMBER))])
}

fn ask(content: &Content<'_>, id: FlagId) -> String {
    content.words.say(content.pack.flag(id).ask)
}

fn coding(content: &Content<'_>, said: Reply, [no, not_sure, yes]: [Text; 3]) -> Json {
    let text = |text| content.words.get(text);
    match said {
        Reply::Unanswered => Json::NOTHING,
        Reply::No => reply("no", text(no)),
        Reply::NotSure => reply("not-sure", text(not_sure)),
        Reply::Yes => reply("yes", text(yes)),
    }
}

fn choice(
    content: &Content<'_>,
    link: String,
    text: String,
    texts: [Text; 3],
    items: Vec<Json>,
) -> Json {
    let option = |reply| said(coding(content, reply, texts));
    object([
        ("extension", list([control("radio-button")])),
        ("linkId", link.into()),
        ("text", text.into()),
        ("type", "choice".into()),
        ("required", true.into()),
        ("answerOption", list([Reply::No, Reply::NotSure, Reply::Yes].map(option))),
        ("item", items.into()),
    ])
}
