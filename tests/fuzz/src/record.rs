//! Kept answers from a file or a link: any bytes are a record that is written as it was read, or say why not.

use std::sync::LazyLock;

use aftercheck::content::{IDENTITY, PACK, terms, with_course};
use aftercheck::course::{History, assess_with};
use aftercheck::days::{MARK, Sealed};
use aftercheck::engine::assess;
use aftercheck::engine::pack::{Pack, Terms};
use aftercheck::i18n::{Date, Moment};
use aftercheck::reader::{Reading, open};
use aftercheck::record::{Record, Unreadable, digits};
use aftercheck::summary::{Who, lines, text as summary_text};

use crate::answers;

/// Once as they are, and once with a right checksum, which no fuzzing would find.
pub fn run(data: &[u8]) {
    read(data);
    for format in [b"AC\x01", b"AC\x02", b"AC\x03"] {
        let all = [format, data].concat();
        let all = [all.as_slice(), &crc32fast::hash(&all).to_le_bytes()].concat();
        read(&all);
        handed(&[MARK, "20800.", &digits(&all)].concat());
    }
    let text = String::from_utf8_lossy(data);
    if let Ok(record) = Record::from_text(&text, &PACK) {
        let plain: String = text.split_ascii_whitespace().collect();
        assert!(record.to_text() == plain || plain.bytes().all(|it| it.is_ascii_digit()));
    }
    handed(&text);
    sealed(&text);
}

/// A clinician gets a summary of whatever opens, never calmer than its answers, or is told why there is none.
fn handed(text: &str) {
    let Ok(opened) = open(text, &PACK, &IDENTITY) else { return };
    let record = opened.kept.record;
    let Some(reading) = Reading::of(&WITH, &IDENTITY, &record) else {
        assert!(record.checks.is_empty());
        return;
    };
    assert!(reading.summary.level >= assess(&PACK, &reading.answers).level);
    let lines = lines(&WITH, &reading.summary, &TERMS);
    let told = summary_text(&WITH, reading.summary.made, &lines, &TERMS, &Who::default());
    assert!(!told.chars().any(|it| it.is_control() && it != '\n'), "{told:?}");
}

/// What is under a passcode, which nothing here opens.
fn sealed(text: &str) {
    let now = Moment { date: Date::new(2026, 11, 29), minute: 0 };
    if let Ok(mut sealed) = Sealed::from_text(text, PACK.id) {
        assert!(Sealed::is(text) && sealed.wait(now) <= 64);
        sealed.tried(now);
        assert!(Sealed::from_text(&sealed.to_text(), PACK.id).is_ok_and(|it| it.is_same(&sealed)));
    }
}

fn read(bytes: &[u8]) {
    match Record::from_bytes(bytes, &PACK) {
        Ok(record) => {
            let written =
                if bytes.get(2) == Some(&3) { record.to_dense() } else { record.to_bytes() };
            assert_eq!(written, bytes, "two ways to write the same");
            for check in &record.checks {
                let reading = check.answers(&PACK, &IDENTITY);
                assert!(reading.dropped.len() <= check.told.len() + check.bullets.len() + 1);
                for id in PACK.question_ids() {
                    assert!(answers::fits(PACK.question(id), reading.answers.get(id)));
                }
                answers::assessed(&reading.answers);
            }
            for entry in &record.entries {
                assert!(entry.pain(&PACK, &IDENTITY).is_none_or(|pain| pain <= 10));
            }
            course(&record);
        }
        Err(Unreadable::Newer(format)) => assert!(format > 3),
        Err(Unreadable::OtherPack(pack)) => assert_ne!(pack, PACK.id),
        Err(Unreadable::NoRecord | Unreadable::TooLong | Unreadable::Damaged | Unreadable::Cut) => {
        }
    }
}

static WITH: LazyLock<Pack> = LazyLock::new(|| with_course(&PACK));
static TERMS: LazyLock<Terms> = LazyLock::new(|| terms("en"));

/// Whatever was kept, and by whatever clock, it only raises what the last answers come to.
fn course(record: &Record) {
    let (Some(first), Some(last)) = (record.checks.first(), record.checks.last()) else { return };
    let answers = last.answers(&WITH, &IDENTITY).answers;
    let without = assess(&WITH, &answers).level;
    for now in [first.moment, last.moment, Moment { date: Date::new(2026, 11, 29), minute: 0 }] {
        let history = History::of(&WITH, &IDENTITY, record, now);
        assert!(assess_with(&WITH, &history, &answers).level >= without);
    }
}

/// The beginning of a record of this pack, and answers to each question.
pub fn words() -> Vec<String> {
    let mut words = vec![format!("\u{c}{}", PACK.id), format!("\u{5}{}", PACK.version)];
    let byte = |number: u16| char::from(number.min(127) as u8);
    for question in IDENTITY.questions {
        words.push([byte(question.number), byte(question.newest()), '\0'].iter().collect());
        for option in question.options {
            let value = [byte(question.number), byte(question.newest()), '\u{1}', byte(*option)];
            words.push(value.iter().collect());
        }
    }
    words
}
