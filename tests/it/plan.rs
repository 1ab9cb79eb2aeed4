//! What the plan of a result may say at which level (D7, D9, D10).

use aftercheck::content::PACK;
use aftercheck::engine::{Level, assess, is_under_16, lung_watch};
use aftercheck::i18n::t;
use aftercheck::plan::leaflet;

use crate::support::fixtures::{cases, content, patient, text};
use crate::support::plans;

const COMFORT: [&str; 4] = ["tips", "duration", "causes", "normal"];

/// Words that could be taken as "wait".
const WAITING: [&str; 5] = [
    "result.easing_tomorrow",
    "result.easing_none",
    "result.easing_else",
    "result.trend",
    "result.lung_text",
];

#[test]
fn d7_d10_comfort_stands_only_where_it_may() {
    let (mut with, mut without) = (0, 0);
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        let may = found.level <= Level::ContactNow
            && found.undecided < Some(Level::MedicalToday)
            && !is_under_16(&PACK, &case.answers);
        let plan = plans::of(&case.answers);
        for name in COMFORT {
            assert_eq!(plans::has(&plan, name), may, "{name} in {}", case.id);
        }
        if found.level > Level::ContactNow {
            let texts = plan.texts();
            let waiting = WAITING.iter().find(|key| texts.contains(&text(key)));
            assert_eq!(waiting, None, "{}", case.id);
        }
        *if may { &mut with } else { &mut without } += 1;
    }
    assert!(with > 30 && without > 60, "{with}, {without}");
}

#[test]
fn d9_the_lung_watch_stands_in_every_result_that_calls_for_it() {
    let mut watched = 0;
    for case in cases() {
        let texts = plans::of(&case.answers).texts();
        let watch = lung_watch(&PACK, &case.answers);
        assert_eq!(texts.contains(&text("result.lung_1")), watch, "{}", case.id);
        watched += u32::from(watch);
    }
    assert!(watched > 30, "{watched}");
}

/// At L3 and L4 no lower level is named, and only answers chosen by mistake would lead there.
#[test]
fn d7_no_lower_level_is_named_beside_an_urgent_one() {
    let mild = plans::of(&patient("pain_now=7 pain_before=3 trend=same")).texts();
    assert!(mild.contains(&t::ADVICE_LESS));
    let urgent = plans::of(&patient("swell=marked")).texts();
    assert!(urgent.contains(&t::ADVICE_ONLY_WRONG) && !urgent.contains(&t::ADVICE_LESS));
}

#[test]
fn every_section_stands_there_once() {
    for case in cases() {
        let plan = plans::of(&case.answers);
        for section in &plan.sections {
            let times = plan.sections.iter().filter(|other| other.id == section.id).count();
            assert_eq!(times, 1, "{:?} in {}", section.id, case.id);
        }
    }
    assert_eq!(content().sections[1], ["contact", "lung_watch", "article", "worried"]);
    assert_eq!(leaflet(&PACK).len(), 4);
}
