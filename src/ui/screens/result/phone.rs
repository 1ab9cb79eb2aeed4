//! Whom to call, and what to say on the phone.

use yew::prelude::*;

use crate::engine::{Level, Reason, q};
use crate::i18n::{Phone, Text, say_this, t};
use crate::session::{Note, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{CallLook, call_link, clinic_call, emergency_call, p_as, tag};

/// The big button: whom to call at this level.
pub fn first_call(cx: &Context<'_>, level: Level) -> Html {
    match level {
        Level::Emergency => emergency_call(cx, CallLook::OnRed),
        Level::MedicalToday => match cx.words.urgent() {
            Some(phone) => dial(cx, CallLook::Stop, &phone, t::UI_CALL),
            None => Html::default(),
        },
        Level::ContactNow | Level::Message => clinic_call(cx),
        Level::SelfCare => Html::default(),
    }
}

/// What else to do. At L2, where the clinic cannot be reached, a number is a button.
pub fn more(cx: &Context<'_>, level: Level, text: Text) -> Html {
    match (level, cx.words.urgent()) {
        (Level::ContactNow, Some(phone)) => dial(cx, CallLook::Other, &phone, t::ADVICE_NO_ANSWER),
        _ => cx.p(text),
    }
}

/// A crisis line to call, beside the words about it.
pub fn crisis_call(cx: &Context<'_>, view: &ResultView) -> Html {
    // Where it was not said which sign it is, the ambulance alone stands out.
    let general = view.assessment.reasons.contains(&Reason::Emergency);
    let look = match view.assessment.level {
        Level::Emergency if !general => CallLook::OnRed,
        _ => CallLook::Other,
    };
    match cx.words.crisis().filter(|_| view.notes.contains(&Note::Crisis)) {
        Some(phone) => dial(cx, look, &phone, t::UI_CALL),
        None => Html::default(),
    }
}

fn dial(cx: &Context<'_>, look: CallLook, phone: &Phone, text: Text) -> Html {
    let shown = phone.shown();
    let text = cx.words.fill(text, &[("number", &shown), ("urgent", &shown)]);
    tag("div", "ac-btns", [call_link(look, phone, text)])
}

/// What to say, where there is a call to make: the needling, and the first sign that decided.
pub fn say(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    if view.assessment.level < Level::ContactNow {
        return Html::default();
    }
    let day = match (view.session, view.days) {
        (Some(date), _) => Some(words.fill(t::DAY_ON, &[("date", &date.long(words))])),
        (None, Some(_)) => Some(words.say(t::DAY_LONG)),
        (None, None) => None,
    };
    let mut text = say_this(cx.pack, words, view.places, day.as_deref());
    if let Some(sign) = sign(cx, view) {
        text.push(' ');
        text.push_str(&sign);
    }
    let title = cx.heading(1, "ac-h3", cx.text(t::ADVICE_SAY));
    let quote = p_as("ac-say", words.fill(t::ADVICE_QUOTE, &[("answer", &text)]));
    tag("div", "ac-flow ac-tight", [title, quote])
}

/// The first deciding sign in the patient's words; place and day are said already.
fn sign(cx: &Context<'_>, view: &ResultView) -> Option<String> {
    let flag = view.assessment.reasons.iter().find_map(|reason| match reason {
        Reason::Flag(id, _) => Some(cx.flag(*id).short),
        Reason::Emergency | Reason::Rule(_) | Reason::NotSure(_) | Reason::Unknown => None,
    });
    if let Some(label) = flag {
        return Some(cx.words.fill(t::RESULT_SAY_SIGN, &[("label", &cx.words.say(label))]));
    }
    let told = view.told.iter().find(|(id, _)| ![q::REGIONS, q::DAYS_SINCE].contains(id))?;
    cx.sentence(told.0, told.1).into_iter().next()
}
