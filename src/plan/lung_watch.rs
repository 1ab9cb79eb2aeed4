//! Until when breathing is to be watched (D9).

use super::{Facts, Line, Rank, Say, Writer, treatment_date};
use crate::engine::pack;

/// The heading, with the day if that is known: 72 hours after the treatment.
pub(super) fn title(line: &pack::Line, facts: &Facts<'_>, plan: &mut Writer) {
    let [dated, undated] = line.texts else { return };
    let treatment = facts.when.today.and_then(|day| treatment_date(facts.pack, facts.answers, day));
    let title = match treatment {
        Some(date) => Say::Dated(*dated, date.plus(facts.pack.lung_watch_days.into())),
        None => Say::Text(*undated),
    };
    plan.add(Line::Heading(Rank::Help(line.icon), title));
}
