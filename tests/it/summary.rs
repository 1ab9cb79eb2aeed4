//! What is handed over: all that was told, once and as it was told; the text is short and leaves out no danger.

use std::collections::BTreeSet;

use aftercheck::content::{PACK, terms, with_course};
use aftercheck::course::assess_with;
use aftercheck::engine::pack::{Layout, QuestionId, Word};
use aftercheck::engine::{Answer, Answers, Level, asked, assess};
use aftercheck::i18n::Date;
use aftercheck::session::{Event, Stage};
use aftercheck::summary::{Item, Line, MOST_LETTERS, Rank, Summary, Who, lines, text};
use case_file::read_course;

use crate::passcode::{on_phone, sealed};
use crate::support::anything::anything;
use crate::support::fixtures::{Dice, cases, now, patient, question};
use crate::support::taps::{Check, ORDINARY};

fn of(answers: &Answers) -> Summary {
    Summary::of(&PACK, answers, &assess(&PACK, answers), now(), &[])
}

fn lines_of(answers: &Answers) -> Vec<Line> {
    lines(&PACK, &of(answers), &terms("en"))
}

fn text_of(answers: &Answers) -> String {
    text(&PACK, now(), &lines_of(answers), &terms("en"), &Who::default())
}

fn items(lines: &[Line], word: Word) -> Vec<&str> {
    let line = lines.iter().find(|line| line.word == word);
    line.map(|line| line.items.iter().map(|item| &*item.term).collect()).unwrap_or_default()
}

fn is_asked(answers: &Answers, id: QuestionId) -> bool {
    asked(&PACK, PACK.question(id), answers)
}

#[test]
fn each_row_stands_under_one_word_and_as_it_was_answered() {
    let (mut dice, terms) = (Dice::new(18), terms("en"));
    let of_rows = PACK.screens.iter().filter(|page| page.layout != Layout::List);
    let rows: Vec<_> = of_rows.flat_map(|page| page.questions).copied().collect();
    let told = question("told_normal");
    for _ in 0..500 {
        let answers = anything(&mut dice);
        let lines = lines_of(&answers);
        for id in rows.iter().copied().filter(|id| *id != told && is_asked(&answers, *id)) {
            let (name, own) = (terms.name(id), PACK.question(id).own_not_sure);
            let (word, term) = match answers.get(id) {
                Answer::Unanswered => (Word::NotAsked, name),
                Answer::NotSure => (Word::NotSure, name),
                Answer::Value(0) => (Word::Denied, name),
                Answer::Value(value) if Some(value) == own => {
                    (Word::NotSure, terms.option(id, value))
                }
                Answer::Value(value) => (Word::Signs, terms.option(id, value)),
                Answer::Set(_) => continue,
            };
            assert!(!term.is_empty(), "{}", PACK.question(id).key);
            let all = [Word::NotAsked, Word::NotSure, Word::Denied, Word::Signs];
            let under = all.into_iter().filter(|it| items(&lines, *it).contains(&term));
            assert_eq!(under.collect::<Vec<_>>(), [word], "{term}");
            assert!(items(&lines, word).contains(&term), "{term}: {:?}", items(&lines, word));
        }
    }
}

/// Two questions with one name could not be told apart.
#[test]
fn every_name_is_another() {
    let terms = terms("en");
    let names: BTreeSet<&str> = PACK.question_ids().map(|id| terms.name(id)).collect();
    assert_eq!(names.len(), PACK.questions.len());
}

#[test]
fn the_text_is_short_and_leaves_out_nothing_that_decides() {
    let mut dice = Dice::new(181);
    let real: Vec<Answers> = cases().into_iter().map(|case| case.answers).collect();
    let (mut short, mut whole, mut letters) = (0, 0, Vec::new());
    for answers in &real {
        let text = text_of(answers);
        let danger = lines_of(answers).into_iter().flat_map(|line| line.items);
        let mut danger = danger.filter(|item| item.rank >= Rank::Sign);
        letters.push(text.chars().count());
        short += usize::from(text.chars().count() <= MOST_LETTERS);
        whole += usize::from(danger.all(|item| text.contains(&item.term)));
    }
    letters.sort_unstable();
    let median = letters[letters.len() / 2];
    println!("{} cases: median {median}, longest {:?} letters", real.len(), letters.last());
    assert!(short * 100 >= real.len() * 99, "{short} of {}", real.len());
    assert!(whole * 100 >= real.len() * 99, "{whole} of {}", real.len());
    let nonsense: Vec<Answers> = (0..300).map(|_| anything(&mut dice)).collect();
    for answers in real.iter().chain(&nonsense) {
        let (text, lines) = (text_of(answers), lines_of(answers));
        let always = lines.iter().flat_map(|line| &line.items);
        for item in always.filter(|item| item.rank == Rank::Always) {
            assert!(text.contains(&item.term), "\"{}\" is missing:\n{text}", item.term);
        }
        assert_eq!(counted(&text), missing(&text, &lines), "{text}");
    }
}

