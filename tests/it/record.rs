//! Kept answers: what is read is what was written, and a later version of the pack reads the same meaning or says
//! what it dropped.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::engine::pack::{Choice, Flag, Pack, Question};
use aftercheck::engine::{Answer, Answers, Level, Reply, assess};
use aftercheck::i18n::{Date, Moment};
use aftercheck::record::{Check, Dropped, Entry, Identity, QuestionNumbers, Record, Unreadable};

use crate::support::fixtures::{cases, patient, question};

fn record(answers: &Answers) -> Record {
    let moment = Moment { date: Date::new(2026, 11, 28), minute: 9 * 60 + 41 };
    let level = assess(&PACK, answers).level;
    let check = Check::new(&PACK, &IDENTITY, answers, moment, level);
    Record { pack: PACK.id.to_owned(), checks: vec![check], entries: Vec::new() }
}

#[test]
fn every_case_is_read_as_it_was_written() {
    for case in cases() {
        let record = record(&case.answers);
        let bytes = record.to_bytes();
        assert_eq!(Record::from_bytes(&bytes, &PACK), Ok(record.clone()), "{}", case.id);
        assert_eq!(Record::from_text(&record.to_text(), &PACK), Ok(record.clone()), "{}", case.id);
        let reading = record.checks[0].answers(&PACK, &IDENTITY);
        assert_eq!(reading.dropped, [], "{}", case.id);
        assert_eq!(reading.answers, case.answers, "{}", case.id);
        // What a QR code carries that a phone still reads.
        assert!(bytes.len() < 400, "{} bytes", bytes.len());
    }
}

/// Records of this program are read by every later one: if these bytes change, the format needs a new number.
#[test]
fn the_format_is_this() {
    let mut answers = Answers::default();
    answers.emergency = Reply::No;
    answers.set(question("days_since"), Answer::Value(2));
    answers.set(question("breath"), Answer::NotSure);
    answers.set(question("regions"), Answer::Set(0b101));
    let text = record(&answers).to_text();
    assert_eq!(text, "QUMBDGRyeS1uZWVkbGluZwEFMC4xLjCxogHFBAMBFAADAQACAgISAwIBAxgFAM3kPlw");
    let same = record(&answers);
    let wrapped = format!(" {}\n{}\r\n", &text[..20], &text[20..]);
    assert_eq!(Record::from_text(&wrapped, &PACK), Ok(same));
}

/// The same, kept before the emergency list had other bullets: they were not denied, and the answers stand.
#[test]
fn a_record_of_an_earlier_list_keeps_its_answers() {
    let text = "QUMBDGRyeS1uZWVkbGluZwEFMC4xLjCxogHFBAMBCgADAQACAgISAwIBAxgEALkdgIM";
    let record = Record::from_text(text, &PACK).unwrap();
    let reading = record.checks[0].answers(&PACK, &IDENTITY);
    assert_eq!(reading.dropped, [Dropped::EmergencyList]);
    let mut expected = Answers::default();
    expected.set(question("days_since"), Answer::Value(2));
    expected.set(question("breath"), Answer::NotSure);
    expected.set(question("regions"), Answer::Set(0b101));
    assert_eq!(reading.answers, expected);
}

