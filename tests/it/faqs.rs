//! What people ask: which answers stand in which result (amendment, section 8), and all of them in the leaflet.

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, Level, assess, lung_watch};
use aftercheck::i18n::Extent;
use aftercheck::plan::{Plan, Section, leaflet, leaflet_for_screen};

use crate::support::fixtures::{cases, content, patient, text, words};
use crate::support::plans;

/// The table of the amendment, in its order, said here a second time on purpose.
const ALL: [&str; 27] = [
    "next",
    "exercise",
    "work",
    "heat_ice",
    "alcohol",
    "water",
    "bath",
    "drive",
    "fly",
    "massage",
    "good_sign",
    "nerve",
    "lung_known",
    "lung_safe",
    "told_normal",
    "fever",
    "blood",
    "blood_dry",
    "needle",
    "bruise",
    "tired",
    "sleep",
    "twitch",
    "ibuprofen",
    "done_wrong",
    "pregnant",
    "child",
];
/// At all levels: first aid and safety.
const ALWAYS: [&str; 4] = ["fever", "blood", "needle", "child"];
const LUNG: [&str; 2] = ["lung_known", "lung_safe"];

/// By id, those that a plan has, in its order.
fn asked(plan: &Plan) -> Vec<&'static str> {
    let texts = plan.texts();
    let place = |id: &&str| texts.iter().position(|it| *it == text(&format!("faq.{id}.ask")));
    let mut found: Vec<_> = ALL.into_iter().filter_map(|id| Some((place(&id)?, id))).collect();
    for (_, id) in &found {
        assert!(texts.contains(&text(&format!("faq.{id}.text"))), "{id} has no answer");
    }
    found.sort_unstable();
    found.into_iter().map(|(_, id)| id).collect()
}

fn of(answers: &Answers) -> Vec<&'static str> {
    asked(&plans::of(answers))
}

/// All but these.
fn without(others: &[&str]) -> Vec<&'static str> {
    ALL.into_iter().filter(|id| !others.contains(id)).collect()
}

#[test]
fn each_level_has_its_own() {
    for (change, level, expected) in [
        ("", Level::SelfCare, without(&LUNG)),
        ("regions=shoulder", Level::SelfCare, without(&[])),
        ("regions=?", Level::SelfCare, without(&[])),
        ("regions=shoulder days_since=3", Level::SelfCare, without(&[])),
        ("regions=shoulder days_since=4", Level::SelfCare, without(&LUNG)),
        ("tired=drowsy", Level::Message, without(&LUNG)),
        ("dirty_needle=own", Level::ContactNow, without(&LUNG)),
        ("swell=marked", Level::MedicalToday, ALWAYS.to_vec()),
        ("swell=marked regions=shoulder", Level::MedicalToday, ALWAYS.to_vec()),
        ("brain=yes", Level::Emergency, ALWAYS.to_vec()),
        // D10, and while something serious is open.
        ("age=under16", Level::ContactNow, ALWAYS.to_vec()),
        ("breath=-", Level::ContactNow, ALWAYS.to_vec()),
    ] {
        let answers = patient(change);
        assert_eq!(assess(&PACK, &answers).level, level, "{change}");
        assert_eq!(of(&answers), expected, "{change}");
    }
    assert_eq!(of(&Answers::default()), ALWAYS);
}

#[test]
fn d7_d10_comfort_stands_only_where_it_may() {
    let (mut with, mut without) = (0, 0);
    for case in cases() {
        let may = plans::may_soothe(&case.answers);
        let asked = of(&case.answers);
        let soothes = asked.iter().any(|id| !ALWAYS.contains(id));
        assert_eq!(soothes, may, "{} has {asked:?}", case.id);
        assert!(ALWAYS.iter().all(|id| asked.contains(id)), "{} has {asked:?}", case.id);
        let lung = may && lung_watch(&PACK, &case.answers);
        assert!(LUNG.iter().all(|id| asked.contains(id) == lung), "{} has {asked:?}", case.id);
        *if may { &mut with } else { &mut without } += 1;
    }
    assert!(with > 30 && without > 60, "{with}, {without}");
}

/// What a tip is withheld for, no answer offers.
#[test]
fn no_answer_leads_round_a_gate() {
    for (change, gone) in [
        ("numb=old", &["exercise", "heat_ice", "massage"][..]),
        ("needle_left=purpose", &["exercise", "heat_ice", "massage"]),
        ("chest=touch_sore", &["exercise"]),
        ("bruise=small", &["heat_ice", "massage"]),
        ("limb_cold=old", &["heat_ice"]),
        ("risks=blood_thinner", &["massage"]),
        ("risks=pregnant", &["heat_ice"]),
        ("cold_risk=raynaud", &["heat_ice"]),
    ] {
        assert_eq!(of(&patient(change)), without(&[&LUNG, gone].concat()), "{change}");
    }
}

#[test]
fn they_come_with_what_explains_a_result() {
    for change in ["", "swell=marked", "brain=yes"] {
        let first = plans::in_texts(&patient(change), Extent::First);
        assert_eq!(asked(&first), [""; 0], "{change}");
    }
}

#[test]
fn the_leaflet_has_all_of_them() {
    let of = |sections: Vec<Section>| asked(&Plan { level: Level::SelfCare, sections });
    assert_eq!(of(leaflet(&PACK)), ALL);
    assert_eq!(of(leaflet_for_screen(&PACK)), [""; 0]);
    assert_eq!(leaflet(&PACK).len(), leaflet_for_screen(&PACK).len() + 2);
}

/// The amendment names the sources; a patient reads how sure we are in words.
#[test]
fn each_answer_says_how_sure_it_is_and_names_no_source() {
    let sources = &content().faq_sources;
    assert_eq!(sources.len(), PACK.faqs.len());
    let says = |at: &str| content().keys.iter().position(|key| key == at).map(|place| place + 1);
    for (faq, sources) in PACK.faqs.iter().zip(sources) {
        assert!(!faq.sure.is_empty() && !sources.is_empty());
    }
    let weak = PACK.faqs.iter().find(|faq| faq.ask == text("faq.heat_ice.ask")).unwrap();
    assert_eq!(
        weak.sure.iter().map(|it| Some(it.place())).collect::<Vec<_>>(),
        ["sure.weak", "sure.differ"].map(says)
    );
    let english = words("GB", true);
    for faq in PACK.faqs {
        let all = [&[faq.ask, faq.text], faq.sure].concat();
        let all: String = all.into_iter().map(|text| english.say(text) + " ").collect();
        let code = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            content().sources.iter().any(|(code, ..)| code == word)
        };
        assert!(!all.split(' ').any(code), "{all}");
    }
}

/// Whom to call is said by region, also where there is no crisis line.
#[test]
fn numbers_are_those_of_the_region() {
    for (region, says) in [
        ("GB", "call 116 123 or 999"),
        ("EU", "call your local crisis line or 112"),
        ("XX", "call your local crisis line or your local emergency number"),
    ] {
        let said = words(region, true).say(text("faq.tired.text")).replace('\u{a0}', " ");
        assert!(said.contains(says), "{region}: {said}");
    }
}
