//! The checks of the claims, in short: the first that objects to a pack catches it.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Offer, advise, assess, lung_watch, rule_holds};

use super::{Fate, Mutant};
use crate::Subject;
use crate::claim::{
    by_cases, by_conditions, by_course_cases, concern_fault, doubt_fault, gate_fault, listed_signs,
    lung_fault, missing_fault, reach, row_fault, sign_fault,
};
use crate::space::{Space, told_apart, values};
use crate::spec::spec;
use crate::subject::{WITH, calm};

/// What becomes of a mutant.
pub fn judge(subject: &Subject, mutant: &Mutant) -> Fate {
    match objection(subject, &mutant.pack) {
        Some((by, fault)) => Fate::Caught(by, fault),
        // Nothing but the cases can tell a rule about the days before from another.
        None if mutant.pack.course != WITH.course => Fate::Missed,
        None => equal(mutant),
    }
}

/// The first check that objects to a pack, and what it says.
pub fn objection(subject: &Subject, pack: &Pack) -> Option<(&'static str, String)> {
    by_conditions(pack, &subject.conditions)
        .map(|fault| ("conditions not to be missed", fault))
        .or_else(|| by_cases(pack, &subject.cases).map(|fault| ("cases", fault)))
        .or_else(|| red_flags(subject, pack).map(|fault| ("red flags", fault)))
        .or_else(|| missing(pack).map(|fault| ("missing answers", fault)))
        .or_else(|| gates(pack).map(|fault| ("gates", fault)))
        .or_else(|| lung(pack).map(|fault| ("lung watch", fault)))
        .or_else(|| marks(pack).map(|fault| ("list of red flags", fault)))
        .or_else(|| PACK.question_ids().find_map(|id| row_fault(pack, id)).map(|f| ("rows", f)))
        .or_else(|| by_course_cases(pack, &subject.course).map(|f| ("cases with days before", f)))
}

/// Every answer to a single question, before someone who is well.
fn singles(background: &Answers) -> impl Iterator<Item = Answers> + '_ {
    PACK.question_ids()
        .flat_map(move |id| values(&PACK, id).into_iter().map(move |answer| (id, answer)))
        .map(move |(id, answer)| {
            let mut answers = background.clone();
            answers.set(id, answer);
            answers
        })
}

fn red_flags(subject: &Subject, pack: &Pack) -> Option<String> {
    let listed = listed_signs(&subject.findings).into_iter().find_map(|(id, least)| {
        let mut answers = calm();
        answers.set(id, Answer::Value(least));
        sign_fault(pack, &answers, id, least)
    });
    listed.or_else(|| singles(&calm()).find_map(|answers| concern_fault(pack, &answers)))
}

fn missing(pack: &Pack) -> Option<String> {
    let doubt = |id: QuestionId| {
        let mut answers = calm();
        answers.set(id, Answer::NotSure);
        doubt_fault(pack, &answers)
    };
    let open = |id: QuestionId| {
        let mut answers = calm();
        answers.set(id, Answer::Unanswered);
        missing_fault(pack, &answers, id)
    };
    let flags = || spec().red_flags.iter().copied();
    flags().find_map(doubt).or_else(|| flags().find_map(open))
}

/// The marks themselves: an optional question can be skipped, whatever it says when it is asked.
fn marks(pack: &Pack) -> Option<String> {
    let wrong = |id: &QuestionId| {
        let question = pack.question(*id);
        (question.red_flag && !question.optional) != spec().red_flags.contains(id)
    };
    let found = pack.question_ids().find(wrong)?;
    Some(format!("`{}` is not marked as the specification has it", pack.question(found).key))
}

fn gates(pack: &Pack) -> Option<String> {
    let none = |answers: &Answers| gate_fault(pack, answers);
    singles(&spec().safe).find_map(|answers| none(&answers))
}

fn lung(pack: &Pack) -> Option<String> {
    singles(&calm())
        .find_map(|first| singles(&first).find_map(|answers| lung_fault(pack, &answers)))
}

