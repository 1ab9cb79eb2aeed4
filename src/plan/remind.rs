//! On which days to be reminded.

use super::{Block, Facts, Say, Style, Writer};
use crate::i18n::t;
use crate::reminders::days;

/// A line for each day to come.
pub(super) fn remind(facts: &Facts<'_>, plan: &mut Writer) {
    let Some(today) = facts.when.today else { return };
    let days = days(facts.pack, facts.answers, facts.level, today);
    if days.is_empty() {
        return;
    }
    plan.begin(Block::Remind);
    for day in days {
        plan.say(Style::Plain, Say::Dated(t::DAY_ON, day));
    }
    plan.end();
}
