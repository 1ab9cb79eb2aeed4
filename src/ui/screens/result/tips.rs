//! What to do now: each tip offered, or withheld with the reason.

use yew::prelude::*;

use crate::engine::pack::{Gate, Tip};
use crate::engine::{Advice, Offer, TipAdvice};
use crate::gather::Gather;
use crate::i18n::t;
use crate::session::Event;
use crate::ui::Context;
use crate::ui::widgets::{
    ButtonLook, Icon, button, details, group, icon, list, p, section, tag, tag_of,
};

/// The section.
pub fn view(cx: &Context<'_>, advice: &Advice) -> Html {
    let items = advice.tips.iter().map(|tip| item(cx, tip)).gather();
    section(cx, t::ADVICE_DO, tag_of("ul", "ac-tips", items))
}

fn item(cx: &Context<'_>, advice: &TipAdvice) -> Html {
    let tip = advice.tip;
    let badge = tag("span", "ac-badge", [icon(tip_icon(tip))]);
    let title = cx.heading(2, "ac-h3", cx.text(tip.title));
    let content = [title, body(cx, advice), ask(cx, advice)];
    tag("li", "", [badge, tag("div", "ac-flow ac-tight", content)])
}

fn body(cx: &Context<'_>, advice: &TipAdvice) -> Html {
    let tip = advice.tip;
    let withheld = |reasons: Vec<Html>| {
        let text = tip.withheld.map_or_else(String::new, |text| cx.words.say(text));
        group([p(text), list(reasons)])
    };
    match &advice.offer {
        Offer::Yes => group([cx.p(tip.text), caution(cx, tip)]),
        Offer::AskFirst => cx.p(t::ADVICE_ASK_FIRST),
        Offer::Unsure => withheld(vec![cx.text(t::GATE_UNSURE)]),
        Offer::No(gates) => {
            let reason =
                |gate: &Option<&Gate>| cx.text(gate.map_or(t::GATE_UNKNOWN, |gate| gate.reason));
            withheld(gates.iter().map(reason).gather())
        }
    }
}

/// What to take care of; on demand where questions are offered that go through it one by one.
fn caution(cx: &Context<'_>, tip: &Tip) -> Html {
    let Some(text) = tip.caution else { return Html::default() };
    let text = cx.p_as("ac-small", text);
    match tip.ask {
        Some(_) => details(cx, t::ADVICE_ICE_WHEN_NOT, text),
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
    let text = cx.text_about(text, cx.words.say(advice.tip.title));
    let event = cx.on(Event::AskSafety(page));
    tag("div", "ac-btns", [button(ButtonLook::Other, text, event)])
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
