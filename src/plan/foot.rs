//! When it was answered and checked.

use super::{Facts, Say, Style, Tone, Writer};
use crate::i18n::t;

/// Begins a paragraph with what is known of that.
pub(super) fn times(facts: &Facts<'_>, plan: &mut Writer) {
    plan.paragraph(Style::Small);
    if let Some(given) = facts.when.answered {
        plan.also(Tone::Plain, Say::Timed(t::ADVICE_ANSWERED, given));
    }
    if let Some(checked) = facts.when.checked {
        plan.also(Tone::Plain, Say::Timed(t::ADVICE_CHECKED, checked));
    }
}
