//! The way through the check: how long it is, what stops it, and what comes of a tap.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{FlagId, OptionId, SafetyId};
use aftercheck::engine::{Answer, Answers, Level};
use aftercheck::i18n::Date;
use aftercheck::plan::SafetyNet;
use aftercheck::session::{Effect, Event, HostEvent, Notice, Screen, Stage};

use crate::support::fixtures::{now, question};
use crate::support::plans;
use crate::support::taps::{Check, ORDINARY};

#[test]
fn an_ordinary_sore_muscle_takes_13_screens_and_27_taps() {
    let check = Check::after(ORDINARY);
    assert_eq!((check.place(), check.level()), ("result", Level::SelfCare));
    // The advice itself is not one of the screens of the check.
    assert!(check.screens - 1 <= 13, "{} screens", check.screens - 1);
    assert!(check.taps <= 27, "{} taps", check.taps);
}

#[test]
fn an_emergency_takes_one_tap() {
    let check = Check::after("have");
    assert_eq!((check.taps, check.place(), check.level()), (1, "result", Level::Emergency));
}

#[test]
fn not_sure_asks_the_bullets_one_by_one() {
    let mut check = Check::after("unsure");
    for id in PACK.flag_ids() {
        assert_eq!(check.session.stage(), Stage::Bullet(id));
        check.run("no");
    }
    assert_eq!(check.place(), "when");
    let mut check = Check::after("unsure no unsure no no no no no no no no");
    assert_eq!((check.place(), check.level()), ("when", Level::MedicalToday));
    check.run("< < < < < < < < have");
    assert_eq!((check.place(), check.level()), ("result", Level::Emergency));
}

/// D6: the alarm stands beside the answer, and Continue leads to the advice.
#[test]
fn an_emergency_stops_at_continue_whatever_else_is_open() {
    let mut check = Check::after(
        "none days_since=1 > regions=thigh > pain_now=0 pain_before=0 > func=ok > \
         cough swallow breath breath=severe",
    );
    assert!(check.effects.contains(&Effect::Announce(Notice::Alarm)));
    let Screen::Page(view) = check.session.screen() else { panic!("{}", check.place()) };
    let alarms: Vec<_> = view.fields.iter().filter(|field| field.alarm).collect();
    assert!(view.alarm && alarms.len() == 1 && alarms[0].question == question("breath"));
    check.run(">");
    assert_eq!((check.place(), check.level()), ("result", Level::Emergency));
    let check = Check::after("none days_since=1 > regions=neck > pain_now=0 pain_before=0 >");
    assert_eq!(check.place(), "since", "no emergency, no stop");
}

/// Only what is on the screen can be answered.
#[test]
fn events_that_make_no_sense_change_nothing() {
    let mut check = Check::new();
    for word in ORDINARY.split_whitespace() {
        let here = check.asked();
        for id in PACK.question_ids().filter(|id| !here.contains(&PACK.question(*id).key)) {
            let events = [Event::Choose(id, 0), Event::NotSure(id), Event::Tick(id)];
            for event in
                events.into_iter().chain([Event::Toggle(id, OptionId(0)), Event::NoneOfSet(id)])
            {
                let (next, effects) = check.session.update(event, now());
                assert_eq!(next, check.session, "{event:?} at {}", check.place());
                assert_eq!(effects, [], "{event:?} at {}", check.place());
            }
        }
        check.run(word);
    }
    assert_eq!(check.place(), "result");
}

#[test]
fn a_mistake_goes_back_and_leaves_no_emergency() {
    let mut check = Check::after("have");
    check.tap(Event::Mistake);
    assert_eq!((check.place(), check.level()), ("start", Level::ContactNow));
    assert_eq!(*check.session.answers(), Answers::default());
    let mut check = Check::after("unsure no no have");
    assert_eq!(check.place(), "result");
    check.tap(Event::Mistake);
    assert_eq!(check.session.stage(), Stage::Start);
    assert_eq!(*check.session.answers(), Answers::default());
    // An answer of a page stays, so that it can be seen and changed; its alarm stands beside it.
    let path = "none days_since=1 > regions=neck > pain_now=0 pain_before=0 > func=ok > \
                none > none > bleed bleed=wont_stop >";
    let mut check = Check::after(path);
    assert_eq!(check.place(), "result");
    check.tap(Event::Mistake);
    assert_eq!((check.place(), check.get("bleed")), ("skin", Answer::Value(4)));
    check.run("bleed=stopped >");
    assert_eq!(check.place(), "body");
    assert!(check.level() < Level::Emergency);
}

