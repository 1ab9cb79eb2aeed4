//! The days before: what counts of them, and that they can only raise.

use aftercheck::content::{IDENTITY, PACK, with_course};
use aftercheck::course::{Course, History, assess_with};
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answer, Answers, Assessment, Level, Reason, Span, assess};
use aftercheck::i18n::{Date, Moment, course_sentence};
use aftercheck::record::{Check, Record};
use case_file::{CourseCase, read_course};

use crate::support::fixtures::{cases, now, patient, question, words};

fn pack() -> Pack {
    with_course(&PACK)
}

/// Checks so many days before [`now`], in the order in which they were made.
fn history(checks: &[(i32, Answers)]) -> History {
    let day = |(ago, answers): &(i32, Answers)| (now().date.plus(-ago), answers.clone());
    History::new(now().date, checks.iter().map(day).collect())
}

fn entry(pain: u16) -> Answers {
    let mut answers = Answers::default();
    answers.set(PACK.roles.pain, Answer::Value(pain));
    answers
}

/// Pain so many days ago, and the pain now.
fn course(before: &[(i32, u16)], now: u16) -> Course {
    let checks: Vec<_> = before.iter().map(|(ago, pain)| (*ago, entry(*pain))).collect();
    Course::of(&pack(), &history(&checks), &entry(now))
}

fn course_cases() -> Vec<CourseCase> {
    read_course(include_str!("../cases/course.json")).unwrap_or_else(|error| panic!("{error}"))
}

fn assessed(case: &CourseCase) -> Assessment {
    assess_with(&pack(), &case.history(), &case.case.answers)
}

/// And where a rule about the days before is named, it alone is, besides the rules whose trend it measured.
#[test]
fn every_case_with_days_before_lies_between_its_levels() {
    let (pack, cases) = (pack(), course_cases());
    assert!(cases.len() > 30, "{}", cases.len());
    for CourseCase { case, rule, .. } in &cases {
        let found = assessed(cases.iter().find(|it| it.case.id == case.id).unwrap());
        let fits = (case.least..=case.most).contains(&found.level);
        assert!(fits, "{}: {:?}", case.id, found);
        let of_course = found.reasons.iter().filter_map(|reason| reason.course_rule(&pack));
        let named: Vec<&str> = of_course.map(|rule| rule.id).collect();
        assert_eq!(named, rule.as_deref().into_iter().collect::<Vec<_>>(), "{}", case.id);
    }
    for rule in pack.course.0 {
        let decides = cases.iter().any(|case| case.rule.as_deref() == Some(rule.id));
        assert!(decides, "{} decides no case", rule.id);
    }
}

#[test]
fn without_a_check_before_nothing_changes() {
    for case in cases() {
        let found = assess_with(&pack(), &history(&[]), &case.answers);
        assert_eq!(found, assess(&PACK, &case.answers), "{}", case.id);
    }
}

#[test]
fn the_reason_names_the_numbers() {
    let (pack, words) = (pack(), words("GB", false));
    let said = |before: &[(i32, u16)], pain: u16| {
        let checks: Vec<_> = before.iter().map(|(ago, pain)| (*ago, entry(*pain))).collect();
        let answers = patient(&format!("pain_now={pain} trend=better days_since=3 pain_before=3"));
        let history = history(&checks);
        let course = Course::of(&pack, &history, &answers);
        let found = assess_with(&pack, &history, &answers);
        let rules = found.reasons.iter().filter_map(|reason| reason.course_rule(&pack));
        rules.map(|rule| course_sentence(&words, rule, course.span(rule))).collect::<Vec<_>>()
    };
    assert_eq!(said(&[(2, 3)], 6), ["Your pain went from 3 to 6 in 2 days."]);
    assert_eq!(said(&[(1, 3)], 6), ["Your pain went from 3 to 6 in 1 day."]);
    assert_eq!(said(&[(0, 3)], 6), ["Your pain went from 3 to 6 in less than a day."]);
    let worst = "Your pain was 9 at its worst, and it is still 4. Your clinic should know.";
    assert_eq!(said(&[(2, 9), (1, 5)], 4), [worst]);
    let low = "Your pain has not gone down in 3 days.";
    assert_eq!(said(&[(3, 4), (2, 4)], 5), [low]);
}