/// How many items the text says it has left out.
fn counted(text: &str) -> usize {
    let line = text
        .lines()
        .find_map(|line| line.strip_suffix(" items left out: ask the patient for them."));
    line.map_or(0, |count| count.parse().unwrap())
}

/// How many it has: what stands there is whole.
fn missing(text: &str, lines: &[Line]) -> usize {
    let all: usize = lines.iter().map(|line| line.items.len()).sum();
    let shown = |line: &Line| {
        let start = format!("{}: ", terms("en").word(line.word));
        let items = text.lines().find_map(|it| it.strip_prefix(&start)).unwrap();
        let items = items.split("; ").filter(|item| !item.ends_with(" more"));
        let known = |item: &&str| line.items.iter().any(|it| it.term == **item);
        items.inspect(|item| assert!(known(item), "{item}")).count()
    };
    all - lines.iter().map(shown).sum::<usize>()
}

#[test]
fn nothing_is_advised_where_nothing_may_be() {
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        let lines = lines_of(&case.answers);
        let advised = items(&lines, Word::Advised);
        assert!(found.level.allows_self_care() || advised.is_empty(), "{}: {advised:?}", case.id);
    }
    assert!(items(&lines_of(&patient("")), Word::Advised).contains(&"ice"));
}

#[test]
fn what_is_not_offered_is_told_as_withheld() {
    let lines = lines_of(&patient("bruise=small"));
    let advised = items(&lines, Word::Advised);
    assert!(advised.contains(&"not: ibuprofen"), "{advised:?}");
}

#[test]
fn a_sign_is_told_since_the_first_check_that_named_it_without_a_break() {
    let pack = with_course(&PACK);
    let day =
        |ago: i32, line: &str| (now().date.plus(-ago), (patient(line), Some(Level::ContactNow)));
    let before =
        [day(5, "bruise=small"), day(4, ""), day(3, "bruise=small"), day(2, "bruise=palm")];
    let answers = patient("bruise=small tired=mild");
    let summary = Summary::of(&pack, &answers, &assess(&pack, &answers), now(), &before);
    let lines = lines(&pack, &summary, &terms("en"));
    let third = now().date.plus(-3);
    assert_eq!(summary.since, [(question("bruise"), third)]);
    let (year, month, date) = third.parts();
    let since = format!(
        "small ecchymosis, static (this or worse at each check since {year}-{month:02}-{date:02})"
    );
    assert_eq!(items(&lines, Word::Signs), [&*since, "fatigue"]);
    assert_eq!(items(&lines, Word::Course).len(), 4);
}

#[test]
fn the_level_is_that_with_the_days_before() {
    let pack = with_course(&PACK);
    let cases = read_course(include_str!("../cases/course.json")).unwrap();
    let mut by_course = 0;
    for case in cases {
        let found = assess_with(&pack, &case.history(), &case.case.answers);
        let before = case.told(now().date);
        let summary = Summary::of(&pack, &case.case.answers, &found, now(), &before);
        let lines = lines(&pack, &summary, &terms("en"));
        let text = text(&pack, now(), &lines, &terms("en"), &Who::default());
        let code = found.level.code().split_once('_').unwrap().0;
        assert!(text.contains(&format!("LEVEL: {code} ")), "{text}");
        // What the days before have found stands there, too, and no day that decided is cut.
        let found: Vec<&Item> =
            lines[0].items.iter().filter(|it| it.rank == Rank::Always).collect();
        assert_eq!(
            found.len(),
            1 + usize::from(summary.is_open) + summary.by_course.len(),
            "{text}"
        );
        assert!(found.iter().all(|it| text.contains(&it.term) && !it.term.contains('{')), "{text}");
        by_course += summary.by_course.len();
    }
    assert!(by_course > 10, "{by_course}");
}

/// What is typed is one line of letters, and does not turn the rest around.
#[test]
fn a_name_cannot_write_other_lines() {
    let who = Who {
        name: " Ann\nLEVEL: L0\u{202e}\u{200b}\u{7} ".into(),
        born: Some(Date::new(1980, 2, 3)),
    };
    let answers = patient("breath=clear");
    let text = text(&PACK, now(), &lines_of(&answers), &terms("en"), &who);
    assert_eq!(text.lines().filter(|line| line.starts_with("LEVEL")).count(), 1, "{text}");
    assert!(text.contains("\nName: AnnLEVEL: L0\nBorn: 1980-02-03\n"), "{text}");
}

