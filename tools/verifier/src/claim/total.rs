//! Claim 1: any answers, complete or not, give one level with its reasons.

use std::sync::atomic::{AtomicU64, Ordering};

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Calls, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Assessment, Level, Reason, Span, Text, advise, assess};
use aftercheck::i18n::{Clinic, course_sentence, sentence};

use super::Claim;
use crate::space::{Dimension, Space, values};
use crate::subject::{WITH, calm, words};
use crate::{Subject, VerifyError};

const TEXT: &str = "Every combination of answers, complete or partial, gives exactly one level, \
    at least one reason above L0 and none at L0, and texts for every part of the result; the program \
    does not panic (arithmetic overflow included). **How:** the tables bound what a rule, a bullet \
    or a question can add, and an enumeration goes through all answers to any three questions, each \
    with every option, number, place, risk, *not sure* and *not answered*, once before someone who \
    denied all else and once before someone who answered nothing else.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(1, "Any answers give one level, with reasons and texts", TEXT);
    let levels = [const { AtomicU64::new(0) }; 5];
    for (name, background) in
        [("all else denied", calm()), ("nothing else answered", Answers::default())]
    {
        let fault = |answers: &Answers| {
            let found = assess(&PACK, answers);
            if let Some(count) = levels.get(found.level as usize) {
                count.fetch_add(1, Ordering::Relaxed);
            }
            invariant(&PACK, answers, &found)
        };
        let mut all = 0;
        for space in triples(&background) {
            match space.search(&fault) {
                Ok(number) => all += number,
                Err(fault) => claim.faults.push(fault),
            }
        }
        claim.some(format!("sets of any three answers, {name}"), all);
    }
    for (level, count) in Level::ALL.iter().zip(&levels) {
        claim.some(format!("of these at {}", level.code()), count.load(Ordering::Relaxed));
    }
    match texts(subject, &mut claim) {
        Ok(said) => claim.some("texts said, over eight kinds of region and clinic", said),
        Err(error) => claim.fault(error.to_string()),
    }
    claim
}

/// What must be true of the assessment of any answers at all.
pub fn invariant(pack: &Pack, answers: &Answers, found: &Assessment) -> Option<String> {
    let calm = found.level == Level::SelfCare;
    if found.reasons.is_empty() != calm {
        return Some(format!("{} has {} reasons", found.level.code(), found.reasons.len()));
    }
    let other = found.reasons.iter().find(|reason| match **reason {
        Reason::Rule(place) => {
            pack.rules.get(usize::from(place)).is_none_or(|rule| rule.level != found.level)
        }
        // One that measured a trend stands beside the rules that rest on it, or may.
        Reason::Course(..) => match reason.course_rule(pack).map(|rule| rule.calls) {
            Some(Calls::Level(level)) => level != found.level,
            Some(Calls::Trend(_)) => {
                let rests =
                    |other: &Reason| other.rule(pack).is_some() || *other == Reason::Unknown;
                !found.reasons.iter().any(rests)
            }
            None => true,
        },
        Reason::Emergency | Reason::Flag(..) | Reason::NotSure(_) | Reason::Unknown => false,
    });
    if let Some(reason) = other {
        return Some(format!("{} is among the reasons of {}", reason.id(pack), found.level.code()));
    }
    if found.undecided.is_some_and(|open| open <= found.level) {
        return Some("what is open lies below what is known".into());
    }
    // D5: what is open counts up to "contact now".
    if found.undecided.is_some() && found.level < Level::ContactNow {
        return Some(format!("{} while something worse is open", found.level.code()));
    }
    // D7, D10: where nothing may be said of causes and self-care, nothing is.
    let advice = advise(pack, answers, found);
    let silent = !found.level.allows_self_care() || found.is_open();
    if advice.is_some() && silent {
        return Some(format!("causes and self-care are shown at {}", found.level.code()));
    }
    let causes = advice.map_or(0, |advice| advice.explanations.len());
    matches!(causes, 1 | 4..).then(|| format!("{causes} causes are named"))
}

/// All answers to any three questions. The third question comes after the second, that after the
/// first, so that no set is gone through twice.
fn triples(background: &Answers) -> Vec<Space> {
    let ids: Vec<QuestionId> =
        PACK.question_ids().filter(|id| !PACK.question(*id).optional).collect();
    let dimension = |id: QuestionId| {
        let known = background.get(id);
        // What the background says already is in the sets with two other answers.
        let all = values(&PACK, id).into_iter().filter(|answer| *answer != known).collect();
        Dimension::Question(id, all)
    };
    let mut spaces = Vec::new();
    for (at, first) in ids.iter().enumerate() {
        for (next, second) in ids.iter().enumerate().skip(at + 1) {
            for third in ids.iter().skip(next + 1) {
                let dimensions = [*first, *second, *third].map(dimension).to_vec();
                spaces.push(Space { background: background.clone(), dimensions });
            }
        }
    }
    spaces
}

/// Says everything the pack can say, for each kind of region and clinic: nothing may be empty, and
/// no placeholder may be left.
fn texts(subject: &Subject, claim: &mut Claim) -> Result<u64, VerifyError> {
    let mut said = 0;
    let named = Clinic { name: Some("Riverside".into()), ..Clinic::default() };
    for region in ["GB", "US", "EU", "none"] {
        for clinic in [Clinic::default(), named.clone()] {
            let words = words(&subject.content, region, clinic)?;
            let mut check = |what: &str, text: String| {
                said += 1;
                if text.trim().is_empty() || text.contains(['{', '}']) {
                    claim.fault(format!("{what} in {region} says \"{text}\""));
                }
            };
            for (name, text) in pack_texts() {
                check(name, words.say(text));
            }
            for rule in WITH.course.0 {
                for days in 0..3 {
                    let span = Span { from: 3, to: 6, days };
                    check(rule.id, course_sentence(&words, rule, span));
                }
            }
            for id in PACK.question_ids() {
                let answers = values(&PACK, id).into_iter();
                for answer in answers.filter(|a| !matches!(a, Answer::Unanswered | Answer::Set(0)))
                {
                    check(PACK.question(id).key, sentence(&PACK, &words, id, answer).join(" "));
                }
            }
        }
    }
    Ok(said)
}

/// Every text that a result can name, with what it belongs to.
fn pack_texts() -> Vec<(&'static str, Text)> {
    let mut all = Vec::new();
    all.extend(PACK.rules.iter().map(|rule| (rule.id, rule.reason)));
    all.extend(
        PACK.flags.iter().flat_map(|f| [f.text, f.ask, f.short].map(|text| (f.key(), text))),
    );
    all.extend(PACK.explanations.iter().flat_map(|e| [e.title, e.text, e.full].map(|t| (e.id, t))));
    all.extend(PACK.durations.iter().map(|duration| (duration.key(), duration.text)));
    for tip in PACK.tips {
        let texts = [Some(tip.title), Some(tip.text), tip.caution, tip.withheld];
        all.extend(texts.into_iter().flatten().map(|text| (tip.key(), text)));
        all.extend(tip.gates.iter().map(|gate| (tip.key(), gate.reason)));
    }
    all
}
