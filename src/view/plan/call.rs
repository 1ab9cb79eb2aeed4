//! Whom to call, with the numbers of the region and the clinic.

use yew::prelude::*;

use crate::hours::Contact;
use crate::i18n::{Phone, Text, t};
use crate::plan::{Call, Weight};
use crate::view::Context;
use crate::view::parts::{call_link, clinic_call, emergency_call, tag, text};

/// A way to call; nothing where there is no number and nothing to say instead.
pub fn call(cx: &Context<'_>, whom: Call, weight: Weight) -> Html {
    let (phone, text, instead) = match whom {
        Call::Ambulance => return emergency_call(cx, weight),
        Call::Clinic => return clinic_call(cx, weight),
        Call::OutOfHours => return out_of_hours(cx, weight),
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

fn out_of_hours(cx: &Context<'_>, weight: Weight) -> Html {
    match cx.hours.and_then(|(hours, _)| hours.out.as_ref()) {
        Some(Contact::Phone(phone)) => dial(cx, weight, phone, t::UI_CALL),
        Some(Contact::Text(words)) => tag("p", "", [tag("bdi", "", [text(words.clone())])]),
        None => Html::default(),
    }
}

fn dial(cx: &Context<'_>, weight: Weight, phone: &Phone, text: Text) -> Html {
    let shown = phone.shown();
    let text = cx.words.fill(text, &[("number", &shown), ("urgent", &shown)]);
    tag("div", "ac-btns", [call_link(weight, phone, text)])
}
