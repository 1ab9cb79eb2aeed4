//! After the page was long out of sight: whoever holds the phone now sees no answers, and the emergency list.

use yew::prelude::*;

use crate::i18n::t;
use crate::session::Event;
use crate::view::Context;
use crate::view::parts::{
    Weight, button, emergency_call, emergency_card, emergency_title, group, tag,
};

/// The screen.
pub fn view(cx: &Context<'_>) -> Html {
    let go = |weight, text, event| button(weight, cx.text(text), cx.on(event));
    let ways = [
        go(Weight::Main, t::PAUSE_GO_ON, Event::GoOn),
        go(Weight::Other, t::ADVICE_RESTART, Event::Restart),
    ];
    group([
        tag("div", "ac-flow ac-tight", [cx.title(t::PAUSE_TITLE), cx.p(t::PAUSE_TEXT)]),
        tag("div", "ac-btns", ways),
        emergency_card(cx, emergency_title(cx), emergency_call(cx, Weight::Other)),
    ])
}
