//! The days as rows: what counts of a day, and that gaps stay gaps.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::course::{Chart, Day, MOST_DAYS};
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answer, Answers, Level, assess};
use aftercheck::i18n::{Date, Moment};
use aftercheck::record::{Check, Identity, QuestionNumbers, Record};
use content_compiler::Compiled;

use crate::packs::others;
use crate::support::fixtures::{Dice, now, patient};

pub fn today() -> Date {
    now().date
}

/// A check so many days ago, with the level that the answers call for.
pub fn check(ago: i32, answers: &Answers) -> Check {
    let moment = Moment { date: today().plus(-ago), minute: 600 };
    Check::new(&PACK, &IDENTITY, answers, moment, assess(&PACK, answers).level)
}

pub fn record(checks: Vec<Check>) -> Record {
    Record { pack: PACK.id.to_owned(), checks, entries: Vec::new() }
}

pub fn chart(checks: Vec<Check>) -> Chart {
    Chart::of(&PACK, &IDENTITY, &record(checks), today()).expect("there is a check")
}

/// Pain so many days after the treatment, which was a given number of days ago.
fn entry(treated: i32, ago: i32, pain: &str) -> Check {
    let since = (treated - ago).min(8);
    check(ago, &patient(&format!("days_since={since} pain_now={pain} pain_before=3 trend=better")))
}

/// Days since the first row, and the pain.
fn pains(chart: &Chart) -> Vec<Option<u16>> {
    chart.days.iter().map(|day| day.pain).collect()
}

#[test]
fn there_is_a_row_for_each_day_from_the_treatment_to_today() {
    let chart = chart(vec![entry(6, 5, "5"), entry(6, 3, "4"), entry(6, 0, "2")]);
    assert_eq!(chart.treatment, Some(today().plus(-6)));
    let dates: Vec<Date> = chart.days.iter().map(|day| day.date).collect();
    assert_eq!(dates, (0..=6).rev().map(|ago| today().plus(-ago)).collect::<Vec<_>>());
    assert_eq!(pains(&chart), [None, Some(5), None, Some(4), None, None, Some(2)]);
    assert_eq!(chart.before, Some(3));
    assert_eq!(chart.told().collect::<Vec<_>>().len(), 3);
    assert_eq!((chart.number(today()), chart.number(today().plus(-6))), (Some(6), Some(0)));
    assert_eq!(chart.number(today().plus(-7)), None, "before the treatment");
}

#[test]
fn a_first_check_of_today_is_one_row() {
    let chart = chart(vec![entry(0, 0, "5")]);
    let level = Some(Level::SelfCare);
    assert_eq!(chart.days, [Day { date: today(), pain: Some(5), level }]);
}

#[test]
fn where_the_day_of_the_treatment_is_not_known_it_begins_with_the_first_check() {
    for since in ["8", "-"] {
        let answers = |pain: u16| patient(&format!("days_since={since} pain_now={pain}"));
        let chart = chart(vec![check(3, &answers(5)), check(1, &answers(4))]);
        assert_eq!(chart.treatment, None);
        assert_eq!(pains(&chart), [Some(5), None, Some(4), None]);
    }
    // And with a check before the treatment that was told later, so that none is lost.
    let chart = chart(vec![check(4, &patient("days_since=8 pain_now=6")), entry(2, 1, "4")]);
    assert_eq!(pains(&chart), [Some(6), None, None, Some(4), None]);
    assert_eq!(chart.number(today().plus(-4)), None);
}

#[test]
fn of_several_checks_of_a_day_the_last_pain_and_the_highest_level_count() {
    let urgent = check(1, &patient("breath=effort pain_now=7 days_since=1"));
    assert!(urgent.level >= Level::MedicalToday);
    let chart = chart(vec![entry(2, 1, "6"), urgent.clone(), entry(2, 1, "2")]);
    assert_eq!(pains(&chart), [None, Some(2), None]);
    assert_eq!(chart.days[1].level, Some(urgent.level));
    assert_eq!(chart.last, urgent.level, "a milder answer of the same day takes no call back");
}

#[test]
fn a_check_without_pain_takes_none_away() {
    let silent = |since: i32| {
        let mut answers = patient(&format!("days_since={since}"));
        answers.set(PACK.roles.pain, Answer::Unanswered);
        answers
    };
    let level = assess(&PACK, &silent(3)).level;
    let checks = vec![entry(3, 1, "4"), check(1, &silent(2)), check(0, &silent(3))];
    let chart = chart(checks);
    assert_eq!(pains(&chart), [None, None, Some(4), None]);
    assert_eq!(chart.days[3].level, Some(level), "its level is there");
}

#[test]
fn at_most_the_days_that_are_kept() {
    let checks: Vec<Check> = (0..=30).rev().map(|ago| entry(30, ago, "4")).collect();
    let whole = chart(checks.clone());
    assert_eq!(whole.days.len(), usize::from(MOST_DAYS));
    assert!(whole.days.iter().all(|day| day.pain == Some(4)));
    assert_eq!(whole.treatment, Some(today().plus(-30)));
    let later = Chart::of(&PACK, &IDENTITY, &record(checks), today().plus(20_000)).unwrap();
    assert_eq!((later.days.len(), later.told().count()), (usize::from(MOST_DAYS), 0));
}

