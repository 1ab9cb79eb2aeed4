//! Claim 8: an independent evaluator agrees.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answers, Assessment, Level, assess};
use case_file::Case;

use super::Claim;
use super::monotone::{all_around, lists};
use super::total::invariant;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::random::{anyone, random};
use crate::report::thousands;
use crate::spec::spec;
use crate::subject::calm;

const TEXT: &str = "A deliberately naive evaluator, written from section 4 of the specification over the \
    content files, with no code of the engine or the content compiler, gives the same level. It reads the same rules: a wrong level in them is the same in both, and \
    only the cases (claim 9) can object. **How:** \
    each rule alone is compared with it over every combination of what its questions and those that decide \
    whether they are asked can say, the list over every combination of what it and two of its bullets can; the \
    whole is shown to be the highest of its rules; and both evaluators are compared on all cases and on {random} random sets of answers, complete and partial, on each of \
    which the statements of claims 1, 4 and 5 are checked as well.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let sets = spec().random_sets;
    let text = TEXT.replace("{random}", &thousands(sets));
    let mut claim = Claim::new(8, "An independent second opinion agrees", text);
    let differs = |answers: &Answers, found: &Assessment| {
        let opinion = subject.naive.evaluate(answers);
        let (ours, theirs) = (found.level.code(), opinion.level);
        (found.level as u8 != theirs)
            .then(|| format!("the engine says {ours}, the second opinion L{theirs}"))
    };
    let fault = |answers: &Answers| {
        let found = assess(&PACK, answers);
        differs(answers, &found).or_else(|| invariant(&PACK, answers, &found))
    };
    let mut alone = 0;
    for place in 0..PACK.rules.len() {
        let single = single(place);
        let naive = subject.naive.only(place);
        let differ = |answers: &Answers| {
            let (found, opinion) = (assess(&single, answers).level, naive.evaluate(answers));
            (found as u8 != opinion.level).then(|| {
                let id = PACK.rules.get(place).map_or("", |rule| rule.id);
                format!("{id} alone: {}, the second opinion L{}", found.code(), opinion.level)
            })
        };
        match all_around(place, &calm()).search(&differ) {
            Ok(number) => alone += number,
            Err(found) => claim.faults.push(found),
        }
    }
    claim.some("sets of answers to single rules' questions", alone);
    let mut listed = 0;
    for space in lists(&calm()).chain(lists(&Answers::default())) {
        match space.search(&fault) {
            Ok(number) => listed += number,
            Err(found) => claim.faults.push(found),
        }
    }
    claim.some("sets of answers to the emergency list", listed);
    for case in &subject.cases {
        if fault(&case.answers).is_some() {
            claim.faults.push(Counterexample::smallest(&case.answers, &fault));
        }
    }
    claim.some("cases", subject.cases.len() as u64);
    let levels: [std::sync::atomic::AtomicU64; 5] = std::array::from_fn(|_| 0.into());
    claim.count(
        "random sets",
        random(8, sets, &|dice, _| {
            let answers = anyone(dice);
            let found = assess(&PACK, &answers);
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
    Pack { rules, ..*PACK }
}

/// The level of the whole pack is the highest of the levels of its rules alone.
fn parts() -> Result<u64, Counterexample> {
    let singles: Vec<Pack> = (0..PACK.rules.len()).map(single).collect();
    let fault = |answers: &Answers| {
        let whole = assess(&PACK, answers).level;
        let most = singles.iter().map(|pack| assess(pack, answers).level).max();
        (most != Some(whole)).then(|| "the whole is not the highest of its rules".into())
    };
    random(88, spec().random_sets / 250, &|dice, _| {
        let answers = anyone(dice);
        fault(&answers).map(|_| Counterexample::smallest(&answers, &fault))
    })
}

/// Cases that lie outside their levels by a pack.
pub fn by_cases(pack: &Pack, cases: &[Case]) -> Option<String> {
    cases.iter().find_map(|case| {
        let level = assess(pack, &case.answers).level;
        let fits = (case.least..=case.most).contains(&level);
        (!fits).then(|| format!("case {} is {}", case.id, level.code()))
    })
}
