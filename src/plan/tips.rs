//! What to do now: each tip offered, or withheld with the reason.

use super::{Action, Block, Rank, Style, Weight, Writer, picture};
use crate::engine::pack::{Pack, Phrase, Tip};
use crate::engine::{Advice, Offer, TipAdvice};
use crate::gather::Gather;
use crate::i18n::t;

/// All of them.
pub(super) fn tips(advice: &Advice, pack: &Pack, plan: &mut Writer) {
    plan.begin(Block::Tips);
    let together = |one: &TipAdvice, next: &TipAdvice| {
        one.tip.under.is_some() && one.tip.under == next.tip.under
    };
    let is_withheld = |tip: &&TipAdvice| matches!(tip.offer, Offer::No(_) | Offer::Unsure);
    let offered: Vec<&TipAdvice> = advice.tips.iter().filter(|tip| !is_withheld(tip)).gather();
    offered.chunk_by(|one, next| together(one, next)).for_each(|tips| entry(tips, pack, plan));
    // Among the others a closed row would read as something to do.
    let withheld: Vec<&TipAdvice> = advice.tips.iter().filter(is_withheld).gather();
    if let Some(first) = withheld.first() {
        plan.begin(Block::Entry(Some(first.tip.icon), t::ADVICE_NOT_NOW));
        withheld.iter().for_each(|advice| titled(advice, pack, plan));
        plan.end();
    }
    plan.end();
}

/// A tip, or several under one title.
fn entry(tips: &[&TipAdvice], pack: &Pack, plan: &mut Writer) {
    match tips {
        [] => {}
        [advice] => {
            plan.begin(Block::Entry(Some(advice.tip.icon), advice.tip.title));
            one(advice, pack, plan);
            plan.end();
        }
        [first, ..] => {
            let title = first.tip.under.unwrap_or(first.tip.title);
            plan.begin(Block::Entry(Some(first.tip.icon), title));
            tips.iter().for_each(|advice| titled(advice, pack, plan));
            plan.end();
        }
    }
}

fn titled(advice: &TipAdvice, pack: &Pack, plan: &mut Writer) {
    plan.begin(Block::Tight);
    plan.title(Rank::Part, advice.tip.title);
    one(advice, pack, plan);
    plan.end();
}

fn one(advice: &TipAdvice, pack: &Pack, plan: &mut Writer) {
    let tip = advice.tip;
    match &advice.offer {
        Offer::Yes => {
            plan.text(tip.text);
            picture::beside(tip.text, pack, plan);
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
    if let (Offer::Yes, Some(over)) = (&advice.offer, tip.over) {
        plan.begin(Block::Timer(tip.minutes, over));
        plan.end();
    }
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
