//! Claim 2: nothing worse ever lowers the level.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Kind, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Level, Reason, Reply, assess};

use super::Claim;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::space::{Dimension, REPLIES, Space, every, told_apart, values};
use crate::spec::spec;
use crate::subject::calm;

const TEXT: &str = "A worse answer, one more place, one more risk or one more day never lowers the \
    level; *not sure* is never below *no*; the worst answer is never below *not sure* or *not \
    answered*. Two exceptions and no other, neither of them a worsening: pain **before** the session \
    (history; {history}), and **naming a \
    place**, which ends \"not known, so everywhere\". **How:** a rule can only say \"at least this \
    bad\", \"any of these places\", \"any of these risks\" (by type); and an enumeration takes every \
    single step from every combination of what each rule's questions can say, with the questions \
    that decide whether they are asked, as far as any rule tells \
    answers apart, and from everything the emergency list and two of its bullets can say, by the whole \
    pack, before someone who denied all else and before someone who answered nothing else.";

/// Proves it.
pub fn prove(_: &Subject) -> Claim {
    let text = TEXT.replace("{history}", &spec().words.history);
    let mut claim = Claim::new(2, "Nothing worse lowers the level", text);
    for (name, background) in
        [("all else denied", calm()), ("nothing else answered", Answers::default())]
    {
        let (mut sets, mut steps) = (0, 0);
        let rules = (0..PACK.rules.len()).map(|place| around(place, &background));
        for space in rules.chain(lists(&background)) {
            let varied = space.dimensions.clone();
            steps += space.len() * varied.len() as u64;
            match space.search(&|answers| step_fault(&PACK, answers, &varied)) {
                Ok(number) => sets += number,
                Err(fault) => claim.faults.push(fault),
            }
        }
        claim.some(format!("sets of answers to each rule's questions and the list, {name}"), sets);
        claim.some(format!("questions and bullets from which steps were taken, {name}"), steps);
    }
    claim.count("rules that read the pain before the session", history());
    claim.count("exceptions that were seen to happen", exceptions());
    claim
}

/// What a rule reads, and what decides whether that is asked, as far as rules tell answers apart.
fn around(rule: usize, background: &Answers) -> Space {
    reach(&[rule], background, &told_apart)
}

/// The same with everything these questions can say.
pub fn all_around(rule: usize, background: &Answers) -> Space {
    reach(&[rule], background, &values)
}

/// What some rules read together.
pub fn reach(
    rules: &[usize],
    background: &Answers,
    said: &dyn Fn(&Pack, QuestionId) -> Vec<Answer>,
) -> Space {
    let read = |place: &usize| Reason::Rule(*place as u16).questions(&PACK);
    let mut ids: Vec<QuestionId> = rules.iter().flat_map(read).collect();
    for id in ids.clone() {
        for fit in PACK.question(id).ask_when {
            if let Fit::Is(Cond::AtLeast(other, _)) = fit {
                ids.push(*other);
            }
        }
    }
    ids.sort_unstable();
    ids.dedup();
    let dimensions = ids.iter().map(|id| Dimension::Question(*id, said(&PACK, *id))).collect();
    Space { background: background.clone(), dimensions }
}

/// The emergency list and any two bullets.
pub fn lists(background: &Answers) -> impl Iterator<Item = Space> + '_ {
    let pairs = PACK.flag_ids().flat_map(|first| {
        PACK.flag_ids().filter(move |second| *second > first).map(move |second| [first, second])
    });
    pairs.map(|pair| {
        let bullets = pair.into_iter().map(|id| Dimension::Flag(id, REPLIES.to_vec()));
        let whole = Dimension::Emergency(REPLIES.to_vec());
        Space { background: background.clone(), dimensions: bullets.chain([whole]).collect() }
    })
}

/// A single step towards worse, in one of these dimensions, after which the level is lower.
pub fn step_fault(pack: &Pack, answers: &Answers, varied: &[Dimension]) -> Option<String> {
    step_fault_of(&|answers| assess(pack, answers).level, pack, answers, varied)
}