/// What the product says wherever it shows content.
#[test]
fn it_says_whose_words_these_are_and_that_nobody_signed_them() {
    let text = text_of(&patient(""));
    let version = format!("{} {}, not signed off by a clinician.", PACK.id, PACK.version);
    assert!(PACK.reviewed_by.is_some() || text.ends_with(&version), "{text}");
    assert!(text.contains("Typed by the patient. Not verified, no examination."), "{text}");
}

/// It is of when the answers were given, wherever the page was left open since.
#[test]
fn old_answers_are_not_handed_over() {
    let mut check = Check::after(ORDINARY);
    check.tap(Event::Open(Stage::Summary));
    assert_eq!(check.session.stage(), Stage::Summary);
    let given = check.now;
    check.now.minute += 90;
    check.tap(Event::Wake);
    assert_eq!(check.session.summary().unwrap().made, given);
    check.now.minute += 6 * 60;
    check.tap(Event::Wake);
    assert_eq!((check.session.stage(), check.session.summary()), (Stage::Summary, None));
    check.tap(Event::Back);
    check.tap(Event::Open(Stage::Summary));
    assert_eq!(check.session.stage(), Stage::Result);
}

/// Without the days before it may be milder than they call for.
#[test]
fn days_that_are_locked_are_said_to_be_missing() {
    for (stored, locked) in [(sealed(), true), ("A1.broken".into(), true)] {
        let (mut check, _) = on_phone(&stored, now());
        check.run(ORDINARY);
        let summary = check.session.summary().unwrap();
        let lines = lines(&PACK, &summary, &terms("en"));
        let said =
            items(&lines, Word::Level).contains(&"earlier checks locked or damaged, not counted");
        assert_eq!((summary.is_locked, said), (locked, locked));
    }
    assert!(!of(&patient("")).is_locked);
}

#[test]
fn risks_that_nobody_told_are_no_denial() {
    let risks = |line: &str| {
        let lines = lines_of(&patient(line));
        items(&lines, Word::Risks).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(risks("risks=-").contains(&"risks and medicines: not asked".to_owned()));
    assert!(risks("age=-").contains(&"age: not asked".to_owned()));
    let two = risks("risks=blood_thinner|diabetes");
    assert!(two.contains(&"anticoagulant or antiplatelet".to_owned()), "{two:?}");
    assert!(
        !two.iter().any(|it| it.starts_with("no other") || it.ends_with("disorder: no")),
        "{two:?}"
    );
}

/// With many options each has its own words beside it.
#[test]
fn an_option_stands_beside_its_own_words() {
    let lines = lines_of(&patient("risks=blood_thinner|diabetes"));
    let line = lines.iter().find(|line| line.word == Word::Risks).unwrap();
    let said = line.items.iter().filter_map(|item| item.said);
    let sets: Vec<Answer> = said.map(|(_, answer)| answer).collect();
    assert!(
        sets.iter().all(|it| matches!(it, Answer::Set(set) if set.count_ones() == 1)),
        "{sets:?}"
    );
    assert_eq!(sets.len(), 2);
}

/// A tick says that it is there, and nothing of how bad it is.
#[test]
fn a_row_that_is_ticked_is_not_told_as_not_asked() {
    let way = "none days_since=1 > regions=thigh > pain_now=4 pain_before=3 > \
        trend=better where=same_area func=ok > cough chest chest=pressure >";
    let check = Check::after(way);
    assert_eq!(check.session.stage(), Stage::Result);
    let lines = lines(&PACK, &check.session.summary().unwrap(), &terms("en"));
    let doubt = items(&lines, Word::NotSure);
    assert!(doubt.contains(&"cough: ticked, how bad not told"), "{doubt:?}");
    assert!(!items(&lines, Word::NotAsked).contains(&"cough"));
}

/// Of two signs the one that calls for a doctor by itself stays.
#[test]
fn a_mild_answer_gives_way_to_a_grave_one() {
    let answers = patient("bruise=growing calf=one_sided head=mild chest=pressure");
    let lines = lines_of(&answers);
    let signs = lines.iter().find(|line| line.word == Word::Signs).unwrap();
    let rank = |term: &str| signs.items.iter().find(|it| it.term.contains(term)).unwrap().rank;
    assert_eq!(rank("pulsatile haematoma"), Rank::Always);
    assert_eq!(rank("mild headache"), Rank::Sign);
}
