//! Part of claim 13: whether a rule holds, for every record that the rules can tell apart.

use aftercheck::content::PACK;
use aftercheck::course::{History, assess_with, holds};
use aftercheck::engine::pack::{CourseCond, CourseRule, QuestionId};
use aftercheck::engine::{Answer, Answers, Level, Truth};
use aftercheck::i18n::Date;
use rayon::prelude::*;

use super::Claim;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::naive::Holds;
use crate::space::values;
use crate::subject::{WITH, calm};

/// Checks before now: how many days ago, and the answer to one question.
type Told<'a> = &'a [(i32, Answer)];

/// So many days ago: tomorrow by a wrong clock, today, yesterday and the day before.
const NEAR: [i32; 4] = [-1, 0, 1, 2];

/// A record of these checks, in the order in which they were made.
pub fn history(checks: &[(i32, Answers)]) -> History {
    let today = Date::new(2026, 11, 23);
    let day = |(ago, answers): &(i32, Answers)| (today.plus(-ago), answers.clone());
    History::new(today, checks.iter().map(day).collect())
}

pub fn prove(subject: &Subject, claim: &mut Claim) {
    let pain = PACK.roles.pain;
    let (all, apart, days) = (values(&PACK, pain), pains(), days());
    let longest = longest();
    let short = records(&all, &days, longest.min(2));
    let told = "records of pain, up to 2 checks, each with every pain now";
    claim.count(told, tried(subject, pain, &short, &all));
    let far = days.last().copied().unwrap_or_default();
    let long = records(&apart, &[&NEAR[..], &[far]].concat(), longest);
    let told = format!("records of pain told apart, up to {longest} checks, likewise");
    claim.count(told, tried(subject, pain, &long, &apart));
    for id in signs() {
        let all = values(&PACK, id);
        // Of today, of the last day before or of an earlier one: no rule asks more of a sign.
        let records = records(&all, &[0, 1, 2], 3);
        let key = PACK.question(id).key;
        let told = format!("records of `{key}`, up to 3 checks, each with every answer now");
        claim.count(told, tried(subject, id, &records, &all));
    }
}

/// Every record with every answer now, once compared and once made worse.
fn tried(
    subject: &Subject,
    id: QuestionId,
    records: &[Vec<(i32, Answer)>],
    now: &[Answer],
) -> Result<u64, Counterexample> {
    let rules: Vec<(usize, &CourseRule)> =
        WITH.course.0.iter().enumerate().filter(|(_, rule)| reads(rule, id)).collect();
    let found = records.par_iter().find_map_first(|told| fault(subject, id, told, now, &rules));
    match found {
        Some(fault) => Err(fault),
        None => Ok((records.len() * now.len()) as u64),
    }
}

fn fault(
    subject: &Subject,
    id: QuestionId,
    told: Told<'_>,
    now: &[Answer],
    rules: &[(usize, &CourseRule)],
) -> Option<Counterexample> {
    let with = |mut answers: Answers, answer| {
        answers.set(id, answer);
        answers
    };
    let checks: Vec<(i32, Answers)> =
        told.iter().map(|(ago, answer)| (*ago, with(Answers::default(), *answer))).collect();
    let history = history(&checks);
    let counterexample = |fault: String, answer: Answer| {
        let before = told.iter().map(|(ago, answer)| format!("{ago} days before: {answer:?}"));
        let now = format!("now: {answer:?}");
        let key = format!("`{}`", PACK.question(id).key);
        Counterexample { fault, answers: [key].into_iter().chain(before).chain([now]).collect() }
    };
    let calm = calm();
    let mut held: Vec<Truth> = vec![Truth::No; rules.len()];
    let mut level = Level::SelfCare;
    for answer in now.iter().copied() {
        let answers = with(calm.clone(), answer);
        let is_value = matches!(answer, Answer::Value(_));
        for ((place, rule), held) in rules.iter().zip(&mut held) {
            let ours = holds(&WITH, &history, &answers, rule);
            let naive = subject.naive.course.get(*place)?;
            let theirs = subject.naive.before(naive, &checks, &answers);
            if ours != truth(theirs) {
                let fault = format!("{}: {ours:?}, the second opinion {theirs:?}", rule.id);
                return Some(counterexample(fault, answer));
            }
            // Worse pain never ends what holds; a sign that went is there again.
            if is_value && id == PACK.roles.pain {
                if ours < *held {
                    return Some(counterexample(format!("worse pain ends {}", rule.id), answer));
                }
                *held = ours;
            }
        }
        if is_value && id != PACK.roles.pain {
            let then = assess_with(&WITH, &history, &answers).level;
            if then < level {
                let fault = format!("worse now lowers {} to {}", level.code(), then.code());
                return Some(counterexample(fault, answer));
            }
            level = then;
        }
    }
    None
}

