//! Causes, durations and tips at L0 to L2 (specification, 4.2 and 5): two or three causes or none, never one alone;
//! a closed gate withholds its tip, and medicines also wait for their safety questions.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Gate, Kind, Tip};
use aftercheck::engine::{Advice, Answer, Answers, Offer, advise, assess, q};

use crate::support::fixtures::{Dice, option, patient, question};

fn advice(changes: &str) -> Advice {
    advice_for(&patient(changes)).unwrap_or_else(|| panic!("{changes}: no advice"))
}

fn advice_for(answers: &Answers) -> Option<Advice> {
    advise(&PACK, answers, &assess(&PACK, answers))
}

fn causes(changes: &str) -> String {
    let ids: Vec<&str> = advice(changes).explanations.iter().map(|e| e.id).collect();
    ids.join(" ")
}

#[test]
fn each_cause_by_its_signs() {
    for (changes, expected) in [
        ("pain_now=3 pain_before=3 days_since=5", "E1 E6"),
        ("pain_now=3 pain_before=3 days_since=1", "E1 E2"),
        ("pain_now=3 pain_before=3 days_since=1 pain_kind=throbbing", "E1 E2"),
        ("pain_now=3 pain_before=3 days_since=1 pain_kind=none", "E1 E6"),
        ("pain_now=3 pain_before=3 days_since=1 where=known_pattern", "E2 E3"),
        ("pain_now=3 pain_before=3 days_since=2 where=new_place", "E2 E4"),
        ("pain_now=3 pain_before=3 days_since=3 trend=same pain_kind=none", "E1 E4"),
        ("pain_now=3 pain_before=3 days_since=1 pain_kind=changed", "E1 E4"),
        ("pain_now=3 pain_before=3 days_since=4 sharp_during=yes", "E1 E5"),
        ("pain_now=3 pain_before=3 days_since=4 pain_kind=one_spot", "E1 E5"),
        ("pain_now=0 bruise=small", ""),
        ("pain_now=3 pain_before=3 days_since=4 numb=brief", ""),
        ("pain_now=6 pain_before=3 days_since=1", "E1 E2 E6"),
        ("pain_now=3 pain_before=3 days_since=5 trend=better pain_peak=7", "E1 E6"),
        ("pain_now=3 pain_before=3 days_since=1 past_strong=yes", "E1 E2 E6"),
        ("pain_now=0", ""),
    ] {
        assert_eq!(causes(changes), expected, "{changes}");
    }
}

/// Never one alone, never more than three, most likely first, none twice; each is reached.
#[test]
fn two_or_three_causes_or_none() {
    let mut dice = Dice::new(6);
    let mut seen = [0; 6];
    let mut rounds = 0;
    while rounds < 1000 {
        let answers = someone(&mut dice);
        let Some(advice) = advice_for(&answers) else { continue };
        rounds += 1;
        let ids: Vec<&str> = advice.explanations.iter().map(|e| e.id).collect();
        assert!([0, 2, 3].contains(&ids.len()), "{ids:?}");
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
        for id in ids {
            seen[PACK.explanations.iter().position(|e| e.id == id).unwrap()] += 1;
        }
    }
    assert!(seen.iter().all(|times| *times > 10), "{seen:?}");
}

/// A patient with a little of this and that.
fn someone(dice: &mut Dice) -> Answers {
    let mut answers = patient("days_since=1 pain_now=2");
    for key in ["pain_now", "pain_before", "days_since"] {
        answers.set(question(key), Answer::Value(dice.below(7) as u16));
    }
    for key in ["trend", "where", "bruise", "numb", "swell", "sharp_during", "past_strong"] {
        let end = if dice.below(3) == 0 { PACK.question(question(key)).options.len() } else { 1 };
        answers.set(question(key), Answer::Value(dice.below(end) as u16));
    }
    let kind = [Answer::Unanswered, Answer::Set(0), Answer::Set(1 << dice.below(4))];
    answers.set(question("pain_kind"), kind[dice.below(3)]);
    answers.set(question("pain_peak"), Answer::Value(dice.below(11) as u16));
    answers
}