/// The answers stay what they were, whatever was measured.
#[test]
fn the_worse_of_the_told_and_the_measured_trend_counts() {
    let rise = [(1, entry(2))];
    let with = |trend: &str| {
        let answers = patient(&format!("pain_now=6 pain_before=3 days_since=1 trend={trend}"));
        let found = assess_with(&pack(), &history(&rise), &answers);
        (assess(&PACK, &answers).level, found)
    };
    for trend in ["better", "same", "?", "bit_worse"] {
        let (without, found) = with(trend);
        assert!(without < Level::ContactNow, "{trend}");
        assert_eq!(found.level, Level::ContactNow, "{trend}");
        assert!(found.reasons.iter().any(|reason| reason.rule(&PACK).is_some()), "{found:?}");
        assert!(found.reasons.iter().any(|reason| reason.course_rule(&pack()).is_some()));
    }
    let (without, found) = with("much_worse");
    assert_eq!((without, found.reasons.len()), (Level::ContactNow, 1), "{found:?}");
    assert!(matches!(found.reasons[0], Reason::Rule(_)), "told, so nothing was measured");
}

/// Nothing that is open is closed by what was measured (D5).
#[test]
fn a_trend_without_an_answer_stays_open() {
    let answers = patient("pain_now=8 trend=- pain_before=3");
    let without = assess(&PACK, &answers);
    assert_eq!(without.undecided, Some(Level::MedicalToday));
    let found = assess_with(&pack(), &history(&[(1, entry(6))]), &answers);
    assert!(found.level >= without.level);
    assert_eq!(found.undecided, without.undecided);
}

#[test]
fn pain_that_is_not_told_now_may_have_risen() {
    let mut answers = patient("");
    answers.set(PACK.roles.pain, Answer::Unanswered);
    let found = assess_with(&pack(), &history(&[(1, entry(2))]), &answers);
    assert_eq!(found.level, Level::ContactNow);
    assert!(found.undecided.is_some());
    let course = Course::of(&pack(), &history(&[(1, entry(2))]), &answers);
    assert_eq!((course.rise, course.rising, course.not_falling), (None, None, None));
    assert_eq!(course.worst.map(|span| span.from), Some(2));
}

#[test]
fn of_a_day_that_is_over_the_last_counts_and_its_worst() {
    let found = course(&[(2, 3), (1, 9), (1, 4)], 5);
    assert_eq!(found.rise, Some(Span { from: 4, to: 5, days: 1 }));
    assert_eq!(found.rising, Some((2, Span { from: 3, to: 5, days: 2 })));
    assert_eq!(found.worst, Some(Span { from: 9, to: 5, days: 1 }));
    assert_eq!(found.since_first, Some(2));
}

/// Who looks again after an hour is told the same.
#[test]
fn asking_twice_a_day_lowers_nothing() {
    for before in [&[(1, 3)][..], &[(0, 3)], &[(2, 2), (1, 3)], &[(7, 5)], &[(3, 9), (1, 5)]] {
        let once = course(before, 5);
        for again in [before, &[before, &[(0, 5)]].concat()] {
            let rise = |course: Course| course.rise.map(|span| span.to - span.from);
            assert_eq!(rise(course(again, 5)), rise(once), "{again:?}");
            assert_eq!(course(again, 5).rising, once.rising, "{again:?}");
            assert_eq!(course(again, 5).not_falling, once.not_falling, "{again:?}");
        }
    }
    for case in course_cases() {
        let once = assessed(&case).level;
        let mut before = case.before;
        let answers = case.case.answers.clone();
        before.push(case_file::Before { days_ago: 0, answers });
        let twice = assessed(&CourseCase { before, ..case });
        assert!(twice.level >= once, "{:?}", twice);
    }
}

