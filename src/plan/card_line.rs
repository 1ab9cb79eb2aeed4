//! Lines that the care card has besides its level's, because of single answers.

use super::{Call, Facts, Weight, Writer};
use crate::engine::pack::{CardLine, FlagId};
use crate::engine::{Level, Reason, Reply, one_fits};

/// Adds the lines for these answers.
pub(super) fn card_lines(facts: &Facts<'_>, plan: &mut Writer) {
    for line in facts.pack.card_lines.iter().filter(|line| holds(line, facts)) {
        plan.text(line.text);
        if line.crisis {
            // Where it was not said which bullet it is, the ambulance alone stands out.
            let red = facts.level == Level::Emergency && !is_emergency(facts);
            plan.call(Call::Crisis, if red { Weight::OnRed } else { Weight::Other });
        }
    }
}

fn holds(line: &CardLine, facts: &Facts<'_>) -> bool {
    let Facts { answers, level, pack, .. } = *facts;
    let doubt = |bullet| is_emergency(facts) || answers.flag(FlagId(bullet)) > Reply::No;
    level >= line.from
        && (one_fits(pack, line.when, answers) || line.bullet.is_some_and(doubt))
        && !one_fits(pack, line.unless, answers)
}

/// "Yes, I have one", whichever it is.
fn is_emergency(facts: &Facts<'_>) -> bool {
    facts.assessment.reasons.contains(&Reason::Emergency)
}
