//! Sets of answers that can be gone through one by one: a product of what single questions can say.

use aftercheck::engine::pack::{Cond, FlagId, Kind, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply};
use rayon::prelude::*;

use crate::counterexample::Counterexample;

/// What a single question, a bullet of the emergency list, or the list as a whole can say.
#[derive(Clone, Debug)]
pub enum Dimension {
    /// A question.
    Question(QuestionId, Vec<Answer>),
    /// A bullet.
    Flag(FlagId, Vec<Reply>),
    /// The list as a whole.
    Emergency(Vec<Reply>),
}

impl Dimension {
    fn len(&self) -> usize {
        match self {
            Dimension::Question(_, answers) => answers.len(),
            Dimension::Flag(_, signs) | Dimension::Emergency(signs) => signs.len(),
        }
    }

    fn set(&self, place: usize, answers: &mut Answers) {
        match self {
            Dimension::Question(id, values) => {
                answers.set(*id, values.get(place).copied().unwrap_or_default());
            }
            Dimension::Flag(id, signs) => {
                answers.set_flag(*id, signs.get(place).copied().unwrap_or_default());
            }
            Dimension::Emergency(signs) => {
                answers.emergency = signs.get(place).copied().unwrap_or_default();
            }
        }
    }
}

/// Every combination of some dimensions, before a background.
#[derive(Clone, Debug)]
pub struct Space {
    /// What all other questions say.
    pub background: Answers,
    /// What is varied.
    pub dimensions: Vec<Dimension>,
}

impl Space {
    /// How many sets of answers there are in it.
    pub fn len(&self) -> u64 {
        self.dimensions.iter().map(|dimension| dimension.len() as u64).product()
    }

    /// The set of answers at a place.
    fn at(&self, mut place: u64) -> Answers {
        let mut answers = self.background.clone();
        for dimension in &self.dimensions {
            let len = dimension.len().max(1) as u64;
            dimension.set((place % len) as usize, &mut answers);
            place /= len;
        }
        answers
    }

    /// Goes through all of it; ends with the first fault, made as small as it gets.
    pub fn search(
        &self,
        fault: &(dyn Fn(&Answers) -> Option<String> + Sync),
    ) -> Result<u64, Counterexample> {
        let found = (0..self.len()).into_par_iter().find_first(|place| {
            let answers = self.at(*place);
            fault(&answers).is_some()
        });
        match found {
            Some(place) => Err(Counterexample::smallest(&self.at(place), fault)),
            None => Ok(self.len()),
        }
    }
}

/// Every sign a bullet, or the whole list, can have.
pub const REPLIES: [Reply; 4] = [Reply::Unanswered, Reply::No, Reply::NotSure, Reply::Yes];

/// Longer scales are not gone through number by number.
const LONG: u16 = 20;

/// Numbers of a long scale: the first ones, and those at which any rule tells them apart.
fn of_long(pack: &Pack, id: QuestionId, most: u16) -> Vec<u16> {
    let reads = |cond: &Cond| match *cond {
        Cond::AtLeast(other, least) if other == id => Some(least),
        Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. } => None,
    };
    let least = pack.rules.iter().flat_map(|rule| rule.when).filter_map(reads);
    let mut numbers: Vec<u16> = (0..=10).chain([most]).collect();
    numbers.extend(least.flat_map(|least| [least.saturating_sub(1), least, least + 1]));
    numbers.retain(|number| *number <= most);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Everything a question can say: each option, number or single member of a set, several, none,
/// not sure and nothing.
pub fn values(pack: &Pack, id: QuestionId) -> Vec<Answer> {
    let question = pack.question(id);
    let options = question.options.len() as u16;
    let mut all = vec![Answer::Unanswered];
    match question.kind {
        Kind::Scale | Kind::Choice => {
            all.push(Answer::NotSure);
            all.extend((0..options).map(Answer::Value));
        }
        Kind::Number(most) if most > LONG => {
            all.extend(of_long(pack, id, most).into_iter().map(Answer::Value));
        }
        Kind::Number(most) => all.extend((0..=most).map(Answer::Value)),
        Kind::Set => {
            all.extend([Answer::NotSure, Answer::Set(0), Answer::Set(every(options))]);
            all.extend((0..options).map(|bit| Answer::Set(1 << bit)));
        }
    }
    all
}

