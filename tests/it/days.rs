//! A page that is left open. Days are counted from the date, afresh at each event: days that pass never lower a level,
//! a clock moved back makes nothing milder, a tapped day is the one its label named, and old advice says so.

use aftercheck::engine::pack::PageId;
use aftercheck::engine::{Answer, Level};
use aftercheck::i18n::{Date, Moment};
use aftercheck::session::{Effect, Event, Notice, ResultView, Screen, Stage};

use crate::support::fixtures::now;
use crate::support::plans;
use crate::support::taps::{Check, ORDINARY};

/// So many days and minutes after the moment at which all checks here begin.
fn later(days: i32, minutes: u16) -> Moment {
    let begin = now();
    Moment { date: begin.date.plus(days), minute: begin.minute + minutes }
}

fn result(check: &Check) -> Box<ResultView> {
    plans::shown(&check.session)
}

/// An ordinary check with this day and these changes.
fn way(day: u16, changes: &[(&str, &str)]) -> String {
    let ordinary = ORDINARY.replace("days_since=1", &format!("days_since={day}"));
    changes.iter().fold(ordinary, |way, (from, to)| {
        assert!(way.contains(from), "{from}");
        way.replacen(from, to, 1)
    })
}

const PAINLESS: [(&str, &str); 2] =
    [("pain_now=4", "pain_now=0"), ("trend=better where=same_area ", "")];

/// "Change answers", "See my advice", and what that asks.
fn again(check: &mut Check) {
    check.tap(Event::Open(Stage::Review));
    assert_eq!(check.place(), "review");
    check.run(">");
    if check.place() == "skin" {
        check.run("none > >");
    }
    assert_eq!(check.place(), "result");
}

#[test]
fn days_later_it_says_what_a_new_check_says() {
    let same = [("trend=better", "trend=same")];
    let place = [("where=same_area", "where=new_place"), ("regions=thigh", "regions=shoulder")];
    let mild = [("pain_now=4", "pain_now=1")];
    let head =
        [("none > none > none > none > risks", "head head=mild > none > none > none > risks")];
    let patients: [&[(&str, &str)]; 6] = [&[], &same, &place, &mild, &head, &PAINLESS];
    let mut raised = 0;
    for (patient, day) in patients.iter().flat_map(|p| (0..=8_u16).map(move |day| (p, day))) {
        for passed in 1..=10 {
            let what = format!("day {day}, {passed} days later, {patient:?}");
            let mut check = Check::after(&way(day, patient));
            let before = check.level();
            let then = (day + passed).min(8);
            let mut new = Check::at(later(passed.into(), 0));
            new.run(&way(then, patient));

            check.now = new.now;
            check.tap(Event::Wake);
            assert_eq!(check.place(), "result");
            assert!(check.level() >= before.max(new.level()), "{what}");
            raised += u32::from(check.level() > before);
            again(&mut check);
            assert_eq!(check.level(), new.level(), "{what}");
            let [seen, fresh] = [&check, &new].map(result);
            assert_eq!(check.get("days_since"), Answer::Value(then), "{what}");
            let date = |check: &Check| check.session.treatment_date();
            assert_eq!(date(&check), date(&new), "{what}");
            let net = |check: &Check| plans::safety_net(&check.session);
            assert_eq!(net(&check), net(&new), "{what}");
            let [old, now] = [&seen, &fresh].map(|view| plans::lung_watch(&view.plan));
            assert_eq!(old, now, "{what}");
            let [old, now] = [&seen, &fresh].map(|view| plans::deciding_answers(&view.plan));
            assert_eq!(old, now, "{what}");
            // The page was not woken, as when it never slept.
            let mut check = Check::after(&way(day, patient));
            check.now = new.now;
            again(&mut check);
            assert_eq!(check.level(), new.level(), "{what}");
        }
    }
    assert!(raised > 50, "days raised {raised} levels");
}

/// The session stays on its day, whatever today is.
#[test]
fn the_date_of_the_session_stays() {
    for day in 0..=8 {
        let mut check = Check::after(&way(day, &[]));
        let date = check.session.treatment_date();
        for passed in 0..=8 - day.min(8) {
            check.now = later(passed.into(), 0);
            check.tap(Event::Wake);
            let known = date.filter(|_| day + passed < 8);
            assert_eq!(check.session.treatment_date(), known, "{day} and {passed}");
        }
        assert_eq!(check.get("days_since"), Answer::Value(8));
    }
}