#[test]
fn how_long_it_lasts() {
    for (changes, expected) in [
        ("pain_now=3 pain_before=3 days_since=0", "days"),
        ("pain_now=3 pain_before=3 days_since=2 trend=same", "days"),
        ("pain_now=3 pain_before=3 days_since=3 trend=better", "week_better"),
        ("pain_now=3 pain_before=3 days_since=7 trend=better", "week_better"),
        ("pain_now=3 pain_before=3 days_since=3 trend=same", "week_same"),
        ("pain_now=3 pain_before=3 days_since=7 trend=?", "week_same"),
        ("pain_now=3 pain_before=3 days_since=0 trend=bit_worse", "worse"),
        ("pain_now=3 pain_before=3 days_since=5 trend=much_worse", "worse"),
        ("pain_now=3 pain_before=3 days_since=9 trend=bit_worse", "worse"),
        ("pain_now=3 pain_before=3 days_since=8 trend=better", "long"),
        ("pain_now=3 pain_before=3 days_since=30 trend=same", "long"),
        ("pain_now=3 pain_before=3 days_since=1 bruise=small", "days bruise"),
        ("pain_now=3 pain_before=3 days_since=8 bruise=large", "long bruise"),
        ("pain_now=0 days_since=5", ""),
    ] {
        let keys: Vec<&str> = advice(changes).durations.iter().map(|d| d.key()).collect();
        assert_eq!(keys.join(" "), expected, "{changes}");
    }
}

/// On day 3, without pain, every safety question answered with none: every tip but three is offered.
const SAFE: &str =
    "days_since=3 pain_now=2 pain_before=2 nsaid_risk=none paracetamol_risk=none cold_risk=none";

fn offer(answers: &Answers, tip: &Tip) -> Option<Offer> {
    let tips = advice_for(answers)?.tips;
    tips.into_iter().find(|advice| advice.tip.key() == tip.key()).map(|advice| advice.offer)
}

#[test]
fn with_every_question_answered_the_tips_are_offered() {
    let offered: Vec<&str> = advice(SAFE)
        .tips
        .iter()
        .map(|advice| {
            assert!(matches!(advice.offer, Offer::Yes), "{}", advice.tip.key());
            advice.tip.key()
        })
        .collect();
    let all = "rest move exercise ice ibuprofen paracetamol heat massage";
    assert_eq!(offered.join(" "), all);
    for (changes, key) in [
        ("days_since=0", "alcohol"),
        ("tired=mild", "drive"),
        ("faint=felt", "drive"),
        ("days_since=3", "heat"),
    ] {
        assert!(advice(changes).tips.iter().any(|advice| advice.tip.key() == key), "{changes}");
    }
    assert!(!advice("days_since=2").tips.iter().any(|advice| advice.tip.key() == "heat"));
}

/// Every gate of every tip: when it holds the tip is withheld with that reason, by itself.
#[test]
fn every_gate_closes_its_tip() {
    let mut closed = 0;
    for tip in PACK.tips {
        for gate in tip.gates {
            let mut answers = patient(SAFE);
            close(&mut answers, gate);
            match offer(&answers, tip) {
                None => assert!(answers.get(q::AGE) == under_16() || is_serious(&answers)),
                Some(Offer::No(gates)) => {
                    let reasons: Vec<_> = gates.iter().flatten().map(|g| g.reason).collect();
                    assert!(reasons.contains(&gate.reason), "{}: {:?}", tip.key(), gate.when);
                    assert_eq!(reasons.len(), 1, "{}: {:?}", tip.key(), gate.when);
                    closed += 1;
                }
                Some(_) => panic!("{} is offered although {:?}", tip.key(), gate.when),
            }
        }
    }
    assert!(closed > 55, "{closed}");
}

fn under_16() -> Answer {
    Answer::Value(option(q::AGE, "under16"))
}

fn is_serious(answers: &Answers) -> bool {
    !assess(&PACK, answers).level.allows_self_care()
}

fn close(answers: &mut Answers, gate: &Gate) {
    match gate.when {
        Fit::Is(Cond::AtLeast(id, least)) => answers.set(id, Answer::Value(least)),
        Fit::Is(Cond::Risks { risks: 0, age }) => {
            answers.set(q::AGE, Answer::Value(age.trailing_zeros() as u16));
        }
        Fit::Is(Cond::Risks { risks, .. }) => answers.set(q::RISKS, Answer::Set(risks)),
        Fit::Has(id, bit) => answers.set(id, Answer::Set(1 << bit)),
        Fit::Is(_) | Fit::AtMost(..) | Fit::Unanswered(_) => panic!("a new kind of gate"),
    }
}