/// All options of a set.
pub fn every(options: u16) -> u32 {
    u32::MAX >> (32 - u32::from(options.clamp(1, 32)))
}

/// What a question can say as far as any rule tells it apart: numbers at and right below each
/// threshold, one place or risk of each kind that the rules treat alike.
pub fn told_apart(pack: &Pack, id: QuestionId) -> Vec<Answer> {
    let question = pack.question(id);
    let conds = || pack.rules.iter().flat_map(|rule| rule.when);
    match question.kind {
        Kind::Scale | Kind::Choice => values(pack, id),
        Kind::Number(most) => {
            let mut numbers = vec![0, most];
            for cond in conds() {
                match *cond {
                    Cond::AtLeast(other, least) if other == id => {
                        numbers.extend([least.saturating_sub(1), least]);
                    }
                    Cond::Extra(least)
                        if [pack.roles.pain, pack.roles.pain_before].contains(&id) =>
                    {
                        numbers.extend([least.saturating_sub(1), least]);
                    }
                    Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. } => {}
                }
            }
            numbers.sort_unstable();
            numbers.dedup();
            std::iter::once(Answer::Unanswered)
                .chain(numbers.into_iter().map(Answer::Value))
                .collect()
        }
        Kind::Set => {
            let masks: Vec<u32> = conds()
                .filter_map(|cond| match *cond {
                    Cond::Places(places) if id == pack.roles.places => Some(places),
                    Cond::Risks { risks, .. } if id == pack.roles.risks => Some(risks),
                    Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. } => {
                        None
                    }
                })
                .collect();
            let mut all = vec![Answer::Unanswered, Answer::NotSure, Answer::Set(0)];
            let mut kinds: Vec<Vec<bool>> = Vec::new();
            for bit in 0..question.options.len() {
                let kind: Vec<bool> = masks.iter().map(|mask| mask >> bit & 1 != 0).collect();
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                    all.push(Answer::Set(1 << bit));
                }
            }
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use aftercheck::content::PACK;
    use std::collections::BTreeSet;
    use std::sync::Mutex;

    use super::*;
    use crate::subject::{calm, question};

    fn named(key: &str) -> QuestionId {
        question(key).unwrap_or_default()
    }

    fn space() -> Space {
        let dimension = |id| Dimension::Question(id, values(&PACK, id));
        let dimensions = vec![
            dimension(named("breath")),
            dimension(named("risks")),
            Dimension::Flag(FlagId(0), REPLIES.to_vec()),
            Dimension::Emergency(REPLIES.to_vec()),
        ];
        Space { background: calm(), dimensions }
    }

    #[test]
    fn every_combination_is_tried_once() {
        let seen = Mutex::new(BTreeSet::new());
        let tried = space().search(&|answers| {
            let new = seen.lock().is_ok_and(|mut seen| seen.insert(format!("{answers:?}")));
            (!new).then(|| "twice".into())
        });
        assert_eq!(tried.map_err(|fault| fault.fault), Ok(7 * 16 * 4 * 4));
    }

    #[test]
    fn a_fault_is_found_wherever_it_is() {
        let last = Answer::Set(1 << 11);
        let found = space().search(&|answers| {
            let there =
                answers.get(named("risks")) == last && answers.flag(FlagId(0)) == Reply::Yes;
            there.then(|| "there".into())
        });
        assert_eq!(found.map_err(|fault| fault.fault), Err("there".into()));
    }

    /// Thresholds 1, 4, 7 and 9, and the differences 1 and 5.
    #[test]
    fn numbers_are_told_apart_at_their_thresholds() {
        let numbers: Vec<Answer> = told_apart(&PACK, named("pain_now"));
        let expected = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10].map(Answer::Value);
        assert_eq!(numbers.get(1..), Some(&expected[..]));
    }
}
