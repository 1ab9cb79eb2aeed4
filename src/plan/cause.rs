//! What it most likely is, and how long it usually lasts.

use super::{Block, Facts, Line, Stretch, Writer};
use crate::engine::Advice;
use crate::i18n::Text;

/// Two or three likely causes, never one.
pub(super) fn causes(advice: &Advice, plan: &mut Writer) {
    if advice.explanations.is_empty() {
        return;
    }
    plan.begin(Block::Causes);
    advice.explanations.iter().for_each(|cause| entry(cause.title, cause.text, plan));
    plan.end();
}

/// All of them in full, for the leaflet.
pub(super) fn all_causes(facts: &Facts<'_>, plan: &mut Writer) {
    plan.begin(Block::Entries);
    facts.pack.explanations.iter().for_each(|cause| entry(cause.title, cause.full, plan));
    plan.end();
}

/// A cause.
fn entry(title: Text, text: Text, plan: &mut Writer) {
    plan.begin(Block::Entry(None, title));
    plan.text(text);
    plan.end();
}

/// What fits the patient's own days.
pub(super) fn durations(advice: &Advice, plan: &mut Writer) {
    for duration in &advice.durations {
        plan.text(duration.text);
    }
}

/// The stretches of time, and in which of them the patient is; in full where nobody has told a day, as in the leaflet.
pub(super) fn timeline(texts: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    if !facts.comfort {
        return;
    }
    let days = facts.answers.number(facts.pack.roles.days);
    let over = |days: u16| facts.pack.timeline_days.iter().filter(|last| days > **last).count();
    let here = days.map(over);
    plan.begin(if here.is_some() { Block::Course } else { Block::Timeline });
    for (place, pair) in texts.chunks_exact(2).enumerate() {
        if let [title, text] = *pair {
            plan.add(Line::Stretch(Stretch { title, text, here: here == Some(place) }));
        }
    }
    plan.end();
}
