//! The way to reminders: a link that holds the whole calendar file, so that nothing is asked for.

use yew::prelude::*;

use crate::gather::Gather;
use crate::i18n::{Date, t};
use crate::joined::Joined as _;
use crate::part::in_part;
use crate::plan::{Line, Run, Say};
use crate::reminders::{calendar, link};
use crate::view::Context;

/// A link; nothing where the address of the check's own page is not known.
pub fn remind(cx: &Context<'_>, all: &[Line]) -> Html {
    let Some(page) = cx.placement.hosted_page() else {
        return Html::default();
    };
    let found: Vec<(Date, String)> = all.iter().filter_map(|line| day(cx, line)).gather();
    let days = found.iter().map(|it| it.0).gather();
    let said =
        found.into_iter().map(|it| it.1).gather().joined(cx.words.get(t::LANGUAGE_LIST_COMMA));
    let mut drawn = Html::default();
    draw(cx, &Reminder { days, said, page }, &mut drawn);
    drawn
}

/// The days, how they are said, and the page to open then.
struct Reminder<'a> {
    days: Vec<Date>,
    said: String,
    page: &'a str,
}

in_part!(
    Share,
    "__wasm_split_00share00_import_0000000000000000000000000000000b",
    "__wasm_split_00share00_export_0000000000000000000000000000000b":
    fn draw(cx: &Context<'_>, of: &Reminder<'_>, drawn: &mut Html) = drawn_on
);

fn drawn_on(cx: &Context<'_>, of: &Reminder<'_>, drawn: &mut Html) {
    let [title, text] = [t::COURSE_REMINDER, t::COURSE_OPEN_AGAIN].map(|it| cx.words.get(it));
    let href = link(&calendar(&of.days, title, text, of.page));
    *drawn = html! {
        <a class="ac-link" {href} download="reminder.ics">
            { cx.text_about(t::COURSE_REMIND, of.said.clone()) }
        </a>
    };
}

/// A day, and how it is said.
fn day(cx: &Context<'_>, line: &Line) -> Option<(Date, String)> {
    let Line::Text(_, runs) = line else { return None };
    let [Run(_, say)] = runs.as_slice() else { return None };
    let Say::Dated(_, day) = say else { return None };
    Some((*day, say.in_words(cx.pack, cx.words)))
}
