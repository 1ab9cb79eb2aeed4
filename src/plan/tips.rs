//! What to do now: each tip offered, or withheld with the reason.

use super::{Action, Block, Style, Weight, Writer};
use crate::engine::pack::{Phrase, Tip};
use crate::engine::{Advice, Offer, TipAdvice};
use crate::i18n::t;

/// All of them.
pub(super) fn tips(advice: &Advice, plan: &mut Writer) {
    plan.begin(Block::Tips);
    advice.tips.iter().for_each(|tip| entry(tip, plan));
    plan.end();
}

fn entry(advice: &TipAdvice, plan: &mut Writer) {
    let tip = advice.tip;
    plan.begin(Block::Entry(Some(tip.icon), tip.title));
    match &advice.offer {
        Offer::Yes => {
            plan.text(tip.text);
            caution(tip, plan);
        }
        Offer::AskFirst => plan.text(t::ADVICE_ASK_FIRST),
        Offer::Unsure => {
            withheld(tip, plan);
            plan.list(&[Phrase::TipNotSure.text()]);
        }
        Offer::No(gates) => {
            withheld(tip, plan);
            plan.begin(Block::List);
            for gate in gates {
                plan.text(gate.map_or(Phrase::TipUnknown.text(), |gate| gate.reason));
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
    if let Some(title) = tip.caution_title {
        plan.begin(Block::Fold(title));
    }
    plan.styled(Style::Small, text);
    if tip.caution_title.is_some() {
        plan.end();
    }
}

/// The way to the safety questions of a tip, and back to them.
fn ask(advice: &TipAdvice, plan: &mut Writer) {
    let Some((page, answered)) = advice.safety else { return };
    let text = match (&advice.offer, answered) {
        (_, true) => t::ADVICE_ASK_AGAIN,
        (Offer::Yes, false) => advice.tip.check.unwrap_or(t::ADVICE_ASK),
        (Offer::AskFirst, false) => t::ADVICE_ASK,
        (Offer::No(_) | Offer::Unsure, false) => return,
    };
    plan.button(Weight::Other, Action::AskSafety(page), text, Some(advice.tip.title));
}
