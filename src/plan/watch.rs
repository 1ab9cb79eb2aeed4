//! Until when something is to be watched for.

use super::{Facts, Line, Rank, Say, Writer, treatment_date};
use crate::engine::pack::{self, Watch};
use crate::i18n::Text;

/// The title of what is told at every level (D9).
pub(super) fn always(line: &pack::Line, facts: &Facts<'_>, plan: &mut Writer) {
    if let Some(watch) = facts.pack.watches.iter().find(|watch| watch.always) {
        plan.add(Line::Heading(Rank::Help(line.icon), title(watch, facts)));
    }
}

/// With the day if that is known.
pub(super) fn title(watch: &Watch, facts: &Facts<'_>) -> Say {
    until(watch.dated, watch.undated, watch, facts)
}

/// All of it in a line.
pub(super) fn brief(watch: &Watch, facts: &Facts<'_>) -> Say {
    until(watch.brief, watch.brief_undated, watch, facts)
}

fn until(dated: Text, undated: Text, watch: &Watch, facts: &Facts<'_>) -> Say {
    let treatment = facts.when.today.and_then(|day| treatment_date(facts.pack, facts.answers, day));
    match treatment {
        Some(date) => Say::Dated(dated, date.plus(watch.until.into())),
        None => Say::Text(undated),
    }
}