/// Older programs call it newer, and change nothing: they would show an entry as a check.
#[test]
fn entries_have_a_format_of_their_own() {
    let mut answers = Answers::default();
    answers.set(question("pain_now"), Answer::Value(4));
    let mut noted = record(&answers);
    assert_eq!(noted.to_bytes()[2], 1, "without entries it is written as ever");
    let moment = |date| Moment { date: Date::new(2026, 11, date), minute: 8 };
    let pain = IDENTITY.of(PACK.roles.pain).unwrap().number;
    let entry = |after, date, pain_now| Entry {
        after,
        moment: moment(date),
        question: pain,
        pain: pain_now,
    };
    noted.entries = vec![entry(1, 29, 3), entry(1, 30, 10)];
    let text = noted.to_text();
    assert_eq!(text, "QUMCDGRyeS1uZWVkbGluZwEFMC4xLjCxogHFBAIAFAABAwACBAIBsqIBCAMDAbOiAQgDCv-XDlE");
    assert_eq!(Record::from_text(&text, &PACK), Ok(noted.clone()));
    assert_eq!(noted.to_bytes()[2], 2);
    for damaged in [vec![entry(2, 29, 3)], vec![entry(1, 29, 3), entry(0, 30, 3)]] {
        let record = Record { entries: damaged, ..noted.clone() };
        assert_eq!(Record::from_bytes(&record.to_bytes(), &PACK), Err(Unreadable::Damaged));
    }
    // An empty list of entries, with a right checksum, would be a second way to write the same.
    let empty = "QUMCDGRyeS1uZWVkbGluZwEFMC4xLjCxogHFBAIAFAABAwACBADI5I0n";
    assert_eq!(Record::from_text(empty, &PACK), Err(Unreadable::Damaged));
    // A number beyond the scale, or of another question, is no pain.
    assert_eq!(entry(1, 29, 10).pain(&PACK, &IDENTITY), Some(10));
    assert_eq!(entry(1, 29, 11).pain(&PACK, &IDENTITY), None);
    let other = Entry { question: pain + 1, ..entry(1, 29, 3) };
    assert_eq!(other.pain(&PACK, &IDENTITY), None);
}

#[test]
fn no_damage_goes_unseen() {
    let bytes = record(&patient("breath=effort regions=upper_back pain_now=6")).to_bytes();
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[place] ^= 1 << bit;
            assert!(Record::from_bytes(&damaged, &PACK).is_err(), "byte {place}, bit {bit}");
        }
        let cut = Record::from_bytes(&bytes[..place], &PACK);
        assert!(matches!(cut, Err(Unreadable::NoRecord | Unreadable::Cut)), "{place} bytes");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(Record::from_bytes(&longer, &PACK), Err(Unreadable::Damaged));
}

#[test]
fn what_is_no_record_says_what_it_is() {
    let read = |bytes: &[u8]| Record::from_bytes(bytes, &PACK);
    assert_eq!(read(b""), Err(Unreadable::NoRecord));
    assert_eq!(read(b"%PDF-1.7"), Err(Unreadable::NoRecord));
    assert_eq!(read(b"AC\x04anything"), Err(Unreadable::Newer(4)));
    assert_eq!(read(&vec![b'A'; 64 * 1024 + 1]), Err(Unreadable::TooLong));
    assert_eq!(Record::from_text("AC+/", &PACK), Err(Unreadable::NoRecord));
    assert_eq!(Record::from_text("A", &PACK), Err(Unreadable::NoRecord));
    assert_eq!(Record::from_text("QUN", &PACK), Err(Unreadable::NoRecord), "bits are left over");
    let other = Record { pack: "cupping".into(), checks: Vec::new(), entries: Vec::new() };
    assert_eq!(read(&other.to_bytes()), Err(Unreadable::OtherPack("cupping".into())));
}

/// The pack and its numbers as a later version might have them.
fn later(change: impl FnOnce(&mut Vec<Question>, &mut Vec<QuestionNumbers>)) -> (Pack, Identity) {
    let (mut questions, mut numbers) = (PACK.questions.to_vec(), IDENTITY.questions.to_vec());
    change(&mut questions, &mut numbers);
    let pack = Pack { questions: questions.leak(), ..*PACK };
    (pack, Identity { questions: numbers.leak(), ..IDENTITY })
}

fn at(key: &str) -> usize {
    usize::from(question(key).0)
}

/// Adds an option of which nobody could know before.
fn add_option(
    questions: &mut [Question],
    numbers: &mut [QuestionNumbers],
    key: &str,
    place: usize,
) {
    let (question, numbers) = (&mut questions[at(key)], &mut numbers[at(key)]);
    let mut options: Vec<Choice> = question.options.to_vec();
    options.insert(place, options[0]);
    question.options = options.leak();
    let mut all = numbers.options.to_vec();
    all.insert(place, numbers.newest() + 1);
    numbers.options = all.leak();
}

