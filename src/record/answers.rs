//! From answers to a record, and back by whatever version of the pack reads it.

use super::{Check, Identity, QuestionNumbers, Said, Told};
use crate::engine::pack::{FlagId, Kind, Pack, QuestionId};
use crate::engine::{Answer, Answers, Level, Reply};
use crate::i18n::Moment;

/// The answers of a record, by the pack that reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What still means the same.
    pub answers: Answers,
    /// What does not, and is not answered any more.
    pub dropped: Vec<Dropped>,
}

/// An answer that this version of the pack cannot take as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// "None of these" to an emergency list that has other bullets by now.
    EmergencyList,
    /// A bullet that is not on the list any more, by its number.
    BulletGone(u16),
    /// A question that is not asked any more, by its number.
    QuestionGone(u16),
    /// A question whose options are others by now.
    Question(QuestionId),
}

impl Check {
    /// Keeps answers that were given by this pack.
    pub fn new(
        pack: &Pack,
        identity: &Identity,
        answers: &Answers,
        moment: Moment,
        level: Level,
    ) -> Check {
        let bullet =
            |(place, number): (usize, &u16)| (*number, answers.own_flag(FlagId(place as u8)));
        let bullets = identity.bullets.iter().enumerate().map(bullet);
        let told = |id| {
            let numbers = identity.of(id)?;
            let said = said(pack.question(id).kind, numbers, answers.get(id))?;
            Some(Told { question: numbers.number, newest_option: numbers.newest(), said })
        };
        Check {
            version: pack.version.to_owned(),
            moment,
            level,
            emergency: answers.emergency,
            newest_bullet: identity.newest_bullet(),
            bullets: bullets.filter(|(_, sign)| *sign != Reply::Unanswered).collect(),
            told: pack.question_ids().filter_map(told).collect(),
        }
    }

    /// Its answers by this pack. An answer whose meaning is not the same is dropped, never bent: not answered
    /// is not "no" (D5).
    pub fn answers(&self, pack: &Pack, identity: &Identity) -> Reading {
        let mut reading = Reading { answers: Answers::default(), dropped: Vec::new() };
        let denied = self.emergency == Reply::No;
        if denied && identity.newest_bullet() > self.newest_bullet {
            reading.dropped.push(Dropped::EmergencyList);
        } else {
            reading.answers.emergency = self.emergency;
        }
        for (number, sign) in &self.bullets {
            match identity.bullet(*number) {
                Some(id) => reading.answers.set_flag(id, *sign),
                None => reading.dropped.push(Dropped::BulletGone(*number)),
            }
        }
        for told in &self.told {
            let Some((id, numbers)) = identity.question(told.question) else {
                reading.dropped.push(Dropped::QuestionGone(told.question));
                continue;
            };
            match answer(pack.question(id).kind, numbers, told) {
                Some(answer) => reading.answers.set(id, answer),
                None => reading.dropped.push(Dropped::Question(id)),
            }
        }
        reading
    }
}

fn said(kind: Kind, numbers: &QuestionNumbers, answer: Answer) -> Option<Said> {
    let option = |place: usize| numbers.options.get(place).copied();
    match (kind, answer) {
        (_, Answer::Unanswered) => None,
        (_, Answer::NotSure) => Some(Said::NotSure),
        (Kind::Number(_), Answer::Value(number)) => Some(Said::Number(number)),
        (_, Answer::Value(place)) => option(usize::from(place)).map(Said::Option),
        (_, Answer::Set(chosen)) => {
            let is_chosen = |place: &usize| chosen >> place & 1 != 0;
            let places = (0..numbers.options.len()).filter(is_chosen);
            Some(Said::Options(places.filter_map(option).collect()))
        }
    }
}

/// `None` if it does not mean the same any more. Who said "nothing of that" has not denied what was added
/// later; who named a sign still has it.
fn answer(kind: Kind, numbers: &QuestionNumbers, told: &Told) -> Option<Answer> {
    let all_were_there = numbers.newest() <= told.newest_option;
    match (kind, &told.said) {
        (Kind::Scale | Kind::Choice | Kind::Set, Said::NotSure) => Some(Answer::NotSure),
        (Kind::Number(most), Said::Number(number)) => {
            (*number <= most).then_some(Answer::Value(*number))
        }
        (Kind::Scale, Said::Option(number)) => {
            let place = numbers.option(*number)?;
            (place > 0 || all_were_there).then_some(Answer::Value(place))
        }
        (Kind::Choice, Said::Option(number)) => numbers.option(*number).map(Answer::Value),
        (Kind::Set, Said::Options(chosen)) => {
            let add = |set: u32, number: &u16| Some(set | 1 << numbers.option(*number)?);
            let set = chosen.iter().try_fold(0, add)?;
            all_were_there.then_some(Answer::Set(set))
        }
        _ => None,
    }
}
