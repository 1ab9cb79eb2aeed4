//! The days before.

use crate::engine::pack::{Pack, QuestionId};
use crate::engine::{Answer, Level};
use crate::i18n::Date;
use crate::record::Dated;

/// A day before: the pain that was told last, and the most urgent level of its checks, as it was said then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    pub date: Date,
    pub pain: Option<u16>,
    pub level: Option<Level>,
}

/// One for each day, in order.
pub(super) fn visits(pack: &Pack, before: &[Dated]) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    for (date, (answers, level)) in before {
        let pain = answers.number(pack.roles.pain);
        match visits.last_mut().filter(|visit| visit.date == *date) {
            Some(visit) => {
                visit.pain = pain.or(visit.pain);
                visit.level = visit.level.max(*level);
            }
            None => visits.push(Visit { date: *date, pain, level: *level }),
        }
    }
    visits
}

/// The day of the first check since which a sign was told at each, as bad as now or worse. An entry asks for no sign.
pub(super) fn since(
    pack: &Pack,
    (question, now): (QuestionId, Answer),
    before: &[Dated],
) -> Option<Date> {
    let Answer::Value(now) = now else { return None };
    let own_not_sure = pack.question(question).own_not_sure;
    let as_bad = |answer: Answer| match answer {
        Answer::Value(value) => value >= now && Some(value) != own_not_sure,
        Answer::NotSure | Answer::Unanswered | Answer::Set(_) => false,
    };
    let checks = before.iter().rev().filter(|(_, (_, level))| level.is_some());
    let mut first = None;
    for (date, (answers, _)) in checks {
        if !as_bad(answers.get(question)) {
            break;
        }
        first = Some(*date);
    }
    first
}