#[test]
fn questions_in_another_order_mean_the_same() {
    let answers = patient("breath=effort regions=upper_back|neck pain_now=6 skin=? risks=diabetes");
    let (pack, identity) = later(|questions, numbers| {
        questions.reverse();
        numbers.reverse();
    });
    let reading = record(&answers).checks[0].answers(&pack, &identity);
    assert_eq!(reading.dropped, []);
    for id in PACK.question_ids() {
        let there = pack.question_ids().find(|it| pack.question(*it).key == PACK.question(id).key);
        assert_eq!(reading.answers.get(there.unwrap()), answers.get(id));
    }
}

#[test]
fn a_sign_is_kept_and_a_denial_only_of_what_was_there() {
    let (pack, identity) = later(|questions, numbers| {
        add_option(questions, numbers, "breath", 1);
        add_option(questions, numbers, "chest", 1);
        add_option(questions, numbers, "risks", 3);
    });
    let answers = patient("breath=effort chest=none cough=none risks=diabetes");
    let reading = record(&answers).checks[0].answers(&pack, &identity);
    let effort =
        PACK.question(question("breath")).options.iter().position(|it| it.key() == "effort");
    let moved = Answer::Value(effort.unwrap() as u16 + 1);
    assert_eq!(reading.answers.get(question("breath")), moved, "the same option, one place on");
    assert_eq!(reading.answers.get(question("cough")), Answer::Value(0), "nothing new there");
    for key in ["chest", "risks"] {
        assert_eq!(reading.answers.get(question(key)), Answer::Unanswered, "{key}");
        assert!(reading.dropped.contains(&Dropped::Question(question(key))), "{key}");
    }
    assert_eq!(reading.dropped.len(), 2);
}

#[test]
fn what_is_gone_is_named() {
    let answers = patient("breath=effort cough=blood pain_now=6");
    let (pack, identity) = later(|questions, numbers| {
        questions.remove(at("cough"));
        numbers.remove(at("cough"));
        numbers[at("breath")].options = &[1, 90, 91, 92, 93];
        questions[at("pain_now")].kind = aftercheck::engine::pack::Kind::Number(5);
    });
    let reading = record(&answers).checks[0].answers(&pack, &identity);
    let cough = IDENTITY.questions[at("cough")].number;
    let expected = [
        Dropped::Question(question("pain_now")),
        Dropped::Question(question("breath")),
        Dropped::QuestionGone(cough),
    ];
    assert_eq!(reading.dropped.len(), 3, "{:?}", reading.dropped);
    assert!(expected.iter().all(|it| reading.dropped.contains(it)), "{:?}", reading.dropped);
    assert_eq!(reading.answers.get(question("breath")), Answer::Unanswered);
}

#[test]
fn a_list_with_a_new_bullet_was_not_denied() {
    let bullets: Vec<u16> = [IDENTITY.bullets, &[IDENTITY.newest_bullet() + 1]].concat();
    let flags: Vec<Flag> = [PACK.flags, &PACK.flags[..1]].concat();
    let pack = Pack { flags: flags.leak(), ..*PACK };
    let identity = Identity { bullets: bullets.leak(), ..IDENTITY };
    let none = record(&patient("")).checks[0].answers(&pack, &identity);
    assert_eq!(
        (none.answers.emergency, none.dropped),
        (Reply::Unanswered, vec![Dropped::EmergencyList])
    );
    let mut yes = patient("");
    yes.emergency = Reply::Yes;
    let yes = record(&yes).checks[0].answers(&pack, &identity);
    assert_eq!(yes.answers.emergency, Reply::Yes, "one of them is enough (D6)");
}

/// By any later version of these kinds: what is read makes nothing milder than not knowing would.
#[test]
fn a_dropped_answer_is_not_a_no() {
    let answers = patient("fever=rigors");
    let (pack, identity) = later(|_, numbers| numbers[at("fever")].number = 999);
    let reading = record(&answers).checks[0].answers(&pack, &identity);
    assert_eq!(assess(&PACK, &answers).level, Level::Emergency);
    assert!(
        assess(&pack, &reading.answers).level >= Level::ContactNow,
        "a red flag without an answer"
    );
}
