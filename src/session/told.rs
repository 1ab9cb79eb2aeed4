//! The answers that decided, for "You told us".

use super::Session;
use crate::engine::pack::{Cond, QuestionId};
use crate::engine::{Answer, Assessment, Level, q};

impl Session {
    /// The answers behind the reasons, each question once; at L0 what was told of the pain.
    pub(super) fn told(&self, assessment: &Assessment) -> Vec<(QuestionId, Answer)> {
        let mut told: Vec<(QuestionId, Answer)> = Vec::new();
        let deciding = assessment.reasons.iter().flat_map(|reason| reason.questions(self.pack));
        let usual = [q::DAYS_SINCE, q::REGIONS, q::PAIN_NOW, q::PAIN_BEFORE, q::TREND];
        let calm = assessment.level == Level::SelfCare;
        for id in deciding.chain(usual.into_iter().filter(|_| calm)) {
            let answer = self.deciding_part(id, assessment);
            if answer.is_answered() && !told.iter().any(|(other, _)| *other == id) {
                told.push((id, answer));
            }
        }
        told
    }

    /// An answer; of the risks only those that a deciding rule asks for.
    fn deciding_part(&self, id: QuestionId, assessment: &Assessment) -> Answer {
        let answer = self.answers.get(id);
        let (q::RISKS, Answer::Set(chosen)) = (id, answer) else { return answer };
        let conds =
            assessment.reasons.iter().filter_map(|r| r.rule(self.pack)).flat_map(|rule| rule.when);
        let asked = conds.fold(0, |all, cond| match cond {
            Cond::Risks { risks, .. } => all | risks,
            Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) => all,
        });
        match chosen & asked {
            0 => Answer::Unanswered,
            some => Answer::Set(some),
        }
    }
}
