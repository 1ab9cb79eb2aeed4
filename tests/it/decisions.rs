//! The safety decisions D1, D4, D5 and D7 to D10 (specification, section 0), and D14 of its amendment, each by its name;
//! D2 and D3 stand in `rules.rs`, D6 and D11 in `emergency_list.rs`.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Cond;
use aftercheck::engine::{
    Answer, Answers, Input, Level, Reason, Reply, advise, assess, is_under_16, lung_watch, q,
};

use crate::emergency_list::emergencies_alone;
use crate::support::fixtures::{cases, flags_denied_singly, option, patient, question, well};

const THORAX: [&str; 5] = ["neck", "shoulder", "chest_front", "upper_back", "ribs_side"];

fn level(changes: &str) -> Level {
    assess(&PACK, &patient(changes)).level
}

#[test]
fn d1_concern_signs_are_at_least_contact_now() {
    for change in ["bruise=small", "swell=mild", "numb=brief", "skin=red_warm"] {
        assert_eq!(level(change), Level::ContactNow, "{change}");
    }
    for (key, from) in
        [("bruise", "small"), ("swell", "mild"), ("numb", "brief"), ("skin", "red_warm")]
    {
        let from = usize::from(option(question(key), from));
        for option in &PACK.question(question(key)).options[from..] {
            let change = format!("{key}={} days_since=0", option.key());
            assert!(level(&change) >= Level::ContactNow, "{change}");
        }
    }
    for pain in 7..=10 {
        for trend in ["better", "same", "bit_worse", "much_worse", "?"] {
            let change = format!("pain_now={pain} pain_before=10 trend={trend}");
            assert!(level(&change) >= Level::ContactNow, "{change}");
        }
    }
    assert_eq!(level("pain_now=6 pain_before=6"), Level::SelfCare);
}

#[test]
fn d4_getting_better_never_cancels_a_red_flag() {
    for change in emergencies_alone() {
        for better in ["pain_now=1 pain_before=9 trend=better", "pain_now=0 func=ok days_since=6"] {
            let change = format!("{change} {better}");
            assert_eq!(level(&change), Level::Emergency, "{change}");
        }
    }
    for case in cases() {
        let mut better = case.answers.clone();
        better.set(q::TREND, Answer::Value(0));
        assert!(assess(&PACK, &better).level >= without_the_trend(&case.answers), "{}", case.id);
    }
}

/// The level, if a rule without a word on the trend calls for it.
fn without_the_trend(answers: &Answers) -> Level {
    let reads = |cond: &Cond| matches!(cond, Cond::AtLeast(id, _) if *id == q::TREND);
    let silent =
        |reason: &Reason| reason.rule(&PACK).is_some_and(|rule| !rule.when.iter().any(reads));
    let found = assess(&PACK, answers);
    if found.reasons.iter().any(silent) { found.level } else { Level::SelfCare }
}

#[test]
fn d5_an_unanswered_red_flag_is_never_below_contact_now() {
    for id in PACK.question_ids().filter(|id| PACK.question(*id).red_flag) {
        let key = PACK.question(id).key;
        let mut denied = well();
        denied.set(id, Answer::Unanswered);
        let mut singly = denied.clone();
        flags_denied_singly(&mut singly);
        let mut open = denied.clone();
        open.clear_list();
        // Whatever was said of the list (D11).
        for answers in [denied, singly, open] {
            let found = assess(&PACK, &answers);
            assert_eq!(found.level, Level::ContactNow, "{key}");
            assert!(found.reasons.contains(&Reason::Unknown), "{key}");
            assert!(found.is_open(), "{key}");
            assert!(advise(&PACK, &answers, &found).is_none(), "{key}");
        }
    }
}

/// The red flags of the specification (4.1 and the rows that are L4 alone), one by one.
#[test]
fn d5_every_red_flag_is_marked() {
    let flags = [
        "allergy",
        "belly",
        "bladder",
        "bleed",
        "brain",
        "breath",
        "chest",
        "cough",
        "crackle",
        "eye",
        "faint",
        "fever",
        "gi_bleed",
        "gone",
        "groin_sudden",
        "head",
        "limb_cold",
        "meningism",
        "missed_med",
        "needle_left",
        "numb",
        "preg_signs",
        "rash",
        "self_harm",
        "sepsis",
        "skin",
        "spine_sudden",
        "sugar",
        "swallow",
        "swell",
        "tired",
        "weak",
    ];
    let marked = PACK.questions.iter().filter(|question| question.red_flag);
    let mut marked: Vec<&str> = marked.map(|question| question.key).collect();
    marked.sort_unstable();
    assert_eq!(marked, flags);
}

#[test]
fn d5_nothing_answered_is_contact_now() {
    let found = assess(&PACK, &Answers::default());
    assert_eq!((found.level, found.undecided), (Level::ContactNow, Some(Level::Emergency)));
    assert!(advise(&PACK, &Answers::default(), &found).is_none());
}

