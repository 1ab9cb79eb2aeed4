//! The sections that the pack lists, those that have their place in a result.

use super::lines::lines;
use super::{Facts, Id, Kind, Say, Writer, explain, old};
use crate::engine::pack::{Fact, Level, Line, Situation, What};
use crate::engine::{Reason, is_under_16, lung_watch};

/// All of them, in order.
pub(super) fn sections(all: &[Line], facts: &Facts<'_>, plan: &mut Writer) {
    let now = situation(facts);
    let calm = facts.level < Level::ContactNow;
    for (place, section) in (0_u8..).zip(all) {
        let care = section.what == What::Care;
        // Its age stands before what reassures, and after whom to call.
        if care && calm {
            old::section(facts, plan);
        }
        if section.when.holds(now) {
            one(Id(place), section, now, facts, plan);
        }
        if care && !calm {
            old::section(facts, plan);
        }
    }
}

fn one(id: Id, section: &Line, now: Situation, facts: &Facts<'_>, plan: &mut Writer) {
    let is_title = |line: &&Line| line.what == What::Title && line.when.holds(now);
    let title = section.lines.iter().find(is_title).and_then(|line| line.texts.first().copied());
    let level = facts.pack.level(facts.level);
    let kinds = [
        (What::Care, Kind::Care(level.icon, level.tag)),
        (What::Help, Kind::Help),
        (What::Warning, Kind::Warning),
        (What::Card, Kind::Card),
        (What::Prose, Kind::Prose),
    ];
    let kind = kinds.into_iter().find(|(what, _)| *what == section.what);
    let kind = kind.map_or(Kind::Bare, |(_, kind)| kind);
    let title = if section.what == What::Care { title.or(Some(level.title)) } else { title };
    plan.section(id, kind, title.map(Say::Text));
    lines(section.lines, now, facts, plan);
}

/// What is so in this result.
pub(super) fn situation(facts: &Facts<'_>) -> Situation {
    let Facts { answers, pack, .. } = *facts;
    Situation::new(facts.level, |fact| match fact {
        Fact::Comfort => facts.comfort,
        Fact::Explained => facts.explained,
        Fact::Child => is_under_16(pack, answers),
        Fact::Open => facts.assessment.reasons.contains(&Reason::Unknown),
        Fact::Late => answers.number(pack.roles.days).is_some_and(|days| days > pack.counted_days),
        Fact::Watched => {
            let told = facts.explained && facts.level.allows_self_care();
            !told && lung_watch(pack, answers)
        }
        Fact::Closed => facts.is_closed(),
        Fact::Causes => facts.comfort && facts.explained && explain::has_causes(facts),
    })
}