#[test]
fn the_days_to_choose_from_follow_midnight() {
    let today = |check: &Check| match check.session.screen() {
        Screen::Page(view) => (view.today, view.fields[0].answer),
        _ => panic!("{}", check.place()),
    };
    let date = |day| Date::new(2026, 11, day);
    let mut check = Check::after("none");
    check.now = Moment { date: date(24), minute: 0 };
    check.tap(Event::Wake);
    assert_eq!(today(&check), (date(24), Answer::Unanswered));
    assert_eq!(check.effects, [], "nothing moves and nothing is said");
    check.run("days_since=0");
    assert_eq!(today(&check), (date(24), Answer::Value(0)));
    check.now = later(2, 0);
    check.tap(Event::Wake);
    assert_eq!(today(&check), (date(25), Answer::Value(1)));
    assert_eq!(check.effects, []);
    // On "Check your answers" the same.
    let mut check = Check::after(ORDINARY.trim_end_matches('>'));
    check.now = later(1, 0);
    check.tap(Event::Wake);
    assert_eq!(check.place(), "review");
    let view = check.session.review();
    assert_eq!((view.today, check.get("days_since")), (date(24), Answer::Value(2)));
}

/// What was drawn before midnight is what was meant.
#[test]
fn a_label_tapped_after_midnight_means_the_day_it_named() {
    for first in ["none", "none days_since=5"] {
        for day in 0..=8 {
            let mut check = Check::after(first);
            check.now = later(1, 0);
            check.run(&format!("days_since={day}"));
            assert_eq!(check.get("days_since"), Answer::Value((day + 1).min(8)));
            let date = now().date.plus(-i32::from(day));
            assert_eq!(check.session.treatment_date(), (day < 7).then_some(date));
            check.run(">");
            assert_eq!(check.get("days_since"), Answer::Value((day + 1).min(8)), "once");
        }
    }
    // Any other event finds the new day.
    let mut check = Check::after("none days_since=0 > regions=thigh");
    check.now = later(1, 0);
    check.run(">");
    assert_eq!(check.get("days_since"), Answer::Value(1));
}

/// An answer that the days opened is asked for where it can change the advice.
#[test]
fn what_the_days_open_is_asked() {
    let mut check = Check::after(&way(7, &PAINLESS));
    assert_eq!(check.level(), Level::SelfCare);
    check.now = later(1, 0);
    check.tap(Event::Wake);
    assert_eq!(check.level(), Level::ContactNow, "missing is never no");
    check.tap(Event::Open(Stage::Review));
    check.run(">");
    assert_eq!((check.place(), check.get("late_lumps")), ("skin", Answer::Unanswered));
    check.run("none >");
    assert_eq!(check.place(), "review");
    check.run(">");
    assert_eq!((check.place(), check.level()), ("result", Level::SelfCare));
    // It cannot lower "contact now", so that does not wait for it.
    let mut check = Check::after(&way(5, &[("trend=better", "trend=same")]));
    check.now = later(4, 0);
    check.tap(Event::Open(Stage::Review));
    check.run(">");
    assert_eq!((check.place(), check.level()), ("result", Level::ContactNow));
}

#[test]
fn a_clock_moved_back_makes_nothing_milder() {
    for (day, passed) in (0..=8).flat_map(|day| (0..=9).map(move |passed| (day, passed))) {
        let mut check = Check::after(&way(day, &[("trend=better", "trend=same")]));
        check.now = later(passed, 0);
        check.tap(Event::Wake);
        let facts = |check: &Check| {
            let session = &check.session;
            let when = result(check).when;
            (
                (check.level(), check.get("days_since")),
                (session.treatment_date(), plans::safety_net(session)),
                (when.checked, when.old),
            )
        };
        let before = facts(&check);
        for back in [-1, -20, -20_000] {
            check.now = Moment { minute: 3, ..later(back, 0) };
            check.tap(Event::Wake);
            assert_eq!(check.effects, [], "{day}, {passed}, {back}");
            assert_eq!(facts(&check), before, "{day}, {passed}, {back}");
        }
        check.tap(Event::Open(Stage::Review));
        check.run(">");
        assert!(check.place() == "skin" || check.level() == before.0.0, "{day}, {passed}");
    }
    // Before a day is counted from it, today is what the clock says.
    let mut check = Check::after("none");
    check.now = later(-1, 0);
    check.tap(Event::Wake);
    let Screen::Page(view) = check.session.screen() else { panic!("{}", check.place()) };
    assert_eq!(view.today, later(-1, 0).date);
    check.run(way(0, &[]).strip_prefix("none ").expect("the first tap"));
    let when = result(&check).when;
    assert_eq!((when.answered, when.old), (None, None), "no age is below nothing");
}

