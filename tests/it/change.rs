//! Reasons and "what would change this advice" are true, on all cases.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Answer, Answers, Change, Level, Reason, assess, milder, q, worse};

use crate::support::fixtures::{cases, patient};

fn level_with(answers: &Answers, change: &Change) -> Level {
    let mut other = answers.clone();
    other.set(change.question, change.to);
    assess(&PACK, &other).level
}

#[test]
fn a_worse_answer_raises_to_the_level_it_says() {
    let mut seen = 0;
    for case in cases() {
        let level = assess(&PACK, &case.answers).level;
        let changes = worse(&PACK, &case.answers);
        assert!(changes.len() <= 5, "{}", case.id);
        for change in changes {
            assert!(change.level > level, "{}: {change:?}", case.id);
            assert_eq!(level_with(&case.answers, &change), change.level, "{}: {change:?}", case.id);
            assert_ne!(case.answers.get(change.question), change.to, "{}: {change:?}", case.id);
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn a_milder_answer_lowers_to_the_level_it_says() {
    let mut seen = 0;
    for case in cases() {
        let level = assess(&PACK, &case.answers).level;
        for change in milder(&PACK, &case.answers) {
            assert!(change.level < level, "{}: {change:?}", case.id);
            assert_eq!(level_with(&case.answers, &change), change.level, "{}: {change:?}", case.id);
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// The nearest answer, not any: the mildest one that raises, the worst one that lowers.
#[test]
fn the_nearest_answer_is_named() {
    let bruise = |list: Vec<Change>| {
        list.into_iter().find(|c| PACK.question(c.question).key == "bruise").map(|c| c.to)
    };
    let answers = patient("bruise=large");
    assert_eq!(bruise(worse(&PACK, &answers)), Some(Answer::Value(5)));
    assert_eq!(bruise(milder(&PACK, &answers)), Some(Answer::Value(1)));
    let answers = patient("bruise=growing");
    assert_eq!(bruise(milder(&PACK, &answers)), Some(Answer::Value(4)));
    assert_eq!(worse(&PACK, &patient("pain_now=3")).first().map(|c| c.question), Some(q::TREND));
}

/// A change that can be named is one that a patient can give as an answer.
#[test]
fn a_change_is_an_answer_to_its_question() {
    for case in cases() {
        for change in worse(&PACK, &case.answers).into_iter().chain(milder(&PACK, &case.answers)) {
            let question = PACK.question(change.question);
            let Answer::Value(value) = change.to else { panic!("{}: {change:?}", case.id) };
            match question.kind {
                Kind::Number(most) => assert!(value <= most),
                _ => assert!(usize::from(value) < question.options.len(), "{}", question.key),
            }
        }
    }
}

#[test]
fn every_level_above_the_lowest_has_its_reasons() {
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        assert_eq!(found.reasons.is_empty(), found.level == Level::SelfCare, "{}", case.id);
        for reason in &found.reasons {
            if let Some(rule) = reason.rule(&PACK) {
                assert_eq!(rule.level, found.level, "{}: {}", case.id, rule.id);
                assert!(!reason.questions(&PACK).is_empty(), "{}: {}", case.id, rule.id);
                assert!(!rule.sources.is_empty(), "{}: {}", case.id, rule.id);
            }
            let again = found.reasons.iter().filter(|other| *other == reason).count();
            assert_eq!(again, 1, "{}: {} stands there twice", case.id, reason.id(&PACK));
        }
    }
}

/// The reasons are all of them: with their answers at the least, the level falls.
#[test]
fn without_its_reasons_a_level_falls() {
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        if found.level == Level::SelfCare || found.reasons.contains(&Reason::Unknown) {
            continue;
        }
        let mut other = case.answers.clone();
        for id in found.reasons.iter().flat_map(|reason| reason.questions(&PACK)) {
            match PACK.question(id).kind {
                // The places stay: no rule rests on them alone.
                Kind::Set if id == q::REGIONS => {}
                Kind::Set => other.set(id, Answer::Set(0)),
                Kind::Scale | Kind::Choice | Kind::Number(_) => other.set(id, Answer::Value(0)),
            }
        }
        let after = assess(&PACK, &other);
        assert!(after.level < found.level, "{}: still {:?}", case.id, after.level);
    }
}
