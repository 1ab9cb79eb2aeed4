//! Signs to tick; each tick opens the question how bad it is.

use yew::prelude::*;

use super::super::problems::{control_id, error_id, message, problem_text};
use super::alarm;
use super::field::{choices, fieldset, invalid, is_plain_sign};
use crate::engine::pack::Phrase;
use crate::gather::Gather;
use crate::i18n::Text;
use crate::session::{Event, Field, PageView, Problem};
use crate::view::Context;
use crate::view::parts::{Pick, group, group_of, maybe, option, options, tag};

/// The fieldset of all rows, with the page's heading in its legend.
pub fn signs(cx: &Context<'_>, view: &PageView, none: Text) -> Html {
    let nothing = view.problems.contains(&Problem::Nothing).then(|| "ac-nothing".to_owned());
    let hint = |hint| tag("span", "ac-tag ac-tag--plain ac-muted", [cx.text(hint)]);
    let legend = [cx.title(view.page.title), maybe(view.page.hint.map(hint))];
    let error = |id| message(cx, id, problem_text(cx, Problem::Nothing));
    let none = option(cx, Pick::Any, view.denied, None, cx.words.say(none), Event::NoSigns);
    let rows = view.fields.iter().map(|field| row(cx, view, field)).gather();
    let content = [
        tag("legend", "ac-flow ac-tight", legend),
        maybe(nothing.clone().map(error)),
        options(group_of(rows)),
        options(none),
    ];
    fieldset("ac-flow", nothing, group(content))
}

fn row(cx: &Context<'_>, view: &PageView, field: &Field) -> Html {
    let id = field.question;
    let question = cx.question(id);
    let tick = question.tick.map_or_else(String::new, |tick| cx.words.say(tick));
    // The summary leads to what lacks an answer: the follow-up if it is open, else the row.
    let open = field.ticked && !is_plain_sign(cx.pack, id);
    let control = (!open).then(|| control_id(cx.pack, id));
    let hint = question.hint.filter(|_| field.ticked).map(|hint| cx.p_as("ac-muted", hint));
    let scale = open.then(|| follow_up(cx, field));
    let follows = hint.is_some() || scale.is_some();
    group([
        option(cx, Pick::Any, field.ticked, control, tick, Event::Tick(id)),
        maybe(follows.then(|| tag("div", "ac-follow", [maybe(hint), maybe(scale)]))),
        maybe(field.alarm.then(|| alarm(cx, view))),
    ])
}

fn follow_up(cx: &Context<'_>, field: &Field) -> Html {
    let question = cx.question(field.question);
    let error = field.problem.then(|| error_id(cx.pack, field.question));
    let content = [
        tag("legend", "ac-h3", [cx.text(question.ask)]),
        cx.p_as("ac-muted", Phrase::Pick.text()),
        maybe(
            error
                .clone()
                .map(|id| message(cx, id, problem_text(cx, Problem::Question(field.question)))),
        ),
        tag("div", "", [choices(cx, field, question, 1)]),
    ];
    let content = fieldset("ac-flow ac-tight", error, group(content));
    invalid(field, content)
}
