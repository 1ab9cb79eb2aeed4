//! What the plan of a result may say at which level (D7, D9, D10).

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, Input, Level, Reply, assess, lung_watch};
use aftercheck::i18n::{Extent, Text, t};
use aftercheck::plan::{Call, Line, Say, leaflet};

use crate::support::fixtures::{cases, content, patient, text};
use crate::support::plans;

const COMFORT: [&str; 2] = ["tips", "duration"];

/// Words that could be taken as "wait".
const WAITING: [&str; 5] = [
    "result.easing_tomorrow",
    "result.easing_none",
    "result.easing_else",
    "result.trend",
    "watch.lung.text",
];

#[test]
fn d7_d10_comfort_stands_only_where_it_may() {
    let (mut with, mut without) = (0, 0);
    for case in cases() {
        let may = plans::may_soothe(&case.answers);
        let plan = plans::of(&case.answers);
        for name in COMFORT {
            assert_eq!(plans::has(&plan, name), may, "{name} in {}", case.id);
        }
        for key in ["result.normal", "advice.cause"] {
            assert_eq!(plan.texts().contains(&text(key)), may, "{key}, in {}", case.id);
        }
        if plan.level > Level::ContactNow {
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
        assert_eq!(texts.contains(&text("sooner.breath_in")), watch, "{}", case.id);
        // Nor does it wait for the windows to come, or stand there twice.
        let first = plans::in_texts(&case.answers, Extent::First).texts();
        assert_eq!(first.contains(&text("sooner.breath_in")), watch, "{}", case.id);
        let times = |texts: &[Text]| texts.iter().filter(|it| **it == text("sooner.tight")).count();
        assert_eq!([times(&first), times(&texts)], [usize::from(watch); 2], "{}", case.id);
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

/// What a single answer adds stands at whatever level comes of it, and goes with the answer.
#[test]
fn single_answers_add_their_lines_at_any_level() {
    for (change, level, line) in [
        ("told_normal=yes", Level::SelfCare, "told"),
        ("needle_left=purpose", Level::Message, "purpose"),
        ("breath=old", Level::Message, "old_sign"),
        ("urine_blood=food", Level::Message, "old_sign"),
        ("gone=limb", Level::MedicalToday, "gone"),
        ("dirty_needle=pricked", Level::MedicalToday, "pricked"),
        ("missed_med=steroid", Level::Emergency, "steroid"),
        ("sugar=low", Level::Emergency, "sugar"),
    ] {
        let answers = patient(change);
        assert_eq!(assess(&PACK, &answers).level, level, "{change}");
        let line = text(&format!("result.{line}"));
        assert!(plans::of(&answers).texts().contains(&line), "{change}");
        assert!(!plans::of(&patient("")).texts().contains(&line), "{change}");
    }
    let worse = plans::of(&patient("breath=effort")).texts();
    assert!(!worse.contains(&text("result.old_sign")), "a worse option is no old sign");
}

/// By an answer or by its bullet, told or in doubt, and whatever the level.
#[test]
fn the_crisis_line_is_shown_to_whom_it_is_for() {
    let crisis = |answers: &Answers| {
        let calls = |line: &Line| matches!(line, Line::Call(Call::Crisis, _));
        plans::of(answers).sections.iter().any(|section| section.lines.iter().any(calls))
    };
    assert!(!crisis(&patient("")));
    for (change, level) in
        [("self_harm=not_wake", Level::MedicalToday), ("self_harm=yes", Level::Emergency)]
    {
        let answers = patient(change);
        assert!(crisis(&answers), "{change}");
        assert_eq!(assess(&PACK, &answers).level, level, "{change}");
    }
    for (reply, shown) in [("yes", true), ("not_sure", true), ("no", false)] {
        let mut answers = patient("");
        answers.read(&PACK, "sign_danger", &Input::Text(reply)).unwrap();
        assert_eq!(crisis(&answers), shown, "{reply}");
    }
}

/// D11: a bullet that was told says which it is, on the care card and among what was told.
#[test]
fn a_bullet_gives_its_own_name_as_the_reason() {
    for id in PACK.flag_ids() {
        let mut answers = Answers::default();
        answers.set_flag(id, Reply::Yes);
        let plan = plans::of(&answers);
        assert_eq!(plan.level, Level::Emergency);
        let name = PACK.flag(id).short;
        let top = plan.sections[0].top.iter().flat_map(said).collect::<Vec<_>>();
        assert!(top.contains(&Say::Text(name)), "{}", PACK.flag(id).key());
    }
}

fn said(line: &Line) -> Vec<Say> {
    match line {
        Line::Text(_, runs) => runs.iter().map(|run| run.1.clone()).collect(),
        _ => Vec::new(),
    }
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
    assert_eq!(
        content().sections[1],
        ["short", "lung_watch", "today", "contact", "fields", "article", "asked", "worried"]
    );
    assert_eq!(leaflet(&PACK).len(), 8);
}
