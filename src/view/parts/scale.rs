//! Pain from 0 to 10 as radio buttons in big cells: 6 and 5 on a phone, 11 in a row when wide.

use yew::prelude::*;

use super::option::{control, labelled};
use super::{group, tag, tag_of, text};
use crate::engine::Answer;
use crate::engine::pack::{Phrase, QuestionId};
use crate::gather::Gather;
use crate::session::Event;
use crate::view::Context;

/// The cells and what their ends mean. `first` is the id of the first control.
pub fn scale(cx: &Context<'_>, id: QuestionId, most: u16, answer: Answer, first: String) -> Html {
    let choose = |value| cx.on_change(Event::Choose(id, value));
    cells(cx, cx.question(id).key, most, answer, first, choose)
}

/// The same of an answer that is no question's of the check.
pub fn cells(
    cx: &Context<'_>,
    name: &'static str,
    most: u16,
    answer: Answer,
    first: String,
    choose: impl Fn(u16) -> Callback<yew::Event>,
) -> Html {
    let end = |value: u16| match value {
        0 => Some(Phrase::ScaleLow.text()),
        _ if value == most => Some(Phrase::ScaleHigh.text()),
        _ => None,
    };
    let cell = |value: u16| {
        let first = (value == 0).then(|| first.clone());
        let chosen = answer == Answer::Value(value);
        let label = end(value).map(|text| cx.words.say(text));
        let control = control("radio", Some(name), first, chosen, label, choose(value));
        labelled("ac-cell", control, tag("span", "", [text(value.to_string())]))
    };
    let end = |which| tag("span", "", [cx.text(which)]);
    let ends = [end(Phrase::ScaleLow.text()), end(Phrase::ScaleHigh.text())];
    group([
        tag_of("div", "ac-scale", (0..=most).map(cell).gather()),
        html! { <p class="ac-ends ac-small" aria-hidden="true">{ group(ends) }</p> },
    ])
}
