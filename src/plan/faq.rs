//! Questions that people ask, each with its answer and how sure that is. In a part of the program.

use super::lines::lines;
use super::sections::situation;
use super::{Block, Facts, Say, Style, Tone, Writer};
use crate::engine::pack::{Faq, Line, Pack};
use crate::engine::{is_open, is_withheld};
use crate::gather::Gather;
use crate::i18n::t;

/// Those that have their place, after the line's own, in a row that opens under its title.
pub(super) fn row(line: &Line, facts: &Facts<'_>, plan: &mut Writer) {
    let all = facts.pack.faqs.iter().filter(|faq| stands(faq, facts)).gather();
    let (Some(title), false) = (line.texts.first(), all.is_empty()) else { return };
    plan.begin(Block::Fold(*title));
    plan.begin(Block::Rows);
    lines(line.lines, situation(facts), facts, plan);
    all.iter().for_each(|faq| one(faq, plan));
    plan.end();
    plan.end();
}

/// All of them, for the leaflet.
pub(super) fn all(pack: &Pack, plan: &mut Writer) {
    plan.begin(Block::Rows);
    pack.faqs.iter().for_each(|faq| one(faq, plan));
    plan.end();
}

/// No answer stands beside an urgent level (D7, D10) but first aid, after its time, or where its tip may not.
fn stands(faq: &Faq, facts: &Facts<'_>) -> bool {
    let Facts { answers, pack, comfort, .. } = *facts;
    let has = |bits: u32, place: usize| bits >> place & 1 != 0;
    let mut watches = pack.watches.iter().enumerate().filter(|it| has(faq.watches, it.0));
    let mut tips = pack.tips.iter().enumerate().filter(|it| has(faq.tips, it.0));
    (faq.always || comfort)
        && (faq.watches == 0 || watches.any(|it| is_open(pack, it.1, answers)))
        && !tips.any(|it| is_withheld(pack, it.1, answers))
}

fn one(faq: &Faq, plan: &mut Writer) {
    plan.begin(Block::Fold(faq.ask));
    plan.text(faq.text);
    plan.paragraph(Style::Small);
    plan.also(Tone::Strong, Say::Text(t::ADVICE_HOW_SURE));
    faq.sure.iter().for_each(|text| plan.also_text(*text));
    plan.end();
}
