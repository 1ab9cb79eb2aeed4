//! The care card: what to do, as its heading, and the button that does it.

use yew::prelude::*;

use crate::engine::{Level, Reason};
use crate::i18n::{Phone, Text, say_this, t};
use crate::session::{Note, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{Icon, call_link, emergency_call, icon, tagged};

/// How a level looks and what it says.
struct Face {
    class: &'static str,
    icon: Icon,
    tag: Text,
    title: Text,
    lead: Text,
    more: Text,
}

fn face(level: Level) -> Face {
    match level {
        Level::SelfCare => Face {
            class: "ac-care ac-care--l0",
            icon: Icon::House,
            tag: t::LEVEL_L0_TAG,
            title: t::LEVEL_L0_TITLE,
            lead: t::LEVEL_L0_LEAD,
            more: t::LEVEL_L0_MORE,
        },
        Level::Message => Face {
            class: "ac-care ac-care--l1",
            icon: Icon::Speech,
            tag: t::LEVEL_L1_TAG,
            title: t::LEVEL_L1_TITLE,
            lead: t::LEVEL_L1_LEAD,
            more: t::LEVEL_L1_MORE,
        },
        Level::ContactNow => Face {
            class: "ac-care ac-care--l2",
            icon: Icon::Phone,
            tag: t::LEVEL_L2_TAG,
            title: t::LEVEL_L2_TITLE,
            lead: t::LEVEL_L2_LEAD,
            more: t::LEVEL_L2_MORE,
        },
        Level::MedicalToday => Face {
            class: "ac-care ac-care--l3",
            icon: Icon::Triangle,
            tag: t::LEVEL_L3_TAG,
            title: t::LEVEL_L3_TITLE,
            lead: t::LEVEL_L3_LEAD,
            more: t::LEVEL_L3_MORE,
        },
        Level::Emergency => Face {
            class: "ac-care ac-care--l4",
            icon: Icon::Octagon,
            tag: t::LEVEL_L4_TAG,
            title: t::LEVEL_L4_TITLE,
            lead: t::LEVEL_L4_LEAD,
            more: t::LEVEL_L4_MORE,
        },
    }
}

/// How a level is named within a sentence.
pub fn level_name(level: Level) -> Text {
    match level {
        Level::SelfCare => t::LEVEL_L0_NAME,
        Level::Message => t::LEVEL_L1_NAME,
        Level::ContactNow => t::LEVEL_L2_NAME,
        Level::MedicalToday => t::LEVEL_L3_NAME,
        Level::Emergency => t::LEVEL_L4_NAME,
    }
}

/// The card.
pub fn card(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    let face = face(view.assessment.level);
    let unknown = view.assessment.reasons.contains(&Reason::Unknown);
    html! {
        <section class={face.class}>
            <div class="ac-care__top ac-flow ac-tight">
                <p class="ac-tag">{ icon(face.icon) }<span>{ words.say(face.tag) }</span></p>
                { cx.title(words.say(face.title)) }
                if view.under_16 {
                    <p>{ words.say(t::RESULT_CANNOT) }</p>
                    <p>{ words.say(t::RESULT_UNDER16) }</p>
                }
                if unknown {
                    <p>{ words.say(t::RESULT_CANNOT_TELL) }</p>
                }
                if let Some(rule) = view.assessment.reasons.iter().find_map(|reason| reason.rule()) {
                    <p>{ words.say(rule.reason) }</p>
                }
                <p>{ words.say(face.lead) }</p>
            </div>
            <div class="ac-care__body ac-flow">
                { calls(cx, view.assessment.level) }
                { safety_net(cx, view) }
                <p>{ words.say(face.more) }</p>
                { for view.notes.iter().map(|note| html! { <p>{ words.say(note_text(*note)) }</p> }) }
                { say(cx, view) }
                { second_call(cx, view.assessment.level) }
            </div>
        </section>
    }
}

/// The big button: whom to call at this level.
fn calls(cx: &Context<'_>, level: Level) -> Html {
    let words = cx.words;
    let (class, phone) = match level {
        Level::Emergency => return emergency_call(cx, "ac-btn--call"),
        Level::MedicalToday => ("ac-btn--stop", words.urgent()),
        Level::ContactNow | Level::Message => ("", words.clinic().phone.clone()),
        Level::SelfCare => ("", None),
    };
    phone.map_or_else(Html::default, |phone| dial(cx, class, &phone, t::UI_CALL))
}

/// L2 leads on where the clinic cannot be reached.
fn second_call(cx: &Context<'_>, level: Level) -> Html {
    match (level, cx.words.urgent()) {
        (Level::ContactNow, Some(phone)) => dial(cx, "ac-btn--alt", &phone, t::ADVICE_NO_ANSWER),
        _ => Html::default(),
    }
}

fn dial(cx: &Context<'_>, class: &'static str, phone: &Phone, text: Text) -> Html {
    let text = cx.words.fill(text, &[("number", &phone.shown())]);
    html! { <div class="ac-btns">{ call_link(class, phone, text) }</div> }
}

/// The dated safety net, at L0 to L2: by when it should be easing, and what if it is not.
fn safety_net(cx: &Context<'_>, view: &ResultView) -> Html {
    if view.advice.is_none() {
        return Html::default();
    }
    let words = cx.words;
    let text = match view.easing_by {
        Some(date) => html! {
            <>
                <b>{ words.fill(t::RESULT_EASING_BY, &[("date", &date.long(words))]) }</b>
                { " " }
                { words.say(t::RESULT_EASING_ELSE) }
            </>
        },
        None => words.say(t::RESULT_EASING_TOMORROW).into(),
    };
    tagged(Icon::Calendar, "ac-tag--plain", text)
}

/// What to say on the phone, where there is a call to make.
fn say(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    if view.assessment.level < Level::ContactNow {
        return Html::default();
    }
    let day = match (view.session, view.days) {
        (Some(date), _) => Some(words.fill(t::DAY_ON, &[("date", &date.long(words))])),
        (None, Some(_)) => Some(words.say(t::DAY_LONG)),
        (None, None) => None,
    };
    html! {
        <div class="ac-flow ac-tight">
            { cx.heading(1, "ac-h3", words.say(t::ADVICE_SAY).into()) }
            <p class="ac-say">{ say_this(words, view.places, day.as_deref()) }</p>
        </div>
    }
}

fn note_text(note: Note) -> Text {
    match note {
        Note::Crisis => t::RESULT_CRISIS,
        Note::Maternity => t::RESULT_PREG,
        Note::Needle => t::RESULT_NEEDLE,
        Note::Thinner => t::RESULT_THINNER,
        Note::Overdose => t::RESULT_PARACETAMOL_OVERDOSE,
    }
}
