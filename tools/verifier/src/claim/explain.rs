//! Claim 7: what the result says of its reasons is true.

use std::sync::atomic::{AtomicU64, Ordering};

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Kind, QuestionId};
use aftercheck::engine::{Answer, Answers, Assessment, Change, Level, Reason, Reply, assess};
use aftercheck::i18n::Extent;
use aftercheck::plan::{self, Say, When};

use super::Claim;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::random::{anyone, random};
use crate::report::thousands;
use crate::space::{Dimension, Space, values};
use crate::spec::spec;
use crate::subject::calm;

const TEXT: &str = "The reasons that a result shows are exactly the rules that decide, and the answers it \
    names are the patient's own; without the answers they rest on \
    the level is lower; each answer under \"what would change this advice\" leads to the level that \
    stands beside it, and beside L3 and L4 no lower level stands (D7). **How:** all are checked in the plan of \
    the result, on every case, on all answers to any two questions \
    and on {random} random sets; the rules that decide, and where a change leads, are what the second \
    opinion says.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    // Each is looked at more closely than by the second opinion, and takes longer.
    let sets = spec().random_sets / 25;
    let mut claim =
        Claim::new(7, "The explanation is true", TEXT.replace("{random}", &thousands(sets)));
    let (lowered, changes) = (AtomicU64::new(0), AtomicU64::new(0));
    let fault = |answers: &Answers| {
        let found = assess(&PACK, answers);
        reasons_fault(subject, answers, &found)
            .or_else(|| removal_fault(answers, &found, &lowered))
            .or_else(|| plan_fault(subject, answers, &found, &changes))
    };
    for case in &subject.cases {
        if fault(&case.answers).is_some() {
            claim.faults.push(Counterexample::smallest(&case.answers, &fault));
        }
    }
    claim.some("cases", subject.cases.len() as u64);
    let ids: Vec<QuestionId> =
        PACK.question_ids().filter(|id| !PACK.question(*id).optional).collect();
    let mut tried = 0;
    for (at, first) in ids.iter().enumerate() {
        for second in ids.iter().skip(at + 1) {
            let both = [*first, *second].map(|id| Dimension::Question(id, values(&PACK, id)));
            match (Space { background: calm(), dimensions: both.into() }).search(&fault) {
                Ok(number) => tried += number,
                Err(found) => claim.faults.push(found),
            }
        }
    }
    claim.some("sets of any two answers", tried);
    claim.count(
        "random sets",
        random(77, sets, &|dice, _| {
            let answers = anyone(dice);
            fault(&answers).map(|_| Counterexample::smallest(&answers, &fault))
        }),
    );
    claim.some("levels that fell without the answers named", lowered.load(Ordering::Relaxed));
    claim.some("other answers that led where they said", changes.load(Ordering::Relaxed));
    claim.remarks.extend(neighbours());
    claim
}

/// Reasons that are not the rules that decide.
fn reasons_fault(subject: &Subject, answers: &Answers, found: &Assessment) -> Option<String> {
    let opinion = subject.naive.evaluate(answers);
    let mut named: Vec<usize> = found
        .reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::Rule(place) => Some(usize::from(*place)),
            Reason::Emergency
            | Reason::Flag(..)
            | Reason::Course(..)
            | Reason::NotSure(_)
            | Reason::Unknown => None,
        })
        .collect();
    named.sort_unstable();
    if named != opinion.rules {
        return Some("the rules named are not those that decide".into());
    }
    // What is open is named where it calls for as much as what is known.
    let open = found.reasons.contains(&Reason::Unknown);
    let whole = found.level == Level::MedicalToday && answers.emergency == Reply::NotSure;
    (open != opinion.open && !whole).then(|| "what is open is not named, or named wrongly".into())
}

