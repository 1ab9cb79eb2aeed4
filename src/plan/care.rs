//! What the care card fills in: why, and what to say on the phone.

use super::deciding::{deciding_answers, parts};
use super::{Day, Facts, Quote, Say, Style, Writer, treatment_date};
use crate::engine::pack::{Cond, FlagId, Phrase, Rule};
use crate::engine::{Reason, Reply};
use crate::i18n::Text;

/// Why, in a sentence: the first thing that decided.
pub(super) fn reason(facts: &Facts<'_>) -> Option<Text> {
    let assessment = facts.assessment;
    assessment.first_rule(facts.pack).map(|rule| rule.reason).or_else(|| {
        let unsure = |reason: &Reason| match reason {
            Reason::NotSure(_) | Reason::Flag(_, Reply::NotSure) => Some(Phrase::NotSure.text()),
            Reason::Flag(id, Reply::Yes) => comfort(*id, facts),
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

/// What to say on the phone: the treatment, and the first thing that decided.
pub(super) fn quote(facts: &Facts<'_>, plan: &mut Writer) {
    let (answers, today) = (facts.answers, facts.when.today);
    let date = today.and_then(|today| treatment_date(facts.pack, answers, today));
    let day = match (date, answers.number(facts.pack.roles.days)) {
        (Some(date), _) => Some(Day::On(date)),
        (None, Some(days)) if days > facts.pack.counted_days => Some(Day::Long),
        (None, _) => None,
    };
    let quote =
        Quote { places: answers.get(facts.pack.roles.places), day, decided: decided(facts) };
    plan.say(Style::Quote, Say::Quote(Box::new(quote)));
}

/// The first deciding bullet or answer; place and day are said already.
fn decided(facts: &Facts<'_>) -> Option<Say> {
    let bullet = facts.assessment.reasons.iter().find_map(|reason| match reason {
        Reason::Flag(id, _) => Some(facts.pack.flag(*id).short),
        Reason::Emergency | Reason::Rule(_) | Reason::NotSure(_) | Reason::Unknown => None,
    });
    if let Some(label) = bullet {
        return Some(Say::Labelled(Phrase::SaySign.text(), vec![label]));
    }
    let roles = &facts.pack.roles;
    let deciding = deciding_answers(facts.pack, facts.answers, facts.assessment);
    let (id, answer) =
        deciding.into_iter().find(|(id, _)| ![roles.places, roles.days].contains(id))?;
    parts(facts.pack, id, answer).into_iter().next().map(|part| Say::Answer(id, part))
}