/// The same for another way to a level.
pub fn step_fault_of(
    level: &dyn Fn(&Answers) -> Level,
    pack: &Pack,
    answers: &Answers,
    varied: &[Dimension],
) -> Option<String> {
    let before = level(answers);
    let lower = |other: &Answers, what: &str, to: &str| {
        let after = level(other);
        let (from, to_level) = (before.code(), after.code());
        (after < before).then(|| format!("{what} to {to} lowers {from} to {to_level}"))
    };
    varied.iter().find_map(|dimension| match dimension {
        Dimension::Question(id, said) => {
            worse(pack, *id, answers.get(*id), said).into_iter().find_map(|to| {
                let mut other = answers.clone();
                other.set(*id, to);
                lower(&other, pack.question(*id).key, &format!("{to:?}"))
            })
        }
        Dimension::Flag(id, _) => next(answers.flag(*id)).and_then(|to| {
            let mut other = answers.clone();
            other.set_flag(*id, to);
            lower(&other, pack.flag(*id).key(), &format!("{to:?}"))
        }),
        Dimension::Emergency(_) => next(answers.emergency).and_then(|to| {
            let mut other = answers.clone();
            other.emergency = to;
            lower(&other, "the emergency list", &format!("{to:?}"))
        }),
    })
}

/// The next worse sign. What is not answered may turn out to be a yes.
fn next(sign: Reply) -> Option<Reply> {
    match sign {
        Reply::No => Some(Reply::NotSure),
        Reply::NotSure | Reply::Unanswered => Some(Reply::Yes),
        Reply::Yes => None,
    }
}

/// Every answer that is one step worse. Of the members of a set, one of each kind that rules tell apart
/// is added, as they stand among what the question can say.
fn worse(pack: &Pack, id: QuestionId, answer: Answer, said: &[Answer]) -> Vec<Answer> {
    let question = pack.question(id);
    let options = question.options.len() as u16;
    let members = |set: u32| {
        said.iter().filter_map(move |answer| match answer {
            Answer::Set(other) if other & !set != 0 => Some(Answer::Set(set | other)),
            Answer::Set(_) | Answer::Value(_) | Answer::NotSure | Answer::Unanswered => None,
        })
    };
    match (question.kind, answer) {
        // The first exception: history is no worsening.
        (Kind::Number(_), _) if id == PACK.roles.pain_before => Vec::new(),
        (Kind::Number(most), Answer::Value(n)) if n < most => vec![Answer::Value(n + 1)],
        (Kind::Number(most), Answer::Unanswered) => vec![Answer::Value(most)],
        (Kind::Scale, Answer::Value(0)) => vec![Answer::Value(1), Answer::NotSure],
        (Kind::Scale, Answer::Value(n)) if n + 1 < options => vec![Answer::Value(n + 1)],
        (Kind::Scale, Answer::Unanswered | Answer::NotSure) => vec![Answer::Value(options - 1)],
        // Each age group but the first is a risk of its own; they have no order.
        (Kind::Choice, Answer::Value(0)) => {
            (1..options).map(Answer::Value).chain([Answer::NotSure]).collect()
        }
        // The second exception: from a place not known there is no step, since naming one is none.
        (Kind::Set, Answer::Set(set)) if id == PACK.roles.places && set != 0 => {
            members(set).collect()
        }
        (Kind::Set, Answer::Set(set)) if id != PACK.roles.places => {
            members(set).chain((set == 0).then_some(Answer::NotSure)).collect()
        }
        // Nothing is worse than all of it: not a doubt, nor no answer.
        (Kind::Set, Answer::NotSure | Answer::Unanswered) if id != PACK.roles.places => {
            vec![Answer::Set(every(options))]
        }
        (Kind::Number(_) | Kind::Scale | Kind::Choice | Kind::Set, _) => Vec::new(),
    }
}

/// The rules that the first exception concerns.
fn history() -> Result<u64, Counterexample> {
    let reads = |cond: &Cond| match *cond {
        Cond::Extra(_) => true,
        Cond::AtLeast(id, _) => id == PACK.roles.pain_before,
        Cond::Places(_) | Cond::Risks { .. } => false,
    };
    let rules = PACK.rules.iter().filter(|rule| rule.when.iter().any(reads));
    let found: Vec<_> = rules.map(|rule| (rule.id, Some(rule.level))).collect();
    let expected = spec().history_rules.iter().map(|id| (*id, spec().history_level));
    match found.iter().copied().eq(expected) {
        true => Ok(found.len() as u64),
        false => Err(Counterexample::plain(format!("other rules read it: {found:?}"))),
    }
}

/// Each exception lowers a level for someone, or it would not need to be one.
fn exceptions() -> Result<u64, Counterexample> {
    let level = |answers: &Answers| assess(&PACK, answers).level;
    match spec().exceptions.iter().all(|[from, to]| level(to) < level(from)) {
        true => Ok(spec().exceptions.len() as u64),
        false => Err(Counterexample::plain("a documented exception makes no difference any more")),
    }
}
