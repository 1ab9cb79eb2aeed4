//! Claim 8: an independent evaluator agrees.

use aftercheck::engine::pack::{Kind, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Assessment, Level, PACK};
use case_file::Case;
use rayon::prelude::*;

use super::Claim;
use super::monotone::all_around;
use super::total::invariant;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::space::{SIGNS, every};
use crate::subject::calm;

const TEXT: &str = "A deliberately naive evaluator, written from section 4 of the specification over the \
    content files, with no code of the engine or the content compiler, gives the same level. **How:** \
    each rule alone is compared with it over every combination of what its questions, those that decide \
    whether they are asked, and the bullets that cover them can say; the whole is shown to be the highest of its rules; and both evaluators \
    are compared on all cases and on 5,000,000 random sets of answers, complete and partial, on each of \
    which the statements of claims 1, 4 and 5 are checked as well.";

/// Random sets of answers.
const RANDOM: u64 = 5_000_000;
/// Random sets on which the whole is compared with the highest of its rules.
const PARTS: u64 = 20_000;
/// Sets that one row of random numbers gives.
const ROW: u64 = 1000;

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(8, "An independent second opinion agrees", TEXT);
    let differs = |answers: &Answers, found: &Assessment| {
        let opinion = subject.naive.evaluate(answers);
        let (ours, theirs) = (found.level.code(), opinion.level);
        (found.level as u8 != theirs)
            .then(|| format!("the engine says {ours}, the second opinion L{theirs}"))
    };
    let fault = |answers: &Answers| {
        let found = PACK.assess(answers);
        differs(answers, &found).or_else(|| invariant(&PACK, answers, &found))
    };
    let mut alone = 0;
    for place in 0..PACK.rules.len() {
        let single = single(place);
        let naive = subject.naive.only(place);
        let differ = |answers: &Answers| {
            let (found, opinion) = (single.assess(answers).level, naive.evaluate(answers));
            (found as u8 != opinion.level).then(|| {
                let id = PACK.rules.get(place).map_or("", |rule| rule.id);
                format!("{id} alone: {}, the second opinion L{}", found.code(), opinion.level)
            })
        };
        match all_around(place as u8, &calm()).search(&differ) {
            Ok(number) => alone += number,
            Err(found) => claim.faults.push(found),
        }
    }
    claim.some("sets of answers to single rules' questions", alone);
    for case in &subject.cases {
        if fault(&case.answers).is_some() {
            claim.faults.push(Counterexample::smallest(&case.answers, &fault));
        }
    }
    claim.some("cases", subject.cases.len() as u64);
    let levels: [std::sync::atomic::AtomicU64; 5] = std::array::from_fn(|_| 0.into());
    claim.count(
        "random sets",
        random(8, RANDOM, &|dice, _| {
            let answers = anyone(dice);
            let found = PACK.assess(&answers);
            if let Some(count) = levels.get(found.level as usize) {
                count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
            differs(&answers, &found)
                .or_else(|| invariant(&PACK, &answers, &found))
                .map(|_| Counterexample::smallest(&answers, &fault))
        }),
    );
    for (level, count) in Level::ALL.iter().zip(levels) {
        claim.some(format!("of these at {}", level.code()), count.into_inner());
    }
    claim.count("random sets whose level is the highest of single rules", parts());
    claim
}

/// The pack with one rule. What else it holds stays.
fn single(place: usize) -> Pack {
    let rules = PACK.rules.get(place).map_or(&[][..], std::slice::from_ref);
    Pack { rules, ..PACK }
}

/// The level of the whole pack is the highest of the levels of its rules alone.
fn parts() -> Result<u64, Counterexample> {
    let singles: Vec<Pack> = (0..PACK.rules.len()).map(single).collect();
    let fault = |answers: &Answers| {
        let whole = PACK.assess(answers).level;
        let most = singles.iter().map(|pack| pack.assess(answers).level).max();
        (most != Some(whole)).then(|| "the whole is not the highest of its rules".into())
    };
    random(88, PARTS, &|dice, _| {
        let answers = anyone(dice);
        fault(&answers).map(|_| Counterexample::smallest(&answers, &fault))
    })
}

/// Cases that lie outside their levels by a pack.
pub fn by_cases(pack: &Pack, cases: &[Case]) -> Option<String> {
    cases.iter().find_map(|case| {
        let level = pack.assess(&case.answers).level;
        let fits = (case.least..=case.most).contains(&level);
        (!fits).then(|| format!("case {} is {}", case.id, level.code()))
    })
}

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
        (high * u64::from(end.max(1)) >> 32) as u32
    }

    fn one_in(&mut self, end: u32) -> bool {
        self.below(end) == 0
    }
}

/// Anyone: from someone with one sign to someone with all, who answered everything, or nothing, or
/// some of it.
pub fn anyone(dice: &mut Dice) -> Answers {
    let mut answers = Answers::default();
    let signs = [1, 4, 12, 40, 80][dice.below(5) as usize % 5];
    let gaps = [u32::MAX, u32::MAX, 200, 60, 12, 2][dice.below(6) as usize % 6];
    answers.emergency = SIGNS[if dice.one_in(3) { dice.below(3) } else { 1 } as usize % 4];
    if dice.one_in(3) {
        for id in PACK.flag_ids() {
            let sign = if dice.one_in(signs * 2) { dice.below(4) } else { 1 };
            answers.set_flag(id, SIGNS[sign as usize % 4]);
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
