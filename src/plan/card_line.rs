//! Lines that the care card has besides its level's, because of single answers.

use super::{Call, Facts, Weight, Writer};
use crate::engine::pack::QuestionId;
use crate::engine::{Answer, Level, Reason, Sign, choice, q};
use crate::i18n::t;

/// Adds the lines for these answers.
pub(super) fn card_lines(facts: &Facts<'_>, plan: &mut Writer) {
    let Facts { answers, level, pack, .. } = *facts;
    let emergency = facts.assessment.reasons.contains(&Reason::Emergency);
    let doubt = |id: QuestionId| {
        pack.question(id).flag.is_some_and(|cover| answers.flag(cover.flag) > Sign::No)
    };
    let at_least = |id, least| matches!(answers.get(id), Answer::Value(v) if v >= least);
    let risk = |risk| matches!(answers.get(q::RISKS), Answer::Set(set) if set >> risk & 1 != 0);
    let pregnant = at_least(q::PREG_SIGNS, 1) || risk(choice::risks::PREGNANT);
    let needle = at_least(q::NEEDLE_LEFT, 2);
    let crisis = emergency || doubt(q::SELF_HARM) || at_least(q::SELF_HARM, 1);
    let all = [
        (crisis, t::RESULT_CRISIS),
        (pregnant && !level.allows_self_care(), t::RESULT_PREG_YES),
        (!pregnant && (emergency || doubt(q::PREG_SIGNS)), t::RESULT_PREG),
        (needle, t::RESULT_NEEDLE),
        (!needle && at_least(q::NEEDLE_LEFT, 1), t::RESULT_NEEDLE_UNSURE),
        (risk(choice::risks::BLOOD_THINNER), t::RESULT_THINNER),
        (at_least(q::OVERDOSE, 1), t::RESULT_OVERDOSE),
    ];
    for (holds, text) in &all {
        if *holds {
            plan.text(*text);
        }
    }
    if crisis {
        // Where it was not said which bullet it is, the ambulance alone stands out.
        let red = level == Level::Emergency && !emergency;
        plan.call(Call::Crisis, if red { Weight::OnRed } else { Weight::Other });
    }
}