#[test]
fn a_day_without_an_entry_is_a_gap() {
    let found = course(&[(6, 3), (3, 4)], 5);
    assert_eq!(found.rising, Some((2, Span { from: 3, to: 5, days: 6 })));
    assert_eq!(found.not_falling, Some(Span { from: 3, to: 5, days: 6 }));
    let mut checks = vec![(6, entry(3)), (3, entry(4))];
    checks.insert(1, (5, Answers::default()));
    let with = Course::of(&pack(), &history(&checks), &entry(5));
    assert_eq!(with, found, "a check that does not say is no check");
    assert_eq!(course(&[(3, 5), (2, 4), (1, 4)], 4).not_falling.map(|span| span.days), Some(2));
}

/// Days are lost, and no check is: what rose has risen.
#[test]
fn a_clock_that_goes_back_loses_no_check() {
    let ahead = course(&[(2, 3), (-400, 3)], 6);
    assert_eq!(
        ahead.rise,
        Some(Span { from: 3, to: 6, days: 0 }),
        "a check of tomorrow is of today"
    );
    assert_eq!(ahead.since_first, Some(2));
    let wrong_now = course(&[(-20_000, 9), (-19_999, 3)], 6);
    assert_eq!(wrong_now.rise, Some(Span { from: 3, to: 6, days: 0 }));
    assert_eq!(wrong_now.worst.map(|span| span.from), Some(9));
    let west = course(&[(1, 2), (0, 3), (1, 3)], 4);
    assert_eq!(west.rise, Some(Span { from: 3, to: 4, days: 1 }), "all are of yesterday");
    assert_eq!(west.since_first, Some(1));
}

#[test]
fn a_record_is_read_as_it_was_kept() {
    let kept = |answers: &Answers, ago: i32| {
        let moment = Moment { date: now().date.plus(-ago), minute: 600 };
        Check::new(&PACK, &IDENTITY, answers, moment, Level::SelfCare)
    };
    let checks = vec![kept(&patient("breath=effort pain_now=3 trend=same"), 1)];
    let record = Record { pack: PACK.id.to_owned(), checks, entries: Vec::new() };
    let answers = patient("pain_now=3 trend=better pain_before=3");
    let level = |record: &Record| {
        let history = History::of(&pack(), &IDENTITY, record, now());
        assess_with(&pack(), &history, &answers).level
    };
    assert_eq!(level(&record), Level::MedicalToday);
    let other = Record { pack: "another".to_owned(), ..record.clone() };
    assert_eq!(level(&other), Level::SelfCare, "its numbers mean something else");
    // An answer that another version of the pack cannot take as it was meant was not given.
    let breath = IDENTITY.of(question("breath")).unwrap().number;
    let mut dropped = record;
    for told in dropped.checks[0].told.iter_mut().filter(|told| told.question == breath) {
        told.question = u16::MAX;
    }
    assert_eq!(level(&dropped), Level::SelfCare);
}

/// A history of any answers at all, and its result.
#[test]
fn no_history_of_cases_lowers_a_case() {
    let (pack, cases) = (pack(), cases());
    for (place, case) in cases.iter().enumerate() {
        for step in [1, 7, 60] {
            let other = |nth: usize| cases[(place + nth * step) % cases.len()].answers.clone();
            let history = history(&[(4, other(1)), (2, other(2)), (0, other(3))]);
            let (with, without) =
                (assess_with(&pack, &history, &case.answers), assess(&PACK, &case.answers));
            assert!(with.level >= without.level, "{}", case.id);
            assert!(with.undecided.max(Some(with.level)) >= without.undecided, "{}", case.id);
        }
    }
}

#[test]
fn dates_far_apart_do_not_overflow() {
    let far = History::new(Date::new(9999, 12, 31), vec![(Date::new(1970, 1, 1), entry(1))]);
    let found = Course::of(&pack(), &far, &entry(1));
    assert_eq!(found.since_first, Some(u16::MAX));
}
