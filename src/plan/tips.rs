//! What to do now: each tip offered, or withheld with the reason.

use super::{Action, Block, Icon, Id, Style, Weight, Writer};
use crate::engine::pack::Tip;
use crate::engine::{Advice, Offer, TipAdvice};
use crate::i18n::t;

/// The section.
pub(super) fn section(advice: &Advice, plan: &mut Writer) {
    plan.card(Id::Tips, t::ADVICE_DO);
    plan.begin(Block::Tips);
    advice.tips.iter().for_each(|tip| entry(tip, plan));
    plan.end();
}

fn entry(advice: &TipAdvice, plan: &mut Writer) {
    let tip = advice.tip;
    plan.begin(Block::Entry(Some(icon(tip)), tip.title));
    match &advice.offer {
        Offer::Yes => {
            plan.text(tip.text);
            caution(tip, plan);
        }
        Offer::AskFirst => plan.text(t::ADVICE_ASK_FIRST),
        Offer::Unsure => {
            withheld(tip, plan);
            plan.list(&[t::GATE_UNSURE]);
        }
        Offer::No(gates) => {
            withheld(tip, plan);
            plan.begin(Block::List);
            for gate in gates {
                plan.text(gate.map_or(t::GATE_UNKNOWN, |gate| gate.reason));
            }
            plan.end();
        }
    }
    ask(advice, plan);
    plan.end();
}

fn withheld(tip: &Tip, plan: &mut Writer) {
    if let Some(text) = tip.withheld {
        plan.text(text);
    }
}

/// What to take care of; on demand where questions are offered that go through it one by one.
fn caution(tip: &Tip, plan: &mut Writer) {
    let Some(text) = tip.caution else { return };
    if tip.ask.is_some() {
        plan.begin(Block::Fold(t::ADVICE_ICE_WHEN_NOT));
    }
    plan.styled(Style::Small, text);
    if tip.ask.is_some() {
        plan.end();
    }
}

/// The way to the safety questions of a tip, and back to them.
fn ask(advice: &TipAdvice, plan: &mut Writer) {
    let (text, page) = match (&advice.offer, advice.safety) {
        (_, Some((page, true))) => (t::ADVICE_ASK_AGAIN, page),
        (Offer::AskFirst, Some((page, false))) => (t::ADVICE_ASK, page),
        (Offer::Yes, Some((page, false))) => (t::ADVICE_ASK_ICE, page),
        (Offer::No(_) | Offer::Unsure, Some((_, false))) | (_, None) => return,
    };
    plan.button(Weight::Other, Action::AskSafety(page), text, Some(advice.tip.title));
}

fn icon(tip: &Tip) -> Icon {
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
