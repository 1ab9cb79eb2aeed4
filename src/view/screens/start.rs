//! The emergency check. The hosted page begins with the same markup, so that going live moves nothing.

use yew::prelude::*;

use crate::engine::Reply;
use crate::engine::pack::Phrase;
use crate::i18n::t;
use crate::session::Event;
use crate::view::Context;
use crate::view::parts::{
    Icon, Weight, button, emergency_card, emergency_links, group, tag, tagged,
};

/// The screen.
pub fn view(cx: &Context<'_>) -> Html {
    let go = |weight, text, sign| button(weight, cx.text(text), cx.on(Event::Emergency(sign)));
    let head = [
        cx.title(Phrase::Title.text()),
        cx.p(Phrase::Intro.text()),
        cx.p_as("ac-small", t::UI_YOUNG),
    ];
    let have = [go(Weight::Stop, t::START_HAVE, Reply::Yes), emergency_links(cx, Weight::Other)];
    let others = [
        go(Weight::Main, t::START_NONE, Reply::No),
        go(Weight::Other, t::START_UNSURE, Reply::NotSure),
    ];
    group([
        tag("div", "ac-flow ac-tight", head),
        emergency_card(cx, tag("div", "ac-btns", have)),
        tag("div", "ac-btns", others),
        promise(cx),
    ])
}

/// Privacy, and for whom it is.
fn promise(cx: &Context<'_>) -> Html {
    let privacy = tagged(Icon::Lock, cx.text(t::UI_PRIVACY));
    tag("div", "ac-flow ac-tight", [privacy, cx.p_as("ac-small", t::UI_AUDIENCE)])
}