/// As in the rules about the days before: days are lost, and no check is.
#[test]
fn a_clock_that_goes_back_loses_no_check() {
    let west = chart(vec![entry(2, 0, "6"), entry(2, 1, "4")]);
    let expected = [None, Some(4), None];
    assert_eq!(pains(&west), expected, "both are of yesterday, and the last counts");
    let ahead = chart(vec![entry(1, 1, "6"), entry(1, -400, "3")]);
    assert_eq!(pains(&ahead), [Some(6), Some(3)], "a check of tomorrow is of today");
}

#[test]
fn a_record_of_another_pack_shows_nothing() {
    let own = record(vec![entry(1, 0, "4")]);
    let other = Record { pack: "another".to_owned(), ..own.clone() };
    assert!(Chart::of(&PACK, &IDENTITY, &own, today()).is_some());
    assert_eq!(
        Chart::of(&PACK, &IDENTITY, &other, today()),
        None,
        "its numbers mean another thing"
    );
    assert_eq!(Chart::of(&PACK, &IDENTITY, &record(Vec::new()), today()), None);
}

/// D7 and D10 hold here too, and what was open then is open.
#[test]
fn nothing_soothes_beside_what_is_urgent_open_or_young() {
    let comfort = |changes: &str| chart(vec![check(0, &patient(changes))]).comfort;
    assert!(comfort("days_since=1 pain_now=3"));
    for changes in ["breath=effort", "brain=-", "age=under16"] {
        assert!(!comfort(&format!("days_since=1 pain_now=3 {changes}")), "{changes}");
    }
    let young = check(1, &patient("age=under16 days_since=1"));
    assert!(!chart(vec![young, check(0, &patient("days_since=2 age=-"))]).comfort);
    // What was urgent by the rules of then is urgent still.
    let mut then = check(0, &patient("days_since=1 pain_now=3"));
    then.level = Level::MedicalToday;
    assert!(!chart(vec![then]).comfort);
}

#[test]
fn whatever_was_kept_each_row_says_what_its_checks_say() {
    let mut dice = Dice::new(41);
    for _ in 0..2_000 {
        let checks: Vec<Check> = (0..=dice.below(12)).map(|_| anything(&mut dice)).collect();
        let chart = chart(checks.clone());
        let mut latest = today();
        let settled: Vec<(Date, &Check)> = checks
            .iter()
            .rev()
            .map(|check| {
                latest = latest.min(check.moment.date);
                (latest, check)
            })
            .collect();
        let next = chart.days.windows(2).all(|two| two[1].date.since(two[0].date) == 1);
        assert!(next && chart.days.last().unwrap().date == today());
        assert!(chart.days.len() <= usize::from(MOST_DAYS));
        for day in &chart.days {
            let own: Vec<&Check> =
                settled.iter().filter(|it| it.0 == day.date).map(|it| it.1).collect();
            assert_eq!(day.level, own.iter().map(|check| check.level).max());
            let pain =
                |check: &&Check| check.answers(&PACK, &IDENTITY).answers.number(PACK.roles.pain);
            assert_eq!(day.pain, own.iter().find_map(pain), "{checks:?}");
        }
    }
}

/// A check of about the last month, by a clock that may be wrong.
pub fn anything(dice: &mut Dice) -> Check {
    let number = |dice: &mut Dice, end: usize| match dice.below(end + 1) {
        none if none == end => "-".to_owned(),
        some => some.to_string(),
    };
    let (since, pain, before) = (number(dice, 9), number(dice, 11), number(dice, 11));
    let breath = ["none", "effort"][dice.below(8) / 7];
    let answers = patient(&format!(
        "days_since={since} pain_now={pain} pain_before={before} breath={breath}"
    ));
    check(dice.below(33) as i32 - 1, &answers)
}

/// The other pack's numbers and words are its own.
#[test]
fn another_pack_has_its_own_days() {
    for compiled in others() {
        own_days(&compiled);
    }
}

fn own_days(compiled: &Compiled) {
    let pack: &'static Pack = Box::leak(Box::new(compiled.pack));
    let numbers = |place: usize| QuestionNumbers { number: place as u16 + 1, options: &[] };
    let questions: Vec<QuestionNumbers> = (0..pack.questions.len()).map(numbers).collect();
    let identity = Identity { questions: questions.leak(), bullets: &[], rules: &[] };
    let kept = |ago: i32, pain: u16| {
        let mut answers = Answers::default();
        answers.set(pack.roles.days, Answer::Value((4 - ago) as u16));
        answers.set(pack.roles.pain, Answer::Value(pain));
        let moment = Moment { date: today().plus(-ago), minute: 0 };
        Check::new(pack, &identity, &answers, moment, Level::Message)
    };
    let record = Record {
        pack: pack.id.to_owned(),
        checks: vec![kept(3, 7), kept(1, 4)],
        entries: Vec::new(),
    };
    let chart = Chart::of(pack, &identity, &record, today()).unwrap();
    assert_eq!(pains(&chart), [None, Some(7), None, Some(4), None]);
    assert_eq!(Chart::of(&PACK, &IDENTITY, &record, today()), None);
    let study = |day: u16| compiled.chart.study(day).map(|study| study.sources);
    assert_eq!((study(0), study(1), study(30)), (None, Some("MADE_UP"), Some("MADE_UP")));
}