#[test]
fn d5_not_sure_is_medical_help_today() {
    for id in PACK.question_ids().filter(|id| PACK.question(*id).red_flag) {
        let key = PACK.question(id).key;
        let mut answers = well();
        answers.read(&PACK, key, &Input::Text("not_sure")).unwrap();
        let found = assess(&PACK, &answers);
        match key {
            "needle_left" => assert_eq!(found.level, Level::ContactNow, "{key}"),
            _ => assert!(found.level >= Level::MedicalToday, "{key}"),
        }
    }
    for id in PACK.flag_ids() {
        let mut answers = well();
        answers.set_flag(id, Reply::NotSure);
        assert!(assess(&PACK, &answers).level >= Level::MedicalToday, "{}", PACK.flag(id).key());
    }
    let mut answers = well();
    answers.emergency = Reply::NotSure;
    assert!(assess(&PACK, &answers).level >= Level::MedicalToday, "the list as a whole");
}

#[test]
fn d7_no_comfort_at_medical_today_and_emergency() {
    let (mut silent, mut spoken) = (0, 0);
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        let advice = advise(&PACK, &case.answers, &found);
        match found.level {
            Level::MedicalToday | Level::Emergency => {
                assert!(advice.is_none(), "{}", case.id);
                silent += 1;
            }
            Level::SelfCare | Level::Message | Level::ContactNow => {
                spoken += usize::from(advice.is_some());
            }
        }
    }
    assert!(silent > 50 && spoken > 20, "{silent} {spoken}");
}

#[test]
fn d8_an_unknown_place_counts_as_every_place() {
    let everywhere = (1 << PACK.question(q::REGIONS).options.len()) - 1;
    let unknown = [Answer::Unanswered, Answer::NotSure, Answer::Set(0)];
    let check = |name: &str, answers: &Answers| {
        let mut all = answers.clone();
        all.set(q::REGIONS, Answer::Set(everywhere));
        for places in unknown {
            let mut other = answers.clone();
            other.set(q::REGIONS, places);
            assert_eq!(assess(&PACK, &other), assess(&PACK, &all), "{name} {places:?}");
            assert_eq!(lung_watch(&PACK, &other), lung_watch(&PACK, &all), "{name} {places:?}");
        }
    };
    cases().iter().for_each(|case| check(&case.id, &case.answers));
    check("cough", &patient("cough=new_dry"));
    assert_eq!(level("cough=new_dry"), Level::Message, "the thigh is no lung place");
    assert_eq!(level("cough=new_dry regions=?"), Level::MedicalToday);
    assert_eq!(level("cough=new_dry regions=-"), Level::MedicalToday);
}

#[test]
fn d9_lung_watch_for_three_days() {
    let watch = |changes: &str| lung_watch(&PACK, &patient(changes));
    for option in PACK.question(q::REGIONS).options {
        for day in 0..=8 {
            let expected = THORAX.contains(&option.key()) && day <= 3;
            let changes = format!("regions={} days_since={day}", option.key());
            assert_eq!(watch(&changes), expected, "{changes}");
        }
    }
    for day in 0..=3 {
        assert!(watch(&format!("regions=? days_since={day}")));
        assert!(watch(&format!("regions=- days_since={day}")));
    }
    assert!(!watch("regions=? days_since=4"));
    assert!(watch("regions=neck days_since=-"), "an unknown day may be within the three");
    assert!(watch("regions=knee|neck days_since=3"), "one place of several");
}

#[test]
fn d10_under_16_is_at_least_contact_now_and_gets_the_lists_alone() {
    let child = patient("age=under16");
    let found = assess(&PACK, &child);
    assert_eq!(found.level, Level::ContactNow);
    assert!(is_under_16(&PACK, &child) && advise(&PACK, &child, &found).is_none());
    for case in cases() {
        let mut child = case.answers.clone();
        child.set(q::AGE, Answer::Value(option(q::AGE, "under16")));
        let found = assess(&PACK, &child);
        assert!(found.level >= Level::ContactNow, "{}", case.id);
        assert!(advise(&PACK, &child, &found).is_none(), "{}", case.id);
    }
    for age in ["adult", "age50to64", "age65plus"] {
        let adult = patient(&format!("age={age}"));
        assert!(
            !is_under_16(&PACK, &adult) && advise(&PACK, &adult, &assess(&PACK, &adult)).is_some(),
            "{age}"
        );
    }
}

/// D14: an old sign that is no worse is never silent, and a worse option always wins.
#[test]
fn d14_an_old_sign_is_never_silent() {
    let mut old = 0;
    for question in PACK.questions {
        let Some(place) = question.options.iter().position(|option| option.key() == "old") else {
            continue;
        };
        let least = level(&format!("{}=old", question.key));
        assert!(least >= Level::Message, "{}", question.key);
        for option in &question.options[place..] {
            let change = format!("{}={}", question.key, option.key());
            assert!(level(&change) >= least, "{change}");
        }
        old += 1;
    }
    assert!(old >= 15, "{old}");
}
