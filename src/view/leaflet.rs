//! The patient article as one page: what is there before any script, and without one.

use yew::prelude::*;

use super::parts::{Weight, emergency_call, emergency_card, emergency_title, group, tag};
use super::{Context, plan, screens};
use crate::engine::pack::Phrase;
use crate::i18n::t;
use crate::plan::{leaflet, leaflet_for_screen};

/// Where the hosted page has what people ask.
const FAQS: &str = "sources.html#faqs";

/// The leaflet in a clinic's page.
pub fn view(cx: &Context<'_>) -> Html {
    let head = [
        cx.heading(0, "ac-h1", cx.text(Phrase::Title.text())),
        cx.p(Phrase::Intro.text()),
        cx.p_as("ac-small", t::UI_YOUNG),
    ];
    group([
        tag("div", "ac-flow ac-tight", head),
        emergency_card(cx, emergency_title(cx), call(cx)),
        plan::leaflet(cx, &leaflet(cx.pack)),
    ])
}

/// The hosted page: the first screen, whose buttons wait for the program, and the leaflet after it. What people ask is
/// on the page of the sources: here it would keep the program waiting.
pub fn hosted(cx: &Context<'_>) -> Html {
    let numbers = cx.words.emergency().is_none().then(|| emergency_call(cx, Weight::Main));
    let help = [numbers.unwrap_or_default(), cx.p(Phrase::Crisis.text())];
    group([
        screens::start::view(cx),
        tag("div", "ac-flow ac-tight", help),
        plan::leaflet(cx, &leaflet_for_screen(cx.pack)),
        html! { <p><a class="ac-link" href={FAQS}>{ cx.text(t::ADVICE_ASKED) }</a></p> },
    ])
}

/// The emergency number as a link, and the crisis line.
fn call(cx: &Context<'_>) -> Html {
    group([emergency_call(cx, Weight::Stop), cx.p(Phrase::Crisis.text())])
}
