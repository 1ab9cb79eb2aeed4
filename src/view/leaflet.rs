//! The patient article as one page: what is there before any script, and without one.

use yew::prelude::*;

use super::parts::{Weight, emergency_call, emergency_card, group, tag, tagged};
use super::{Context, plan, screens};
use crate::engine::pack::Phrase;
use crate::i18n::t;
use crate::plan::Icon;

/// The leaflet in a clinic's page.
pub fn view(cx: &Context<'_>) -> Html {
    let head = [
        cx.heading(0, "ac-h1", cx.text(Phrase::Title.text())),
        cx.p(Phrase::Intro.text()),
        cx.p_as("ac-small", t::UI_YOUNG),
    ];
    group([
        tag("div", "ac-flow ac-tight", head),
        emergency_card(cx, call(cx)),
        rest(cx),
        tagged(Icon::Lock, cx.text(t::UI_PRIVACY)),
    ])
}

/// The hosted page: the first screen, whose buttons wait for the program, and the leaflet after it.
pub fn hosted(cx: &Context<'_>) -> Html {
    let numbers = cx.words.emergency().is_none().then(|| emergency_call(cx, Weight::Main));
    let help = [numbers.unwrap_or_default(), cx.p(Phrase::Crisis.text())];
    group([screens::start::view(cx), tag("div", "ac-flow ac-tight", help), rest(cx)])
}

/// All that comes after the emergency list.
fn rest(cx: &Context<'_>) -> Html {
    plan::leaflet(cx, &crate::plan::leaflet(cx.pack))
}

/// The emergency number as a link, and the crisis line.
fn call(cx: &Context<'_>) -> Html {
    group([emergency_call(cx, Weight::Stop), cx.p(Phrase::Crisis.text())])
}
