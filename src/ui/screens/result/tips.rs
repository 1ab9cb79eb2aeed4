//! What to do now: each tip offered, or withheld with the reason.

use yew::prelude::*;

use crate::engine::pack::Tip;
use crate::engine::{Advice, Offer, TipAdvice};
use crate::i18n::t;
use crate::session::Event;
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, Icon, button, details, icon, list, p, p_as, section};

/// The section.
pub fn view(cx: &Context<'_>, advice: &Advice) -> Html {
    let items = advice.tips.iter().map(|tip| item(cx, tip));
    section(cx, cx.words.say(t::ADVICE_DO), html! { <ul class="ac-tips">{ for items }</ul> })
}

fn item(cx: &Context<'_>, advice: &TipAdvice) -> Html {
    let words = cx.words;
    let tip = advice.tip;
    html! {
        <li>
            <span class="ac-badge">{ icon(tip_icon(tip)) }</span>
            <div class="ac-flow ac-tight">
                { cx.heading(2, "ac-h3", words.say(tip.title).into()) }
                { body(cx, advice) }
                { ask(cx, advice) }
            </div>
        </li>
    }
}

fn body(cx: &Context<'_>, advice: &TipAdvice) -> Html {
    let words = cx.words;
    let tip = advice.tip;
    let withheld = |reasons: Vec<Html>| {
        let text = tip.withheld.map_or_else(String::new, |text| words.say(text));
        html! { <>{ p(text) }{ list(reasons) }</> }
    };
    match &advice.offer {
        Offer::Yes => html! {
            <>
                { p(words.say(tip.text)) }
                { caution(cx, tip) }
            </>
        },
        Offer::AskFirst => html! {
            { p(words.say(t::ADVICE_ASK_FIRST)) }
        },
        Offer::Unsure => withheld(vec![words.say(t::GATE_UNSURE).into()]),
        Offer::No(gates) => {
            let reason = |gate: &Option<&crate::engine::pack::Gate>| {
                words.say(gate.map_or(t::GATE_UNKNOWN, |gate| gate.reason)).into()
            };
            withheld(gates.iter().map(reason).collect())
        }
    }
}

/// What to take care of; on demand where questions are offered that go through it one by one.
fn caution(cx: &Context<'_>, tip: &Tip) -> Html {
    let Some(text) = tip.caution else { return Html::default() };
    let text = p_as("ac-small", cx.words.say(text));
    match tip.ask {
        Some(_) => details(cx.words.say(t::ADVICE_ICE_WHEN_NOT), text),
        None => text,
    }
}

/// The way to the safety questions of a tip, and back to them.
fn ask(cx: &Context<'_>, advice: &TipAdvice) -> Html {
    let (text, page) = match (&advice.offer, advice.safety) {
        (_, Some((page, true))) => (t::ADVICE_ASK_AGAIN, page),
        (Offer::AskFirst, Some((page, false))) => (t::ADVICE_ASK, page),
        (Offer::Yes, Some((page, false))) => (t::ADVICE_ASK_ICE, page),
        (Offer::No(_) | Offer::Unsure, Some((_, false))) | (_, None) => return Html::default(),
    };
    let title = cx.words.say(advice.tip.title);
    let text = html! {
        <>{ cx.words.say(text) }<span class="ac-hide">{ ": " }{ title }</span></>
    };
    let event = cx.on(Event::AskSafety(page));
    html! { <div class="ac-btns">{ button(ButtonLook::Other, text, event) }</div> }
}

fn tip_icon(tip: &Tip) -> Icon {
    match tip.key {
        "rest" | "ease" => Icon::Moon,
        "ice" => Icon::Snow,
        "move" => Icon::Wave,
        "exercise" => Icon::Dumbbell,
        "ibuprofen" | "paracetamol" => Icon::Pill,
        "heat" => Icon::Sun,
        "massage" => Icon::Hand,
        "drive" => Icon::Car,
        "alcohol" => Icon::Glass,
        "talk" => Icon::Speech,
        // A tip the program does not know yet.
        _ => Icon::Info,
    }
}
