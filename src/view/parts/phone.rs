//! Links that dial. They carry the number and nothing of the answers.

use yew::prelude::*;

use super::{group, icon, list, mark, maybe, tag, text};
use crate::gather::Gather;
use crate::i18n::{Phone, Region, t};
use crate::plan::{Icon, Weight};
use crate::view::Context;

/// A big button that dials a number. No page can restyle it: it has no `part`.
#[inline(never)]
pub fn call_link(weight: Weight, phone: &Phone, words: String) -> Html {
    let class = match weight {
        Weight::Main => "ac-btn",
        Weight::Other | Weight::Link => "ac-btn ac-btn--alt",
        Weight::Stop => "ac-btn ac-btn--stop",
        Weight::OnRed => "ac-btn ac-btn--call",
    };
    html! {
        <a Class={class} href={phone.link()}>
            { icon(Icon::Phone) }
            { text(words) }
        </a>
    }
}

/// The way to call the clinic; a number that nobody can dial is there to read.
pub fn clinic_call(cx: &Context<'_>, weight: Weight) -> Html {
    let (words, clinic) = (cx.words, cx.words.clinic());
    match (&clinic.phone, &clinic.phone_text) {
        (Some(phone), _) => {
            let text = words.fill(t::UI_CALL, &[("number", &phone.shown())]);
            tag("div", "ac-btns", [call_link(weight, phone, text)])
        }
        (None, Some(number)) => {
            let number = tag("bdi", "", [text(number.clone())]);
            tag("p", "", [cx.text(t::UI_CALL_CLINIC), mark(": "), number])
        }
        (None, None) => Html::default(),
    }
}

/// The way to call an ambulance: its buttons, and where the region is not known, every number that is.
pub fn emergency_call(cx: &Context<'_>, weight: Weight) -> Html {
    let known = cx.words.emergency().is_some();
    let own = known.then(|| tag("div", "ac-btns", [emergency_links(cx, weight)]));
    let regions = || Region::all().iter().filter_map(|region| number(cx, region)).gather();
    let others = (!cx.words.has_region()).then(|| list(regions()));
    group([maybe(own), maybe(others)])
}

/// A button for each emergency number: the region's, and one of the clinic's own.
fn emergency_links(cx: &Context<'_>, weight: Weight) -> Html {
    let link = |phone: Option<&Phone>| match phone {
        Some(phone) => {
            let text = cx.words.fill(t::UI_CALL, &[("number", &phone.shown())]);
            call_link(weight, phone, text)
        }
        None => Html::default(),
    };
    group([link(cx.words.emergency().as_ref()), link(cx.words.own_emergency())])
}

/// The same where there are two. The help strip has the region's alone.
pub fn two_emergency_links(cx: &Context<'_>, weight: Weight) -> Html {
    maybe(cx.words.own_emergency().map(|_| emergency_links(cx, weight)))
}

fn number(cx: &Context<'_>, region: &Region) -> Option<Html> {
    let (phone, name) = (region.emergency_phone()?, region.name?);
    let shown = tag("bdi", "", [text(phone.shown())]);
    let link = html! { <a class="ac-link" href={phone.link()}>{ shown }</a> };
    Some(group([cx.text(name), mark(": "), link]))
}