/// Answers named as reasons without which the level stays.
fn removal_fault(answers: &Answers, found: &Assessment, lowered: &AtomicU64) -> Option<String> {
    if found.level == Level::SelfCare {
        return None;
    }
    let well = calm();
    let mut other = answers.clone();
    for reason in &found.reasons {
        for id in reason.questions(&PACK) {
            other.set(id, well.get(id));
        }
        match reason {
            Reason::Emergency => other.emergency = Reply::No,
            Reason::Flag(id, _) => other.set_flag(*id, Reply::No),
            Reason::Unknown => answer_all(&mut other),
            Reason::Rule(_) | Reason::Course(..) | Reason::NotSure(_) => {}
        }
    }
    // The pain goes with what was said of it.
    let pain = PACK.roles.pain;
    if other.get(pain) != answers.get(pain) {
        for id in PACK.question_ids().filter(|id| !PACK.question(*id).optional) {
            let of_pain = |fit: &Fit| matches!(fit, Fit::Is(Cond::AtLeast(id, _)) if *id == pain);
            if PACK.question(id).ask_when.iter().any(of_pain) {
                other.set(id, well.get(id));
            }
        }
    }
    let level = assess(&PACK, &other).level;
    lowered.fetch_add(u64::from(level < found.level), Ordering::Relaxed);
    (level >= found.level).then(|| format!("{} stays without its reasons", found.level.code()))
}

/// Gives every open question and bullet its mildest answer.
fn answer_all(answers: &mut Answers) {
    let well = calm();
    // The worse it was before, the less is extra.
    let before = PACK.roles.pain_before;
    if let (Answer::Unanswered, Kind::Number(most)) =
        (answers.get(before), PACK.question(before).kind)
    {
        answers.set(before, Answer::Value(most));
    }
    for id in PACK.question_ids().filter(|id| !PACK.question(*id).optional) {
        if matches!(answers.get(id), Answer::Unanswered | Answer::NotSure) {
            answers.set(id, well.get(id));
        }
    }
    for id in PACK.flag_ids() {
        if answers.flag(id) == Reply::Unanswered {
            answers.set_flag(id, Reply::No);
        }
    }
}

/// A plan that says something else of the reasons than the assessment has.
fn plan_fault(
    subject: &Subject,
    answers: &Answers,
    found: &Assessment,
    changes: &AtomicU64,
) -> Option<String> {
    let plan = plan::result(&PACK, answers, found, &When::default(), Extent::Whole);
    let says = plan.says();
    let named = says.iter().filter_map(|say| {
        if let Say::Rule(rule) = say {
            return Some(rule.id);
        }
        if let Say::Decision(id) = say { Some(*id) } else { None }
    });
    if !named.eq(found.reasons.iter().map(|reason| reason.id(&PACK))) {
        return Some("the plan names other reasons than those that decide".into());
    }
    let made_up =
        |say: &Say| matches!(say, Say::Answer(id, part) if !is_part(*part, answers.get(*id)));
    if says.iter().any(made_up) {
        return Some("the plan names an answer that was not given".into());
    }
    let wrong = plan.says().iter().any(|say| {
        let Say::Would(change, name) = say else { return false };
        changes.fetch_add(1, Ordering::Relaxed);
        !is_true(subject, answers, found.level, change) || PACK.level(change.level).name != *name
    });
    wrong.then(|| "what would change this does not change it so".into())
}

/// Whether an answer is this one, or a set of options of it.
fn is_part(part: Answer, whole: Answer) -> bool {
    match (part, whole) {
        (Answer::Set(some), Answer::Set(all)) => some != 0 && some & !all == 0,
        _ => part == whole,
    }
}

/// Whether another answer leads to the level it says, which is another one, and no lower one beside L3 and L4.
fn is_true(subject: &Subject, answers: &Answers, level: Level, change: &Change) -> bool {
    let mut other = answers.clone();
    other.set(change.question, change.to);
    let then = subject.naive.evaluate(&other).level;
    let may = change.level > level || (change.level < level && level <= Level::ContactNow);
    then == change.level as u8 && may
}

/// What the search has to offer at all.
fn neighbours() -> Vec<String> {
    let scales = PACK.questions.iter().filter(|question| question.kind == Kind::Scale).count();
    vec![format!(
        "{scales} scales and the numbers are offered as changes; places, risks and age are not."
    )]
}
