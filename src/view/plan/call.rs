//! Whom to call, with the numbers of the region and the clinic.

use yew::prelude::*;

use crate::i18n::{Phone, Text, t};
use crate::plan::{Call, Weight};
use crate::view::Context;
use crate::view::parts::{call_link, clinic_call, emergency_call, tag};

/// A way to call; nothing where there is no number and nothing to say instead.
pub fn call(cx: &Context<'_>, whom: Call, weight: Weight) -> Html {
    let (phone, text, instead) = match whom {
        Call::Ambulance => return emergency_call(cx, weight),
        Call::Clinic => return clinic_call(cx),
        Call::Urgent => (cx.words.urgent(), t::UI_CALL, None),
        Call::NoAnswer(instead) => (cx.words.urgent(), t::ADVICE_NO_ANSWER, Some(instead)),
        Call::Crisis => (cx.words.crisis(), t::UI_CALL, None),
    };
    match (phone, instead) {
        (Some(phone), _) => dial(cx, weight, &phone, text),
        (None, Some(instead)) => cx.p(instead),
        (None, None) => Html::default(),
    }
}

fn dial(cx: &Context<'_>, weight: Weight, phone: &Phone, text: Text) -> Html {
    let shown = phone.shown();
    let text = cx.words.fill(text, &[("number", &shown), ("urgent", &shown)]);
    tag("div", "ac-btns", [call_link(weight, phone, text)])
}
