//! A copy in a file: the link that saves it, and the screen that opens one and shows what it holds before it is kept.

use yew::prelude::*;

use super::super::page::back;
use super::kept::outcome;
use super::on;
use super::passcode;
use super::welcome::was;
use crate::days::{Days, Kept, Opened};
use crate::i18n::{Text, t};
use crate::joined::Joined as _;
use crate::plan::Weight;
use crate::session::{DaysEvent, Event, Stage};
use crate::view::parts::{button, group, labelled, link_button, maybe, p_as, tag};
use crate::view::{Context, Msg, taps};

/// Saves what is kept.
pub fn save(cx: &Context<'_>, days: &Days) -> Html {
    // Letters, digits, `-`, `_` and a full stop: nothing to be written otherwise in an address.
    let href = days.copy().map(|copy| ["data:text/plain,", &copy].joined(""));
    maybe(href.map(|href| {
        let said = cx.text(t::DAYS_SAVE);
        let onclick = taps::save(cx.pack);
        html! { <a class="ac-link" {href} download="aftercheck-copy.txt" {onclick}>{ said }</a> }
    }))
}

/// The way to the screen.
pub fn way(cx: &Context<'_>) -> Html {
    link_button(cx.text(t::DAYS_OPEN), on(cx, DaysEvent::Open(Stage::Copy)))
}

/// The screen.
pub fn view(cx: &Context<'_>, days: &Days) -> Html {
    let found = match &days.opened {
        None => Html::default(),
        Some(Opened::Copy(copy)) => preview(cx, days, copy),
        Some(Opened::Sealed(_)) => {
            group([cx.heading(1, "ac-h2", cx.text(t::DAYS_FILE_LOCKED)), passcode::ask(cx, days)])
        }
        Some(other) => tag("p", "", [tag("b", "", [cx.text(other.text())])]),
    };
    let chosen = cx.send.reform(|_: yew::Event| Msg::Days(DaysEvent::Chosen));
    let choose = html! { <input type="file" onchange={chosen} /> };
    let choose = labelled("ac-cell", choose, tag("span", "", [cx.text(t::DAYS_FILE)]));
    group([
        tag("div", "ac-bar", [back(cx)]),
        tag("div", "ac-flow ac-tight", [cx.title(t::DAYS_OPEN), cx.p(t::DAYS_FILE_TEXT)]),
        outcome(cx, days),
        found,
        choose,
    ])
}

/// What the file holds, and until when it would be kept.
fn preview(cx: &Context<'_>, days: &Days, copy: &Kept) -> Html {
    let buttons = [
        button(Weight::Main, cx.text(t::DAYS_TAKE), on(cx, DaysEvent::Take)),
        button(Weight::Other, cx.text(t::DAYS_LEAVE), cx.on(Event::Back)),
    ];
    offer(cx, days, copy, (t::DAYS_FILE_LAST, Html::default()), buttons)
}

/// The last check of what can be kept, until when it would be, and who could see it.
pub fn offer(
    cx: &Context<'_>,
    days: &Days,
    copy: &Kept,
    (title, about): (Text, Html),
    buttons: [Html; 2],
) -> Html {
    let last = copy.record.checks.last().map(|check| was(cx, days, check));
    let until = cx.words.fill(t::DAYS_FILE_UNTIL, &[("date", &copy.until.long(cx.words))]);
    let lines = [
        cx.heading(1, "ac-h2", cx.text(title)),
        about,
        maybe(last.map(|last| p_as("", last))),
        p_as("ac-small", until),
        p_as("ac-small", cx.words.say(t::DAYS_WHO_TEXT)),
    ];
    tag("div", "ac-flow ac-tight", [group(lines), tag("div", "ac-btns", buttons)])
}
