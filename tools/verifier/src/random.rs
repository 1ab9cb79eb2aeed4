//! Random sets of answers, the same in every run.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply};
use rayon::prelude::*;

use crate::counterexample::Counterexample;
use crate::space::{REPLIES, every};
use crate::subject::calm;

/// Sets that one row of random numbers gives.
const ROW: u64 = 1000;

/// Tries so many random somethings; the same seed always gives the same row.
pub fn random(
    seed: u64,
    number: u64,
    attempt: &(dyn Fn(&mut Dice, u64) -> Option<Counterexample> + Sync),
) -> Result<u64, Counterexample> {
    let row = |row: u64| {
        let mut dice = Dice::new(seed << 32 | row);
        (0..ROW).find_map(|place| attempt(&mut dice, place))
    };
    match (0..number.div_ceil(ROW)).into_par_iter().find_map_first(row) {
        Some(found) => Err(found),
        None => Ok(number.div_ceil(ROW) * ROW),
    }
}

/// Numbers that look random and are the same in every run (xorshift64*).
pub struct Dice(u64);

impl Dice {
    /// A seed of its own gives a row of its own.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        ((high * u64::from(end.max(1))) >> 32) as u32
    }

    fn one_in(&mut self, end: u32) -> bool {
        self.below(end) == 0
    }

    fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        from.get(self.below(from.len() as u32) as usize).copied().unwrap_or_default()
    }
}

/// Anyone: from someone with one sign to someone with all, who answered everything, or nothing, or
/// some of it.
pub fn anyone(dice: &mut Dice) -> Answers {
    let mut answers = Answers::default();
    let signs = dice.pick(&[1, 4, 12, 40, 80]);
    let gaps = dice.pick(&[u32::MAX, u32::MAX, 200, 60, 12, 2]);
    answers.emergency = if dice.one_in(3) {
        dice.pick(&[Reply::Unanswered, Reply::No, Reply::NotSure])
    } else {
        Reply::No
    };
    if dice.one_in(3) {
        for id in PACK.flag_ids() {
            let sign = if dice.one_in(signs * 2) { dice.pick(&REPLIES) } else { Reply::No };
            answers.set_flag(id, sign);
        }
    }
    let well = calm();
    for id in PACK.question_ids() {
        let answer = match () {
            () if dice.one_in(gaps) => Answer::Unanswered,
            () if dice.one_in(gaps) => Answer::NotSure,
            () if dice.one_in(signs) => any(id, dice),
            () => well.get(id),
        };
        let number = matches!(PACK.question(id).kind, Kind::Number(_));
        let fits = !(number && answer == Answer::NotSure);
        answers.set(id, if fits { answer } else { Answer::Unanswered });
    }
    answers
}

fn any(id: QuestionId, dice: &mut Dice) -> Answer {
    let question = PACK.question(id);
    let options = question.options.len() as u16;
    match question.kind {
        Kind::Scale | Kind::Choice => Answer::Value(dice.below(options.into()) as u16),
        Kind::Number(most) => Answer::Value(dice.below(u32::from(most.min(11)) + 1) as u16),
        Kind::Set if dice.one_in(2) => Answer::Set(1 << dice.below(options.into())),
        Kind::Set => Answer::Set(dice.below(u32::MAX) & every(options)),
    }
}
