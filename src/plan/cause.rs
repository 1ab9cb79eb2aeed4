//! What it most likely is, how long it usually lasts, and whether it is normal: L0 to L2 only.

use super::{Block, Facts, Id, Line, Stretch, Style, Writer};
use crate::engine::Advice;
use crate::engine::pack::Pack;
use crate::i18n::{Text, t};

/// Two or three likely causes, never one; "most likely", and others are possible.
pub(super) fn causes(advice: &Advice, plan: &mut Writer) {
    plan.card(Id::Causes, t::ADVICE_CAUSE);
    if advice.explanations.is_empty() {
        plan.text(t::RESULT_NO_CAUSE);
        return;
    }
    plan.begin(Block::Causes);
    advice.explanations.iter().for_each(|cause| entry(cause.title, cause.text, plan));
    plan.end();
    plan.styled(Style::Muted, t::RESULT_OTHER_CAUSES);
}

/// A cause, with its number.
pub(super) fn entry(title: Text, text: Text, plan: &mut Writer) {
    plan.begin(Block::Entry(None, title));
    plan.text(text);
    plan.end();
}

/// The three stretches of time: title and text of each.
const TIMES: [(Text, Text); 3] = [
    (t::DURATION_T1_TITLE, t::DURATION_T1_TEXT),
    (t::DURATION_T2_TITLE, t::DURATION_T2_TEXT),
    (t::DURATION_T3_TITLE, t::DURATION_T3_TEXT),
];

/// What fits the patient's own days, and the whole stretch with "you are here".
pub(super) fn duration(facts: &Facts<'_>, advice: &Advice, plan: &mut Writer) {
    plan.card(Id::Duration, t::ADVICE_LONG);
    advice.durations.iter().for_each(|duration| plan.text(duration.text));
    timeline(facts.pack, facts.answers.number(facts.pack.roles.days), plan);
    plan.styled(Style::Muted, t::DURATION_DEPENDS);
    plan.text(t::RESULT_TREND);
    plan.also_text(t::RESULT_PERSISTENT);
}

/// The stretches of time, and in which of them the patient is.
pub(super) fn timeline(pack: &Pack, days: Option<u16>, plan: &mut Writer) {
    let over = |days: u16| pack.timeline_days.iter().filter(|last| days > **last).count();
    let here = days.map(over);
    plan.begin(Block::Timeline);
    for (place, (title, text)) in TIMES.iter().enumerate() {
        let here = here == Some(place);
        plan.add(Line::Stretch(Stretch { title: *title, text: *text, here }));
    }
    plan.end();
}

/// What is usual, with figures and their limits (specification, section 6).
pub(super) fn normal(plan: &mut Writer) {
    plan.card(Id::Normal, t::ADVICE_NORMAL);
    plan.texts(&[
        t::RESULT_NORMAL,
        t::FIGURES_SORENESS,
        t::FIGURES_BRUISE,
        t::FIGURES_RISK,
        t::FIGURES_RARE,
    ]);
}
