//! The emergency list, as it stands on the first screen, in every result and in the leaflet.

use yew::prelude::*;

use super::{Icon, iconed, list, rich, tag};
use crate::gather::Gather;
use crate::i18n::t;
use crate::view::Context;

/// The ten bullets.
pub fn emergency_list(cx: &Context<'_>) -> Html {
    list(cx.pack.flags.iter().map(|flag| rich(&cx.words.say(flag.text))).gather())
}

/// The red card around them, with what can be done at its foot.
pub fn emergency_card(cx: &Context<'_>, title: Html, foot: Html) -> Html {
    let parts = [
        tag("div", "ac-care__top", [title]),
        tag("div", "ac-care__body ac-flow ac-snug", [emergency_list(cx), foot]),
    ];
    tag("section", "ac-care ac-care--l3", parts)
}

/// Its title where it is one of several sections.
pub fn emergency_title(cx: &Context<'_>) -> Html {
    cx.heading(1, "ac-h2 ac-tag", iconed(Icon::Octagon, cx.text(t::START_CARD)))
}
