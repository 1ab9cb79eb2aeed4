//! The card for whoever helps: what was told, as ids. What is there, denied, in doubt and not asked stay apart.

mod facts;
mod known;
mod signs;

use super::Day;
use super::deciding::deciding_answers;
use crate::engine::pack::{FlagId, Pack, QuestionId};
use crate::engine::{Answer, Answers, Assessment, Reply, is_under_16};
use crate::gather::Gather;
use crate::i18n::{Date, Text};

pub use facts::Fact;
pub use known::Known;

/// What the card says. In part of the program with what draws it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staff {
    pub places: Answer,
    pub day: Option<Day>,
    /// "Yes, I have one", whichever it is.
    pub listed: bool,
    /// The bullets that were told, and those in doubt. Denied ones deny nothing (D11).
    pub bullets: Vec<FlagId>,
    pub bullets_in_doubt: Vec<FlagId>,
    /// What is there: first what decided, then in asking order.
    pub signs: Vec<Sign>,
    pub not_sure: Vec<(QuestionId, Answer)>,
    /// Rows that were shown and answered no.
    pub denied: Vec<QuestionId>,
    /// What has no answer, also where the page was shown.
    pub not_asked: Vec<QuestionId>,
    /// Whether no question at all has one: the emergency list alone was answered.
    pub list_alone: bool,
    /// What risks tell, in the order of [`Pack::staff_facts`].
    pub facts: Vec<(Text, Fact)>,
    /// The risks that no fact names.
    pub health: Answer,
    /// The other facts.
    pub others: Vec<(Text, Fact)>,
    pub young: bool,
    pub known: Known,
}

/// A sign that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    pub question: QuestionId,
    pub answer: Answer,
    /// Whether the level rests on it.
    pub decides: bool,
}

/// What these answers tell.
pub fn staff(pack: &Pack, answers: &Answers, assessment: &Assessment, today: Date) -> Staff {
    let bullets = |reply| pack.flag_ids().filter(|id| answers.flag(*id) == reply).gather();
    let mut staff = Staff {
        places: answers.get(pack.roles.places),
        day: Day::of(pack, answers, Some(today)),
        listed: answers.emergency == Reply::Yes,
        bullets: bullets(Reply::Yes),
        bullets_in_doubt: bullets(Reply::NotSure),
        list_alone: pack.question_ids().all(|id| !answers.get(id).is_answered()),
        facts: facts::of_health(pack, answers),
        others: facts::others(pack, answers),
        health: facts::other_health(pack, answers),
        young: is_under_16(pack, answers),
        known: known::known(pack, answers),
        ..Staff::default()
    };
    signs::sort(pack, answers, &deciding_answers(pack, answers, assessment), &mut staff);
    staff
}
