//! Whether the clinic is open, and at L2 what to do while it is closed. Nothing here takes a call away: what is left out
//! elsewhere stands here.

use super::{Call, Facts, Say, Style, Tone, Weight, Writer};
use crate::engine::Level;
use crate::hours::Now;
use crate::i18n::{Text, t};

/// In a part of the program, with what explains a result.
pub(super) fn lines(texts: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    let Some(opening) = facts.when.opening else { return };
    let [again_today, not_today, tell] = *texts else { return };
    plan.paragraph(Style::Calendar);
    let next = match opening.now {
        Now::Open(Some(end)) => return plan.also(Tone::Plain, Say::Timed(t::HOURS_UNTIL, end)),
        Now::Open(None) => return plan.also_text(t::HOURS_OPEN),
        Now::Closed(next) => {
            plan.also(Tone::Strong, Say::Text(t::HOURS_CLOSED));
            next
        }
        Now::Unknown => {
            plan.also(Tone::Strong, Say::Text(t::HOURS_MAYBE_CLOSED));
            None
        }
    };
    let today = next.is_some_and(|next| next.date == opening.at.date);
    if let Some(next) = next {
        let text = if today { t::HOURS_TODAY } else { t::HOURS_NEXT };
        plan.also(Tone::Plain, Say::Timed(text, next));
    }
    if facts.level < Level::ContactNow {
        return;
    }
    plan.text(if today { again_today } else { not_today });
    plan.call(Call::Urgent, Weight::Main);
    if opening.has_contact {
        plan.text(t::HOURS_OUT);
        plan.call(Call::OutOfHours, Weight::Other);
    }
    if let Some(next) = next.filter(|_| !today) {
        plan.say(Style::Plain, Say::Timed(tell, next));
    }
}
