//! Why this advice: the answers that decided, why they matter, and what would change it.

use super::deciding::{deciding_answers, parts};
use super::{Block, Facts, Line, Rank, Say, Style, Tone, Writer};
use crate::engine::pack::Phrase;
use crate::engine::{Change, Level, Reason, Reply, milder, worse};
use crate::gather::Gather;
use crate::i18n::{Text, t};

/// The answers that decided.
pub(super) fn deciding(facts: &Facts<'_>, plan: &mut Writer) {
    plan.begin(Block::List);
    for reason in &facts.assessment.reasons {
        bullet(facts, *reason, plan);
    }
    for (id, answer) in deciding_answers(facts.pack, facts.answers, facts.assessment) {
        for part in parts(facts.pack, id, answer) {
            plan.say(Style::Plain, Say::Answer(id, part));
        }
    }
    if facts.when.raised {
        plan.text(t::OWN_QUESTIONS);
    }
    plan.end();
}

/// A reason that rests on the emergency check rather than on a question.
fn bullet(facts: &Facts<'_>, reason: Reason, plan: &mut Writer) {
    match reason {
        Reason::Emergency => plan.text(Phrase::Told.text()),
        Reason::Flag(id, Reply::Yes) => plan.text(facts.pack.flag(id).short),
        Reason::Flag(id, _) => {
            let label = vec![facts.pack.flag(id).short];
            plan.say(Style::Plain, Say::Labelled(t::UI_NOT_SURE_ABOUT, label));
        }
        Reason::Rule(_) | Reason::Course(..) | Reason::NotSure(_) | Reason::Unknown => {}
    }
}

/// Each deciding rule in plain words, with its id and sources.
pub(super) fn reasons(facts: &Facts<'_>, plan: &mut Writer) {
    if facts.assessment.reasons.is_empty() {
        // Beside a level that the clinic's own question calls for it would be false comfort (D7).
        if facts.level == Level::SelfCare {
            plan.text(t::ADVICE_NO_RULE);
        }
        return;
    }
    plan.begin(Block::List);
    for reason in &facts.assessment.reasons {
        let by_id = || Say::Decision(reason.id(facts.pack));
        let (said, source) = match reason.rule(facts.pack) {
            Some(rule) => (Say::Text(rule.reason), Say::Rule(rule)),
            None => match decision(*reason) {
                Some(said) => (said, by_id()),
                None => continue,
            },
        };
        plan.say(Style::Plain, said);
        // Until what rules are called has come, each says why without it.
        if !matches!(source, Say::Rule(rule) if rule.id.is_empty()) {
            plan.also(Tone::Small, source);
        }
    }
    plan.end();
    plan.add(Line::SourcesPage);
}

/// What a safety decision says where it stands in for a rule, and how it went.
fn decision(reason: Reason) -> Option<Say> {
    let phrase = match reason {
        Reason::Course(place, span) => return Some(Say::Course(place, span)),
        Reason::Emergency | Reason::Flag(_, Reply::Yes) => Phrase::Emergency,
        Reason::Flag(..) | Reason::NotSure(_) => Phrase::NotSure,
        Reason::Unknown => Phrase::Unknown,
        Reason::Rule(_) => return None,
    };
    Some(Say::Text(phrase.text()))
}

pub(super) fn change(facts: &Facts<'_>, plan: &mut Writer) {
    let Facts { assessment, level, answers, pack, .. } = *facts;
    if assessment.reasons.contains(&Reason::Unknown) {
        plan.text(t::ADVICE_ANSWER_ALL);
    }
    let more = if level < Level::Emergency { worse(pack, answers) } else { Vec::new() };
    // What comes to less than days or the clinic's own questions call for would make nothing more urgent.
    let more: Vec<Change> = more.into_iter().filter(|change| change.level > level).gather();
    if !more.is_empty() {
        part(t::ADVICE_MORE, plan);
        more.iter().for_each(|change| would(facts, change, plan));
        plan.end();
    }
    // No other answer takes back what the clinic asks for.
    if facts.when.raised {
        plan.text(t::OWN_QUESTIONS);
    } else if level > Level::SelfCare {
        let milder = milder(pack, answers);
        match level.allows_self_care() {
            true => less(facts, &milder, plan),
            false => only_wrong(facts, &milder, plan),
        }
    }
}

/// Begins a list under its title.
fn part(title: Text, plan: &mut Writer) {
    plan.title(Rank::Part, title);
    plan.begin(Block::List);
}

fn would(facts: &Facts<'_>, change: &Change, plan: &mut Writer) {
    plan.say(Style::Plain, Say::Would(*change, facts.pack.level(change.level).name));
}

/// What would make it less urgent, at L1 and L2: what can change from one day to the next. Signs are
/// not listed, so that nobody is led to take one back.
fn less(facts: &Facts<'_>, milder: &[Change], plan: &mut Writer) {
    part(t::ADVICE_LESS, plan);
    let mut none = true;
    for change in milder {
        if facts.pack.roles.course.contains(&change.question) {
            would(facts, change, plan);
            none = false;
        }
    }
    if none {
        plan.text(t::ADVICE_LESS_NONE);
    }
    plan.end();
}

/// At L3 and L4 no lower level is named (D7): only which answers it rests on.
fn only_wrong(facts: &Facts<'_>, milder: &[Change], plan: &mut Writer) {
    let mut labels: Vec<Text> =
        milder.iter().map(|change| facts.pack.question(change.question).label).gather();
    for reason in &facts.assessment.reasons {
        if let Reason::Flag(id, _) = reason {
            labels.push(facts.pack.flag(*id).short);
        }
    }
    match labels.is_empty() {
        true => plan.text(t::ADVICE_LESS_NONE),
        false => plan.say(Style::Plain, Say::Labelled(t::ADVICE_ONLY_WRONG, labels)),
    }
}
