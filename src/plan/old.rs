//! Seen again later: that the advice goes by old answers, and a button to check again.

use super::{Action, Facts, Id, Kind, Say, Style, Tone, Weight, Writer};
use crate::engine::Level;
use crate::i18n::{Moment, t};

/// The notice, if the answers are old. To check again is the way on only where nobody is to be called.
pub(super) fn section(facts: &Facts<'_>, plan: &mut Writer) {
    let Some(given) = facts.when.old else { return };
    let (weight, text) = match facts.level < Level::ContactNow {
        true => (Weight::Main, t::OLD_CALM),
        false => (Weight::Other, t::OLD_URGENT),
    };
    // What is urgent is not called old: it is to be done until it is done.
    let calm = facts.level.allows_self_care();
    let title = if calm { Say::Text(t::OLD_TITLE) } else { answered(given) };
    plan.section(Id::OLD, Kind::Help, Some(title));
    plan.paragraph(Style::Plain);
    if calm {
        plan.also(Tone::Plain, answered(given));
    }
    plan.also_text(text);
    plan.button(weight, Action::Restart, t::OLD_CHECK, None);
}

fn answered(given: Moment) -> Say {
    Say::Timed(t::ADVICE_ANSWERED, given)
}
