//! What is there, and what is in doubt.

use super::lines::{To, plain};
use super::term::{date, is_of_pain};
use super::{Item, Rank};
use crate::engine::pack::{Cond, FlagId, QuestionId, Rule, Word};
use crate::engine::{Answer, Level};

impl To<'_> {
    pub(super) fn signs(&self) -> Vec<Item> {
        let staff = &self.summary.staff;
        let mut items = Vec::new();
        if staff.listed {
            items.push(plain(self.word(Word::Listed, &[]), Rank::Always));
        }
        for id in &staff.bullets {
            items.push(self.bullet(*id));
        }
        for sign in &staff.signs {
            if self.is_said_elsewhere(sign.question) {
                continue;
            }
            let rank = self.rank_of_sign(sign.question, sign.answer);
            let from = items.len();
            self.said(sign.question, sign.answer, rank, &mut items);
            let since = self.summary.since.iter().find(|(id, _)| *id == sign.question);
            if let Some((_, day)) = since {
                for item in items.iter_mut().skip(from) {
                    let values = [("term", item.term.clone()), ("date", date(*day))];
                    let values = [(values[0].0, &*values[0].1), (values[1].0, &*values[1].1)];
                    item.term = self.word(Word::Since, &values);
                }
            }
        }
        items
    }

    fn bullet(&self, id: FlagId) -> Item {
        let term = self.word(Word::Bullet, &[("term", self.terms.flag(id))]);
        plain(term, Rank::Always)
    }

    /// With the pain.
    fn is_said_elsewhere(&self, id: QuestionId) -> bool {
        self.pack.screens.iter().any(|page| is_of_pain(page) && page.questions.contains(&id))
    }

    pub(super) fn not_sure(&self) -> Vec<Item> {
        let staff = &self.summary.staff;
        let mut items = Vec::new();
        for id in &staff.bullets_in_doubt {
            items.push(self.bullet(*id));
        }
        for (id, answer) in &staff.not_sure {
            // About a warning sign it calls for a doctor (D5).
            let red_flag = self.pack.question(*id).red_flag;
            let (said, rank) =
                (Some((*id, *answer)), if red_flag { Rank::Always } else { Rank::Sign });
            let term = match answer {
                Answer::Value(option) => self.terms.option(*id, *option),
                Answer::NotSure | Answer::Unanswered | Answer::Set(_) => self.terms.name(*id),
            };
            items.push(Item { term: term.to_owned(), said, rank });
        }
        for id in &self.summary.ticked {
            let term = self.word(Word::Ticked, &[("term", self.terms.name(*id))]);
            items.push(plain(term, Rank::Always));
        }
        items
    }

    /// What decided, or would call for a doctor by itself.
    fn rank_of_sign(&self, id: QuestionId, answer: Answer) -> Rank {
        let alone = |rule: &&Rule| {
            let is_it = |cond: &Cond| match (cond, answer) {
                (Cond::AtLeast(other, least), Answer::Value(value)) => {
                    *other == id && value >= *least
                }
                _ => false,
            };
            rule.level >= Level::MedicalToday && rule.when.len() == 1 && rule.when.iter().all(is_it)
        };
        match self.pack.rules.iter().find(alone) {
            Some(_) => Rank::Always,
            None => self.rank(id, Rank::Sign),
        }
    }
}
