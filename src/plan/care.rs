//! The care card: what to do, as its title, and the way to do it.

use super::card_line::card_lines;
use super::deciding::{deciding_answers, parts};
use super::{
    Block, Call, Day, Facts, Icon, Id, Kind, Quote, Rank, Say, Style, Weight, Writer, safety_net,
    treatment_date,
};
use crate::engine::pack::{Cond, FlagId, Rule};
use crate::engine::{Level, Reason, Sign, is_under_16};
use crate::i18n::{Text, t};

/// What a level says.
pub(super) struct Face {
    icon: Icon,
    tag: Text,
    title: Text,
    lead: Text,
    more: Text,
    /// How it is named within a sentence.
    pub(super) name: Text,
}

pub(super) fn face(level: Level) -> &'static Face {
    match level {
        Level::SelfCare => &Face {
            icon: Icon::House,
            tag: t::LEVEL_L0_TAG,
            title: t::LEVEL_L0_TITLE,
            lead: t::LEVEL_L0_LEAD,
            more: t::LEVEL_L0_MORE,
            name: t::LEVEL_L0_NAME,
        },
        Level::Message => &Face {
            icon: Icon::Speech,
            tag: t::LEVEL_L1_TAG,
            title: t::LEVEL_L1_TITLE,
            lead: t::LEVEL_L1_LEAD,
            more: t::LEVEL_L1_MORE,
            name: t::LEVEL_L1_NAME,
        },
        Level::ContactNow => &Face {
            icon: Icon::Phone,
            tag: t::LEVEL_L2_TAG,
            title: t::LEVEL_L2_TITLE,
            lead: t::LEVEL_L2_LEAD,
            more: t::LEVEL_L2_MORE,
            name: t::LEVEL_L2_NAME,
        },
        Level::MedicalToday => &Face {
            icon: Icon::Triangle,
            tag: t::LEVEL_L3_TAG,
            title: t::LEVEL_L3_TITLE,
            lead: t::LEVEL_L3_LEAD,
            more: t::LEVEL_L3_MORE,
            name: t::LEVEL_L3_NAME,
        },
        Level::Emergency => &Face {
            icon: Icon::Octagon,
            tag: t::LEVEL_L4_TAG,
            title: t::LEVEL_L4_TITLE,
            lead: t::LEVEL_L4_LEAD,
            more: t::LEVEL_L4_MORE,
            name: t::LEVEL_L4_NAME,
        },
    }
}

/// The card.
pub(super) fn section(facts: &Facts<'_>, plan: &mut Writer) {
    let face = face(facts.level);
    plan.titled(Id::Care, Kind::Care(face.icon, face.tag), face.title);
    if is_under_16(facts.pack, facts.answers) {
        plan.texts(&[t::RESULT_CANNOT, t::RESULT_UNDER16]);
    }
    if facts.assessment.reasons.contains(&Reason::Unknown) {
        plan.text(t::RESULT_CANNOT_TELL);
    }
    if let Some(reason) = reason(facts).filter(|_| facts.explained) {
        plan.text(reason);
    }
    plan.text(face.lead);
    plan.top();
    match facts.level {
        Level::Emergency => plan.call(Call::Ambulance, Weight::OnRed),
        Level::MedicalToday => plan.call(Call::Urgent, Weight::Stop),
        Level::ContactNow | Level::Message => plan.call(Call::Clinic, Weight::Main),
        Level::SelfCare => {}
    }
    safety_net::line(facts, plan);
    if facts.level >= Level::ContactNow {
        say_this(facts, plan);
    }
    match facts.level {
        Level::ContactNow => plan.call(Call::NoAnswer(face.more), Weight::Other),
        Level::SelfCare | Level::Message | Level::MedicalToday | Level::Emergency => {
            plan.text(face.more);
        }
    }
    card_lines(facts, plan);
}

/// Why, in a sentence: the first thing that decided.
fn reason(facts: &Facts<'_>) -> Option<Text> {
    let assessment = facts.assessment;
    assessment.first_rule(facts.pack).map(|rule| rule.reason).or_else(|| {
        let unsure = |reason: &Reason| match reason {
            Reason::NotSure(_) | Reason::Flag(_, Sign::NotSure) => Some(t::DECISION_D5_NOT_SURE),
            Reason::Flag(id, Sign::Yes) => comfort(*id, facts),
            Reason::Emergency | Reason::Flag(..) | Reason::Rule(_) | Reason::Unknown => None,
        };
        assessment.reasons.iter().find_map(unsure)
    })
}

/// What is said first to someone who thinks of harming themselves.
fn comfort(id: FlagId, facts: &Facts<'_>) -> Option<Text> {
    let (pack, question) = (facts.pack, facts.pack.roles.self_harm);
    let harm = pack.question(question).flag.is_some_and(|cover| cover.flag == id);
    let says_so = |rule: &&Rule| matches!(rule.when, [Cond::AtLeast(id, _)] if *id == question);
    pack.rules.iter().find(says_so).filter(|_| harm).map(|rule| rule.reason)
}

/// What to say, where there is a call to make: the needling, and the first thing that decided.
fn say_this(facts: &Facts<'_>, plan: &mut Writer) {
    let (answers, today) = (facts.answers, facts.when.today);
    let date = today.and_then(|today| treatment_date(facts.pack, answers, today));
    let day = match (date, answers.number(facts.pack.roles.days)) {
        (Some(date), _) => Some(Day::On(date)),
        (None, Some(days)) if days > facts.pack.counted_days => Some(Day::Long),
        (None, _) => None,
    };
    let quote =
        Quote { places: answers.get(facts.pack.roles.places), day, decided: decided(facts) };
    plan.begin(Block::Tight);
    plan.title(Rank::Card, t::ADVICE_SAY);
    plan.say(Style::Quote, Say::Quote(Box::new(quote)));
    plan.end();
}

/// The first deciding bullet or answer; place and day are said already.
fn decided(facts: &Facts<'_>) -> Option<Say> {
    let bullet = facts.assessment.reasons.iter().find_map(|reason| match reason {
        Reason::Flag(id, _) => Some(facts.pack.flag(*id).short),
        Reason::Emergency | Reason::Rule(_) | Reason::NotSure(_) | Reason::Unknown => None,
    });
    if let Some(label) = bullet {
        return Some(Say::Labelled(t::RESULT_SAY_SIGN, vec![label]));
    }
    let roles = &facts.pack.roles;
    let deciding = deciding_answers(facts.pack, facts.answers, facts.assessment);
    let (id, answer) =
        deciding.into_iter().find(|(id, _)| ![roles.places, roles.days].contains(id))?;
    parts(facts.pack, id, answer).into_iter().next().map(|part| Say::Answer(id, part))
}