/// Whether no answers to any two questions tell the packs apart, in level, tips or lung watch.
fn alike(pack: &Pack) -> Fate {
    let shown = |pack: &Pack, answers: &Answers| {
        let found = assess(pack, answers);
        let tips = advise(pack, answers, &found).map_or_else(Vec::new, |advice| advice.tips);
        let offers: Vec<bool> = tips.iter().map(|t| matches!(t.offer, Offer::Yes)).collect();
        (found.level, offers, lung_watch(pack, answers))
    };
    let differs = |answers: &Answers| shown(&PACK, answers) != shown(pack, answers);
    match singles(&spec().safe).any(|first| singles(&first).any(|answers| differs(&answers))) {
        true => Fate::Missed,
        false => Fate::NoDifference(
            "No answers to any two questions lead to another level, tip or lung watch: where it \
             would, no tip is shown at all, or another gate closes."
                .into(),
        ),
    }
}

/// Whether no answers to the questions of the weakened rule tell the packs apart.
fn equal(mutant: &Mutant) -> Fate {
    let Some(place) = mutant.rule else { return alike(&mutant.pack) };
    let differs = |answers: &Answers| {
        let (was, is) = (assess(&PACK, answers).level, assess(&mutant.pack, answers).level);
        (was != is).then(|| "differs".into())
    };
    for background in [calm(), Answers::default()] {
        if around(mutant, place, &background).search(&differs).is_err() {
            return Fate::Missed;
        }
    }
    let others = decided_by(mutant, place);
    if others.is_empty() {
        // No answers were tried at which the two rules differ: that shows nothing.
        return Fate::Missed;
    }
    Fate::NoDifference(format!("Wherever it would, {} calls for as much.", others.join(" or ")))
}

/// What the rule reads, as far as the rules of either pack tell answers apart.
fn around(mutant: &Mutant, place: usize, background: &Answers) -> Space {
    reach(&[place], background, &|pack, id| {
        let mut said = told_apart(pack, id);
        let others = told_apart(&mutant.pack, id).into_iter();
        said.extend(others.filter(|answer| !told_apart(pack, id).contains(answer)));
        said
    })
}

/// The other rules that call for as much where the original rule holds.
fn decided_by(mutant: &Mutant, place: usize) -> Vec<&'static str> {
    let Some(rule) = PACK.rules.get(place) else { return Vec::new() };
    let weak = mutant.pack.rules.get(place);
    let space = around(mutant, place, &calm());
    let found = std::sync::Mutex::new(std::collections::BTreeSet::new());
    let _all = space.search(&|answers| {
        let gone = rule_holds(&PACK, rule, answers)
            && !weak
                .is_some_and(|weak| weak.level >= rule.level && rule_holds(&PACK, weak, answers));
        if gone && let Ok(mut found) = found.lock() {
            let others = PACK.rules.iter().filter(|r| r.id != rule.id && r.level >= rule.level);
            found.extend(others.filter(|r| rule_holds(&PACK, r, answers)).map(|r| r.id));
        }
        None
    });
    found.into_inner().map(|ids| ids.into_iter().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use aftercheck::engine::Level;

    use super::*;

    fn subject() -> Subject {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        Subject::read(&root).unwrap_or_else(|error| unreachable!("{error}"))
    }

    /// Nobody objects to the pack as it is: what catches a mutant is its fault.
    #[test]
    fn the_pack_itself_is_caught_by_nobody() {
        assert_eq!(objection(&subject(), &WITH), None);
    }

    #[test]
    fn a_lowered_rule_is_caught_and_seen_by_the_second_opinion() {
        let subject = subject();
        let mut rules = PACK.rules.to_vec();
        for rule in rules.iter_mut().filter(|rule| rule.id == "LU1") {
            rule.level = Level::MedicalToday;
        }
        let pack = Pack { rules: Vec::leak(rules), ..*WITH };
        let conditions = "conditions not to be missed";
        assert!(matches!(objection(&subject, &pack), Some((by, _)) if by == conditions));
        let case = subject.cases.iter().find(|case| case.id == "LU1-neck");
        let answers = case.map(|case| &case.answers);
        assert_eq!(answers.map(|answers| subject.naive.evaluate(answers).level), Some(4));
        assert_eq!(answers.map(|a| assess(&pack, a).level), Some(Level::MedicalToday));
    }
}
