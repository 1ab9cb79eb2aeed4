//! D2 and D3: what the rules say, checked against a second, plain way of reading them.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Kind};
use aftercheck::engine::{Answer, Answers, Level, Reason, assess, q};

use crate::support::fixtures::{Dice, cases, patient, well};

#[test]
fn d2_lung_spine_and_sepsis_signs_go_straight_to_medical_help() {
    for change in [
        "breath=effort",
        "breath=clear",
        "breath=severe",
        "chest=breath_sharp",
        "chest=pressure",
        "cough=new_dry regions=neck",
        "cough=new_dry regions=shoulder",
        "cough=blood",
        "crackle=yes",
        "weak=new_one",
        "weak=new_many",
        "numb=spreading",
        "numb=many",
        "numb=saddle",
        "bladder=not_sure",
        "bladder=yes",
        "spine_sudden=not_sure",
        "spine_sudden=yes",
        "meningism=not_sure",
        "meningism=yes",
        "sepsis=not_sure",
        "sepsis=yes",
        "fever=rigors",
        "fever=hot skin=red_warm",
        "skin=spreading",
        "skin=pus_streak",
        "skin=dark_blister",
        "joint=hot_swollen",
        "calf=one_sided",
    ] {
        let level = assess(&PACK, &patient(change)).level;
        assert!(level >= Level::MedicalToday, "{change}: {level:?}");
    }
}

/// The level again, from the rules alone, for patients who answered everything.
fn by_the_rules(answers: &Answers) -> Level {
    let value = |id| match answers.get(id) {
        Answer::Value(value) => value,
        Answer::NotSure => PACK.question(id).not_sure.expect("an answer"),
        Answer::Set(_) | Answer::Unanswered => panic!("not answered: {}", PACK.question(id).key),
    };
    let set = |id| match answers.get(id) {
        Answer::Set(set) => set,
        // D8: not knowing where means everywhere.
        _ => u32::MAX,
    };
    let holds = |cond: &Cond| match *cond {
        Cond::AtLeast(id, least) => value(id) >= least,
        Cond::Extra(least) => {
            i32::from(value(q::PAIN_NOW)) - i32::from(value(q::PAIN_BEFORE)) >= i32::from(least)
        }
        Cond::Places(places) => set(q::REGIONS) & places != 0,
        Cond::Risks { risks, age } => set(q::RISKS) & risks != 0 || 1 << value(q::AGE) & age != 0,
    };
    let fire = PACK.rules.iter().filter(|rule| rule.when.iter().all(holds));
    fire.map(|rule| rule.level).max().unwrap_or(Level::SelfCare)
}

/// Any patient who answered everything; of so many signs about one is there.
fn anyone(dice: &mut Dice, signs: usize) -> Answers {
    let mut answers = well();
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let end = match question.kind {
            Kind::Number(most) => usize::from(most.min(12)) + 1,
            Kind::Scale | Kind::Choice | Kind::Set => question.options.len(),
        };
        let none = dice.below(signs) != 0;
        let answer = match question.kind {
            _ if question.optional => continue,
            Kind::Set if id == q::REGIONS => Answer::Set(1 << dice.below(end)),
            Kind::Set if none => Answer::Set(0),
            Kind::Set => Answer::Set(1 << dice.below(end)),
            Kind::Scale | Kind::Choice | Kind::Number(_) if none => Answer::Value(0),
            Kind::Scale | Kind::Choice | Kind::Number(_) => Answer::Value(dice.below(end) as u16),
        };
        answers.set(id, answer);
    }
    answers
}

#[test]
fn d3_the_result_is_the_highest_of_all_rules() {
    let told =
        |case: &&case_file::Case| !assess(&PACK, &case.answers).reasons.contains(&Reason::Unknown);
    for case in cases().iter().filter(told) {
        assert_eq!(assess(&PACK, &case.answers).level, by_the_rules(&case.answers), "{}", case.id);
    }
    let mut dice = Dice::new(3);
    let mut seen = [0; 5];
    for round in 0..4000 {
        let answers = anyone(&mut dice, [2, 12, 40, 200][round % 4]);
        let level = assess(&PACK, &answers).level;
        assert_eq!(level, by_the_rules(&answers), "{answers:?}");
        seen[level as usize] += 1;
    }
    assert!(seen.iter().all(|times| *times > 10), "{seen:?}");
}

/// "At least this bad": one worse answer, one more place or risk never lowers the level.
#[test]
fn d3_a_worse_answer_never_lowers_the_level() {
    let mut dice = Dice::new(33);
    // Neither is a worsening: pain before the session is history, an age group has no order.
    let others = [q::PAIN_BEFORE, q::AGE];
    for round in 0..1500 {
        let answers = anyone(&mut dice, [12, 40, 200][round % 3]);
        let before = assess(&PACK, &answers).level;
        for id in PACK.question_ids().filter(|id| !others.contains(id)) {
            let question = PACK.question(id);
            let worse = match (answers.get(id), question.kind) {
                (Answer::Value(v), Kind::Scale) if usize::from(v) + 1 < question.options.len() => {
                    Answer::Value(v + 1)
                }
                (Answer::Value(v), Kind::Number(most)) if v < most => Answer::Value(v + 1),
                (Answer::Set(set), _) => Answer::Set(set | 1 << dice.below(question.options.len())),
                _ => continue,
            };
            let mut other = answers.clone();
            other.set(id, worse);
            let after = assess(&PACK, &other).level;
            assert!(after >= before, "{}: {before:?} to {after:?} in {answers:?}", question.key);
        }
    }
}

/// Every rule decides for someone: the patient who has exactly what it asks for.
#[test]
fn every_rule_can_hold() {
    for (place, rule) in (0_u16..).zip(PACK.rules) {
        let mut answers = well();
        for cond in rule.when {
            match *cond {
                Cond::AtLeast(id, least) => answers.set(id, Answer::Value(least)),
                Cond::Extra(least) => answers.set(q::PAIN_NOW, Answer::Value(least)),
                Cond::Places(places) => answers.set(q::REGIONS, Answer::Set(places)),
                Cond::Risks { risks: 0, age } => {
                    answers.set(q::AGE, Answer::Value(age.trailing_zeros() as u16));
                }
                Cond::Risks { risks, .. } => answers.set(q::RISKS, Answer::Set(risks)),
            }
        }
        let found = assess(&PACK, &answers);
        assert!(found.level >= rule.level, "{}: {:?}", rule.id, found.level);
        let named = found.reasons.contains(&Reason::Rule(place));
        assert!(named || found.level > rule.level, "{} is not among the reasons", rule.id);
    }
}