/// Specification, section 5: what withholds which tip.
#[test]
fn the_gates_of_the_specification_are_there() {
    for (changes, withheld) in [
        ("numb=brief", "move exercise ice heat massage"),
        ("skin=red_warm", "ice ibuprofen heat massage"),
        ("bruise=small", "ibuprofen heat massage"),
        ("swell=mild", "ibuprofen heat massage"),
        ("chest=touch_sore", "move exercise"),
        ("fever=hot pain_now=0", "ibuprofen heat"),
        ("pain_now=7 pain_before=7 trend=better", "exercise"),
        ("sick=vomiting", "ibuprofen"),
        ("calf=sore", "massage"),
        ("needle_left=not_sure", "move exercise ice massage"),
        ("risks=blood_thinner", "ibuprofen paracetamol massage"),
        ("risks=bleeding_disorder", "ibuprofen massage"),
        ("risks=pregnant", "ibuprofen heat"),
        ("age=age65plus", "ibuprofen"),
        ("cold_risk=nerve_damage", "ice heat"),
        // The amendment, section 7.
        ("numb=old", "move exercise ice heat massage"),
        ("limb_cold=old", "ice"),
        ("bruise=speck", "ibuprofen"),
        ("swell=shape", "ibuprofen heat massage"),
        ("fever=warm", "ibuprofen heat"),
        ("sick=once", "ibuprofen"),
        ("heart=old", "ibuprofen"),
        ("gi_bleed=old", "ibuprofen"),
        ("urine_blood=food", "ibuprofen"),
        ("overdose=unsure", "ibuprofen paracetamol"),
        ("risks=heart_disease", "ibuprofen"),
        ("needle_left=purpose", "move exercise ice massage"),
    ] {
        let changes = format!("{SAFE} {changes}");
        let tips = advice(&changes).tips.into_iter();
        let closed = tips.filter(|advice| matches!(advice.offer, Offer::No(_)));
        let closed: Vec<&str> = closed.map(|advice| advice.tip.key()).collect();
        assert_eq!(closed.join(" "), withheld, "{changes}");
    }
    for (page, tip) in
        [("nsaid_risk", "ibuprofen"), ("paracetamol_risk", "paracetamol"), ("cold_risk", "ice")]
    {
        for choice in PACK.question(question(page)).options {
            let answers = patient(&format!("{SAFE} {page}={}", choice.key()));
            let tip = PACK.tips.iter().find(|t| t.key() == tip).unwrap();
            assert!(matches!(offer(&answers, tip), Some(Offer::No(_))), "{page}={}", choice.key());
        }
    }
}

/// H6: no medicine before its safety questions, nor after "not sure".
#[test]
fn medicine_is_withheld_by_default() {
    for (tip, page) in [("ibuprofen", "nsaid_risk"), ("paracetamol", "paracetamol_risk")] {
        let tip = PACK.tips.iter().find(|t| t.key() == tip).unwrap();
        let with = |answer: &str| offer(&patient(&format!("{SAFE} {page}={answer}")), tip);
        assert!(matches!(with("-"), Some(Offer::AskFirst)), "{}", tip.key());
        assert!(matches!(with("?"), Some(Offer::Unsure)), "{}", tip.key());
        assert!(matches!(with("none"), Some(Offer::Yes)), "{}", tip.key());
    }
}

/// "Not sure" about ice withholds the ice, and the warmth that rests on the same question.
#[test]
fn not_sure_about_cold_withholds_ice_and_warmth() {
    let with = |tip: &str, answer: &str| {
        let tip = PACK.tips.iter().find(|t| t.key() == tip).unwrap();
        offer(&patient(&format!("{SAFE} days_since=4 cold_risk={answer}")), tip)
    };
    for tip in ["ice", "heat"] {
        assert!(matches!(with(tip, "none"), Some(Offer::Yes)), "{tip}");
        assert!(matches!(with(tip, "-"), Some(Offer::Yes)), "{tip}: its caution covers it");
        assert!(matches!(with(tip, "?"), Some(Offer::Unsure | Offer::No(_))), "{tip}");
    }
}

/// A gate that cannot be told withholds like one that holds.
#[test]
fn an_unanswered_gate_withholds() {
    let ibuprofen = PACK.tips.iter().find(|tip| tip.key() == "ibuprofen").unwrap();
    match offer(&patient(&format!("{SAFE} sick=-")), ibuprofen) {
        Some(Offer::No(gates)) => assert!(matches!(gates.as_slice(), [None])),
        _ => panic!("offered, although it is not known whether the patient keeps being sick"),
    }
}

/// Every set that gates a tip can be answered with "none of these" and "not sure".
#[test]
fn safety_questions_are_sets_that_no_rule_reads() {
    for page in PACK.safety {
        for id in page.questions {
            let question = PACK.question(*id);
            assert!(question.kind == Kind::Set && question.optional, "{}", question.key);
        }
    }
}