/// From wherever the list was opened, and whatever was answered before: after a mistake nothing but its answer leads on.
#[test]
fn no_way_leads_past_a_list_that_was_a_mistake() {
    let review = ORDINARY.trim_end_matches('>');
    for (script, opened) in [
        ("", vec![]),
        (review, vec![Event::Open(Stage::Start)]),
        (ORDINARY, vec![Event::Open(Stage::Review), Event::Open(Stage::Start)]),
    ] {
        for told in ["have", "unsure have", "unsure no unsure have"] {
            let mut check = Check::after(script);
            opened.iter().for_each(|event| check.tap(*event));
            check.run(told);
            assert_eq!((check.place(), check.level()), ("result", Level::Emergency));
            check.tap(Event::Mistake);
            let asked = check.session.clone();
            for event in [Event::Back, Event::Continue, Event::Mistake, Event::Open(Stage::Review)]
            {
                check.tap(event);
            }
            (0..20).for_each(|depth| check.tap(Event::Travel(depth)));
            assert_eq!((check.place(), &check.session), ("start", &asked), "{script} {told}");
            check.run("none");
            let leads_to = if script.is_empty() { "when" } else { "review" };
            assert_eq!(check.place(), leads_to, "{script} {told}");
        }
    }
}

/// Nor past its bullets, once it was answered by "not sure".
#[test]
fn no_way_leads_past_a_bullet_that_is_open() {
    let review = ORDINARY.trim_end_matches('>');
    for (script, opened) in [
        (review, vec![Event::Open(Stage::Start)]),
        (ORDINARY, vec![Event::Open(Stage::Review), Event::Open(Stage::Start)]),
    ] {
        let mut check = Check::after(script);
        opened.iter().for_each(|event| check.tap(*event));
        check.run("unsure no no");
        assert_eq!((check.session.stage(), check.session.depth()), (Stage::Bullet(FlagId(2)), 3));
        for depth in (0..20).rev() {
            check.tap(Event::Travel(depth));
            assert!(["start", "sign"].contains(&check.place()), "{script}: {depth}");
        }
        check.run("unsure no no no no no no no no no no");
        assert_eq!((check.place(), check.level()), ("review", Level::SelfCare));
    }
}

/// What was called a mistake cannot come back by the browser's Forward.
#[test]
fn forward_after_a_mistake_shows_no_advice() {
    for script in ["have", "unsure no have"] {
        let mut check = Check::after(script);
        let depth = check.session.depth();
        check.tap(Event::Mistake);
        check.tap(Event::Travel(depth));
        assert_ne!(check.place(), "result", "{script}");
    }
}

/// The advice comes of answers alone.
#[test]
fn no_screen_opens_the_result_or_a_bullet() {
    let review = ORDINARY.trim_end_matches('>');
    for script in ["", "unsure", "none", review, ORDINARY, "have"] {
        let mut check = Check::after(script);
        let before = check.session.clone();
        for stage in [Stage::Result, Stage::Bullet(FlagId(0))] {
            check.tap(Event::Open(stage));
            assert_eq!(check.session, before, "{script}");
        }
    }
}

#[test]
fn safety_questions_come_back_to_the_advice() {
    for (id, page) in (0..).map(SafetyId).zip(PACK.safety) {
        let mut check = Check::after(ORDINARY);
        check.tap(Event::Open(Stage::Safety(id)));
        assert_eq!(check.place(), page.key);
        check.run(">");
        assert!(check.effects.contains(&Effect::FocusProblems), "{}", page.key);
        check.tap(Event::NoneOfSet(page.questions[0]));
        check.run(">");
        assert_eq!(check.place(), "result");
        assert_eq!(check.session.answers().get(page.questions[0]), Answer::Set(0));
        check.tap(Event::Open(Stage::Safety(id)));
        check.run("<");
        assert_eq!(check.place(), "result", "Back leads there too");
    }
}

