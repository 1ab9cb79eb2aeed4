//! The emergency check. The hosted page begins with the same markup, so that going live moves nothing.

use yew::prelude::*;

use crate::engine::Reply;
use crate::i18n::t;
use crate::session::Event;
use crate::view::Context;
use crate::view::parts::{
    Icon, Weight, button, emergency_card, group, iconed, tag, two_emergency_links,
};

/// The screen.
pub fn view(cx: &Context<'_>) -> Html {
    let go = |weight, text, sign| button(weight, cx.text(text), cx.on(Event::Emergency(sign)));
    let title = tag("span", "ac-tag", [iconed(Icon::Octagon, cx.text(t::START_CARD))]);
    let title = cx.title_of(title);
    let have =
        [go(Weight::Stop, t::START_HAVE, Reply::Yes), two_emergency_links(cx, Weight::Other)];
    let others = [
        go(Weight::Main, t::START_NONE, Reply::No),
        go(Weight::Other, t::START_UNSURE, Reply::NotSure),
    ];
    group([
        emergency_card(cx, title, tag("div", "ac-btns", have)),
        tag("div", "ac-two", others),
        // Before the program has loaded there are no next pages, and nothing has been answered.
        cx.p_as("ac-live", t::START_MORE),
        promise(cx),
    ])
}

/// Privacy, and for whom it is.
fn promise(cx: &Context<'_>) -> Html {
    let small = |which| cx.p_as("ac-small", which);
    let privacy = [iconed(Icon::Lock, cx.text(t::UI_PRIVACY))];
    let privacy = tag("p", "ac-tag ac-tag--plain ac-live", privacy);
    tag("div", "ac-flow ac-tight", [privacy, small(t::UI_YOUNG), small(t::UI_AUDIENCE)])
}
