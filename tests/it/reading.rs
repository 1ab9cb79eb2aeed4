//! What a clinician reads is what the phone says, never calmer, and with what was noted since.

use aftercheck::content::{IDENTITY, PACK, terms, with_course};
use aftercheck::course::assess_with;
use aftercheck::days::{MOST_OF_CODE, link, size_of_code};
use aftercheck::engine::{Level, Reply, assess};
use aftercheck::i18n::Moment;
use aftercheck::reader::Reading;
use aftercheck::record::{Check as Kept, Record};
use aftercheck::summary::{Summary, lines};
use case_file::read_course;

use crate::support::fixtures::now;
use crate::support::noted::note;
use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::{Check, ORDINARY};

use crate::scanned::{code, opened, two_weeks};

/// One code for screen, text and reader: what the phone says is what the reader says.
#[test]
fn a_clinician_reads_what_the_phone_says() {
    let (tab, stored) = two_weeks();
    let code = code(&tab);
    assert!(size_of_code(&code.link) <= MOST_OF_CODE);
    let record = opened(&code.link);
    let whole = read(stored.as_ref()).record;
    println!("two weeks: {} B, {} left out", size_of_code(&code.link), code.left_out);
    assert_eq!((whole.checks.len(), whole.entries.len()), (5, 3), "a fixture");
    assert_eq!(code.left_out, 0);
    assert_eq!(record, whole);
    let (pack, terms) = (with_course(&PACK), terms("en"));
    let reading = Reading::of(&pack, &IDENTITY, &record).unwrap();
    let on_phone = tab.check.session.summary().unwrap();
    assert_eq!(lines(&pack, &reading.summary, &terms), lines(&pack, &on_phone, &terms));
    assert_eq!(reading.summary.made, on_phone.made);
    assert!(!reading.differs());
}

/// Each rule about the days before comes to the same behind a code.
#[test]
fn the_days_before_count_for_a_clinician() {
    let json = include_str!("../cases/course.json");
    let pack = with_course(&PACK);
    for case in read_course(json).unwrap() {
        let mut answers = case.case.answers.clone();
        answers.emergency = Reply::No;
        let answers = &answers;
        let found = assess_with(&pack, &case.history(), answers).level;
        let told = case.told(now().date).into_iter().enumerate();
        let mut checks: Vec<Kept> = told
            .map(|(minute, (date, (answers, level)))| {
                let moment = Moment { date, minute: minute as u16 };
                let level = level.unwrap_or(assess(&PACK, &answers).level);
                Kept::new(&PACK, &IDENTITY, &answers, moment, level)
            })
            .collect();
        checks.push(Kept::new(&PACK, &IDENTITY, answers, now(), found));
        let record = Record { pack: PACK.id.to_owned(), checks, entries: Vec::new() };
        let reading = Reading::of(&pack, &IDENTITY, &record).unwrap();
        assert_eq!(reading.summary.level, found, "{}", case.case.id);
    }
}

/// Anybody can write a level beside other answers, and an earlier version may have had other rules.
#[test]
fn a_level_that_was_told_otherwise_is_seen() {
    let answers = Check::after(ORDINARY).session.answers().clone();
    let pack = with_course(&PACK);
    let honest = assess(&PACK, &answers).level;
    for told in Level::ALL {
        let link = link(&PACK, &IDENTITY, &answers, (told, now()));
        let reading = Reading::of(&pack, &IDENTITY, &opened(&link)).unwrap();
        assert_eq!((reading.told, reading.differs()), (told, told != honest));
        assert_eq!(
            reading.summary,
            Summary::of(&pack, &answers, &assess(&PACK, &answers), now(), &[])
        );
    }
}

/// A list that nobody answered, as after a bullet was added to it, leaves nothing calm.
#[test]
fn a_record_without_the_emergency_list_is_not_calm() {
    let mut answers = Check::after(ORDINARY).session.answers().clone();
    assert_eq!(assess(&PACK, &answers).level, Level::SelfCare);
    answers.emergency = Reply::Unanswered;
    let link = link(&PACK, &IDENTITY, &answers, (Level::SelfCare, now()));
    let reading = Reading::of(&with_course(&PACK), &IDENTITY, &opened(&link)).unwrap();
    assert_eq!(reading.summary.level, Level::ContactNow);
    assert!(reading.differs() && reading.summary.is_open);
}

#[test]
fn what_was_noted_since_the_check_is_told() {
    let (_, mut stored) = kept();
    for (on, pain) in [(1, 3), (2, 7)] {
        note(&mut Tab::open(day(on), &mut stored), pain, &mut stored);
    }
    let record = read(stored.as_ref()).record;
    let reading = Reading::of(&with_course(&PACK), &IDENTITY, &record).unwrap();
    assert_eq!(reading.since, [(day(1).date, 3), (day(2).date, 7)]);
    let days: Vec<_> =
        reading.summary.course.iter().map(|visit| (visit.date, visit.pain)).collect();
    assert_eq!(days, [(day(1).date, Some(3)), (day(2).date, Some(7))]);
}