#[test]
fn problems_show_only_after_continue_and_only_while_they_stand() {
    let problems = |check: &Check| match check.session.screen() {
        Screen::Page(view) => view.problems.len(),
        _ => 0,
    };
    let mut check = Check::after("none days_since=1 > regions=thigh >");
    assert_eq!(problems(&check), 0);
    check.run(">");
    assert_eq!((check.place(), problems(&check)), ("pain", 2));
    let told = [Effect::FocusProblems, Effect::Announce(Notice::Problems(2))];
    assert_eq!(check.effects, told);
    check.run("pain_now=4");
    assert_eq!((problems(&check), check.get("pain_now")), (1, Answer::Value(4)));
    check.run("< >");
    assert_eq!(problems(&check), 0, "a new visit begins without problems");
}

/// The host page hears of steps, and nothing of the answers.
#[test]
fn what_the_host_page_is_told() {
    let mut check = Check::new();
    let mut told = Vec::new();
    for word in ORDINARY.split_whitespace() {
        for event in check.events(word) {
            check.tap(event);
            told.extend(check.effects.iter().filter_map(|effect| match effect {
                Effect::Tell(event) => Some(*event),
                _ => None,
            }));
            let moved = check.effects.contains(&Effect::FocusHeading);
            assert_eq!(moved, check.effects.contains(&Effect::Announce(Notice::Step)), "{word}");
        }
    }
    let mut expected = vec![HostEvent::Started, HostEvent::Step(1)];
    expected.extend((2..=12).map(HostEvent::Step));
    expected.push(HostEvent::Finished);
    assert_eq!(told, expected);
}

/// Without pain, or without getting better, no date is a promise.
#[test]
fn no_date_where_it_would_be_false_comfort() {
    let net = |script: &str| plans::safety_net(&Check::after(script).session);
    let day_4 = ORDINARY.replace("days_since=1", "days_since=4");
    assert_eq!(net(&day_4.replace("trend=better", "trend=same")), SafetyNet::Tomorrow);
    assert_eq!(net(&day_4.replace("trend=better", "trend=?")), SafetyNet::Tomorrow);
    let painless = ORDINARY.replace("pain_now=4", "pain_now=0");
    assert_eq!(net(&painless.replace("trend=better where=same_area ", "")), SafetyNet::NoPain);
}

#[test]
fn the_dates_of_a_result_are_the_patients_own() {
    let with = |days: u16, place: &str| {
        let script = ORDINARY.replace("days_since=1", &format!("days_since={days}"));
        let script = script.replace("regions=thigh", &format!("regions={place}"));
        let session = Check::after(&script).session;
        let view = plans::shown(&session);
        let net = plans::safety_net(&session);
        (session.treatment_date(), net, plans::lung_watch(&view.plan), view.when.checked)
    };
    // Today is Monday 23 November 2026.
    let date = |day| Date::new(2026, 11, day);
    for (days, treatment, net) in [
        (0, date(23), SafetyNet::Easing(date(26))),
        (1, date(22), SafetyNet::Easing(date(25))),
        (2, date(21), SafetyNet::Easing(date(24))),
        (3, date(20), SafetyNet::Better(date(27))),
    ] {
        let (date, said, lung_watch, _) = with(days, "thigh");
        assert_eq!((date, said, lung_watch), (Some(treatment), net, None), "{days}");
        assert_eq!(with(days, "neck").2, Some(Some(treatment.plus(3))), "{days}");
    }
    let checked = Some(now());
    assert_eq!(with(7, "neck"), (Some(date(16)), SafetyNet::Tomorrow, None, checked));
    assert_eq!(with(8, "neck"), (None, SafetyNet::Tomorrow, None, checked));
}
