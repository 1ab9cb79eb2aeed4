//! What was noted between two checks: the pain of a day. It is no check: it has no level, answers no other question and
//! denies nothing.

use super::{Check, Identity, Record};
use crate::engine::pack::{Kind, Pack};
use crate::engine::{Answer, Answers, Level};
use crate::gather::Gather;
use crate::i18n::{Date, Moment};

/// An entry of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How many checks were made before it. By the clock alone nobody could say: it may have been set back.
    pub after: u16,
    /// When it was made.
    pub moment: Moment,
    /// The number of the question about pain.
    pub question: u16,
    /// The answer to it.
    pub pain: u16,
}

impl Entry {
    /// The pain as this pack takes it; none if its question is another by now.
    pub fn pain(&self, pack: &Pack, identity: &Identity) -> Option<u16> {
        let (id, _) = identity.question(self.question).filter(|(id, _)| *id == pack.roles.pain)?;
        match pack.question(id).kind {
            Kind::Number(most) => Some(self.pain).filter(|pain| *pain <= most),
            Kind::Scale | Kind::Choice | Kind::Set => None,
        }
    }

    /// It answers no other question.
    fn answers(&self, pack: &Pack, identity: &Identity) -> Answers {
        let mut answers = Answers::default();
        let pain = self.pain(pack, identity);
        answers.set(pack.roles.pain, pain.map_or(Answer::Unanswered, Answer::Value));
        answers
    }
}

/// What was told on a day, and the level of a check.
pub type Dated = (Date, (Answers, Option<Level>));

impl Record {
    /// What checks and entries told, in the order in which they were made.
    pub fn told(&self, pack: &Pack, identity: &Identity) -> Vec<Dated> {
        let mut told = Vec::new();
        for place in 0..=self.checks.len() {
            let check = place.checked_sub(1).and_then(|it| self.checks.get(it));
            let read =
                |it: &Check| (it.moment.date, (it.answers(pack, identity).answers, Some(it.level)));
            check.map(read).into_iter().gather_into(&mut told);
            let noted = self.entries.iter().filter(|it| usize::from(it.after) == place);
            let read = |it: &Entry| (it.moment.date, (it.answers(pack, identity), None));
            noted.map(read).gather_into(&mut told);
        }
        told
    }

    /// The entries since the last check.
    pub fn noted_since(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|it| usize::from(it.after) == self.checks.len())
    }

    /// Takes a check out. What was noted stays where it is among the others.
    pub fn take_out(&mut self, check: Option<&Check>) {
        while let Some(place) = self.checks.iter().position(|it| Some(it) == check) {
            self.checks.remove(place);
            let later = self.entries.iter_mut().filter(|it| usize::from(it.after) > place);
            later.for_each(|entry| entry.after = entry.after.saturating_sub(1));
        }
    }
}
