//! What the care card fills in: why, and what to say on the phone.

use super::deciding::{deciding_answers, parts};
use super::{Day, Facts, Quote, Say, Style, Writer};
use crate::engine::pack::Phrase;
use crate::engine::{Reason, Reply};
use crate::i18n::Text;

/// Why, in a sentence: how it went, or else the first thing that decided.
pub(super) fn reason(facts: &Facts<'_>) -> Option<Say> {
    let assessment = facts.assessment;
    let course = assessment.reasons.iter().find_map(|reason| match *reason {
        Reason::Course(place, span) => Some(Say::Course(place, span)),
        Reason::Emergency
        | Reason::Flag(..)
        | Reason::Rule(_)
        | Reason::NotSure(_)
        | Reason::Unknown => None,
    });
    course.or_else(|| first(facts).map(Say::Text))
}

fn first(facts: &Facts<'_>) -> Option<Text> {
    let assessment = facts.assessment;
    assessment.first_rule(facts.pack).map(|rule| rule.reason).or_else(|| {
        let unsure = |reason: &Reason| match reason {
            Reason::NotSure(_) | Reason::Flag(_, Reply::NotSure) => Some(Phrase::NotSure.text()),
            Reason::Flag(id, Reply::Yes) => Some(facts.pack.flag(*id).short),
            Reason::Emergency
            | Reason::Flag(..)
            | Reason::Rule(_)
            | Reason::Course(..)
            | Reason::Unknown => None,
        };
        assessment.reasons.iter().find_map(unsure)
    })
}

/// What to say on the phone: the treatment, and the first thing that decided.
pub(super) fn quote(facts: &Facts<'_>, plan: &mut Writer) {
    let day = Day::of(facts.pack, facts.answers, facts.when.today);
    let places = facts.answers.get(facts.pack.roles.places);
    let quote = Quote { places, day, decided: decided(facts) };
    plan.say(Style::Quote, Say::Quote(Box::new(quote)));
}

/// The first deciding bullet or answer; place and day are said already.
fn decided(facts: &Facts<'_>) -> Option<Say> {
    let bullet = facts.assessment.reasons.iter().find_map(|reason| match reason {
        Reason::Flag(id, _) => Some(facts.pack.flag(*id).short),
        Reason::Emergency
        | Reason::Rule(_)
        | Reason::Course(..)
        | Reason::NotSure(_)
        | Reason::Unknown => None,
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
