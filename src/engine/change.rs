//! What would change the advice: single other answers that lead to another level.

use super::pack::{Kind, Pack, QuestionId};
use super::{Answer, Answers, Level, Reason, assess};
use crate::gather::Gather;

/// One other answer, and the level it would lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question that would be answered differently.
    pub question: QuestionId,
    /// The other answer.
    pub to: Answer,
    /// The level then.
    pub level: Level,
}

/// At most this many worse answers are named.
const MOST_WORSE: usize = 5;

/// Worse answers that would raise the level: the mildest one for each question, the questions
/// about pain and time first, then signs the patient already has, at most [`MOST_WORSE`].
pub fn worse(pack: &Pack, answers: &Answers) -> Vec<Change> {
    let level = assess(pack, answers).level;
    let has = |id: &QuestionId| matches!(answers.get(*id), Answer::Value(1..));
    let roles = &pack.roles;
    // Pain and time first: they are what changes from one day to the next.
    let first = roles.course.iter().copied().chain([roles.days]);
    let known = first.clone().chain(roles.past.iter().copied());
    let others = pack.question_ids().filter(|id| !known.clone().any(|it| it == *id));
    let order = first.chain(others.filter(has));
    order
        .filter_map(|id| values(pack, id).find_map(|v| step(pack, answers, id, v, |l| l > level)))
        .take(MOST_WORSE)
        .gather()
}

/// Milder answers that alone would lower the level: for each deciding question the nearest one.
pub fn milder(pack: &Pack, answers: &Answers) -> Vec<Change> {
    let now = assess(pack, answers);
    let mut ids: Vec<QuestionId> = Vec::new();
    for id in now.reasons.iter().flat_map(|reason| reason.questions(pack)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| {
            values(pack, id).rev().find_map(|v| step(pack, answers, id, v, |l| l < now.level))
        })
        .gather()
}

/// The values of a scale or number, mildest first; none for sets and choices.
fn values(pack: &Pack, id: QuestionId) -> std::ops::Range<u16> {
    match pack.question(id).kind {
        Kind::Scale => 0..pack.question(id).options.len() as u16,
        // Days beyond the last day a rule speaks of make no difference.
        Kind::Number(most) => 0..most.min(10) + 1,
        Kind::Set | Kind::Choice => 0..0,
    }
}

/// The change to this value, if it is another one and leads to a level that is wanted.
fn step(
    pack: &Pack,
    answers: &Answers,
    id: QuestionId,
    value: u16,
    wanted: impl Fn(Level) -> bool,
) -> Option<Change> {
    let to = Answer::Value(value);
    let mut other = answers.clone();
    other.set(id, to);
    let then = assess(pack, &other);
    // A change that only opens a question says nothing of the answer itself.
    let plain = !then.reasons.contains(&Reason::Unknown);
    let level = then.level;
    (plain && answers.get(id) != to && wanted(level)).then_some(Change { question: id, to, level })
}