/// On another day, or after six hours.
#[test]
fn advice_says_when_it_is_old() {
    let old = Effect::Announce(Notice::Old);
    let mut check = Check::after(ORDINARY);
    for (moment, is_old) in [(later(0, 6 * 60), false), (later(0, 6 * 60 + 1), true)] {
        check.now = moment;
        check.tap(Event::Wake);
        assert_eq!(check.effects, if is_old { vec![old] } else { Vec::new() });
        let when = result(&check).when;
        assert_eq!((when.old, when.answered), (is_old.then(now), None));
        assert_eq!(when.checked, Some(now()));
    }
    check.tap(Event::Wake);
    assert_eq!(check.effects, [], "it is said once");
    check.now = later(1, 0);
    check.tap(Event::Wake);
    assert_eq!(check.effects, [old], "and when the day has changed");
    let when = result(&check).when;
    assert_eq!((when.old, when.answered), (Some(now()), Some(now())));
    assert_eq!(when.checked, Some(later(1, 0)));
    again(&mut check);
    assert!(check.effects.contains(&old), "the same answers are as old as before");
    // One new answer does not make the others new.
    check.now = later(3, 0);
    check.tap(Event::Open(Stage::Review));
    check.tap(Event::Open(Stage::Page(PageId(2))));
    check.run("pain_now=3 > >");
    assert_eq!(result(&check).when.old, Some(now()));
    check.tap(Event::Restart);
    check.run(ORDINARY);
    assert_eq!(result(&check).when.old, None);
}

#[test]
fn a_check_over_midnight_is_not_old_when_it_is_done() {
    let mut check = Check::at(Moment { minute: 23 * 60 + 50, ..now() });
    let (first, rest) = ORDINARY.split_at(ORDINARY.find("pain_now").expect("a page"));
    check.run(first);
    check.now = Moment { minute: 4, ..later(1, 0) };
    check.run(rest);
    let when = result(&check).when;
    assert_eq!((when.old, when.answered), (None, None));
    assert_eq!(check.get("days_since"), Answer::Value(2));
    // Advice that was seen before midnight is of another day.
    let mut check = Check::at(Moment { minute: 23 * 60 + 50, ..now() });
    check.run(ORDINARY);
    check.now = Moment { minute: 4, ..later(1, 0) };
    check.tap(Event::Wake);
    assert_eq!(result(&check).when.old.map(|given| given.minute), Some(23 * 60 + 50));
    // A check that was left half done is.
    let mut check = Check::after(first);
    check.now = later(1, 0);
    check.run(rest);
    assert_eq!((result(&check).when.old, result(&check).when.answered), (Some(now()), Some(now())));
}

/// An urgent level is as old as the newest answer: what was just said is not called old.
#[test]
fn an_emergency_is_old_only_when_all_answers_are() {
    let mut check = Check::after(ORDINARY);
    check.now = later(9, 0);
    for event in [Event::Open(Stage::Review), Event::Open(Stage::Start)] {
        check.tap(event);
    }
    check.run("have");
    assert_eq!((check.level(), result(&check).when.old), (Level::Emergency, None));
    check.now = later(10, 0);
    check.tap(Event::Wake);
    assert_eq!((check.level(), result(&check).when.old), (Level::Emergency, Some(later(9, 0))));
    // Taken back, nothing is left that could be old.
    let mut check = Check::after("have");
    check.tap(Event::Mistake);
    check.now = later(1, 0);
    check.run("have");
    assert_eq!(result(&check).when.old, None);
}
