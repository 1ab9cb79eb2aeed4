//! What another check takes over: the treatment and the patient's health, and nothing that can have changed since.

use super::Days;
use crate::engine::pack::{Pack, QuestionId, QuestionSet};
use crate::engine::{Answer, Answers};
use crate::i18n::Date;

impl Days {
    /// The answers that last, counted on to today, and which they are. What was not answered then is asked now.
    pub fn carried(&self, pack: &Pack, today: Date) -> (Answers, QuestionSet) {
        let (mut answers, mut carried) = (Answers::default(), QuestionSet::default());
        let roles = &pack.roles;
        let lasting = [roles.days, roles.places, roles.pain_before, roles.risks, roles.age];
        for check in self.kept.iter().flat_map(|kept| &kept.record.checks) {
            let told = check.answers(pack, self.identity).answers;
            for id in lasting {
                let answer = told.get(id);
                if answer.is_answered() {
                    let passed = today.since(check.moment.date);
                    // A clock is or was wrong: how many days have passed nobody knows.
                    let known = passed >= 0 || id != roles.days;
                    let answer = counted_on(pack, id, answer, passed);
                    answers.set(id, if known { answer } else { Answer::default() });
                    carried.set(id, known);
                }
            }
        }
        (answers, carried)
    }
}

/// The days since the treatment have become more.
pub(super) fn counted_on(pack: &Pack, id: QuestionId, answer: Answer, passed: i32) -> Answer {
    match answer {
        Answer::Value(days) if id == pack.roles.days => {
            let most = pack.counted_days.saturating_add(1);
            let passed = passed.clamp(0, most.into()) as u16;
            Answer::Value(days.max(most.min(days.saturating_add(passed))))
        }
        answer => answer,
    }
}