fn truth(holds: Holds) -> Truth {
    match (holds.certain, holds.possible) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::Unknown,
        (false, false) => Truth::No,
    }
}

/// All records of so many checks at most.
fn records(answers: &[Answer], days: &[i32], most: usize) -> Vec<Vec<(i32, Answer)>> {
    let mut all = vec![Vec::new()];
    let mut last = all.clone();
    for _ in 0..most {
        let one_more = |record: &Vec<(i32, Answer)>| {
            let days = days.iter().flat_map(|ago| answers.iter().map(|answer| (*ago, *answer)));
            days.map(|check| [record.as_slice(), &[check]].concat()).collect::<Vec<_>>()
        };
        last = last.iter().flat_map(one_more).collect();
        all.extend(last.iter().cloned());
    }
    all
}

fn conds() -> impl Iterator<Item = CourseCond> {
    WITH.course.0.iter().flat_map(|rule| rule.course).copied()
}

fn sign(cond: CourseCond) -> Option<QuestionId> {
    match cond {
        CourseCond::Came(id, _) | CourseCond::Went(id, _) | CourseCond::Back(id, _) => Some(id),
        CourseCond::Rise(_)
        | CourseCond::RisingDays(_)
        | CourseCond::DaysNotFalling(_)
        | CourseCond::Worst(_)
        | CourseCond::SinceFirst(_) => None,
    }
}

/// Whether what a rule asks of the days before is about this question.
fn reads(rule: &CourseRule, id: QuestionId) -> bool {
    rule.course.iter().all(|cond| sign(*cond).unwrap_or(PACK.roles.pain) == id)
}

fn signs() -> Vec<QuestionId> {
    let mut ids: Vec<QuestionId> = conds().filter_map(sign).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// A rule that counts days in a row reads a check for each, and the one before; no rule sees more.
fn longest() -> usize {
    let counted = conds().map(|cond| match cond {
        CourseCond::RisingDays(least) => usize::from(least),
        _ => 1,
    });
    1 + counted.max().unwrap_or(1)
}

/// The same, and the days around those from which on a rule holds.
fn days() -> Vec<i32> {
    let counted = conds().filter_map(|cond| match cond {
        CourseCond::DaysNotFalling(least) | CourseCond::SinceFirst(least) => Some(i32::from(least)),
        _ => None,
    });
    let mut days: Vec<i32> = counted.flat_map(|least| [least - 1, least]).collect();
    days.extend(NEAR);
    days.sort_unstable();
    days.dedup();
    days
}

/// Pain not told, none, the most, and around what a rule asks for.
fn pains() -> Vec<Answer> {
    let asked = conds().filter_map(|cond| match cond {
        CourseCond::Rise(least) | CourseCond::Worst(least) => Some(least),
        _ => None,
    });
    let mut pains: Vec<u16> = asked.flat_map(|least| [least - 1, least]).collect();
    pains.extend([0, 1]);
    pains.sort_unstable();
    pains.dedup();
    [Answer::Unanswered].into_iter().chain(pains.into_iter().map(Answer::Value)).collect()
}
