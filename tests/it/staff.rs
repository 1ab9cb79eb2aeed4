//! What the card for staff tells (D21): nothing that was not told, no "no" that was not said, and no illness by its signs.

use std::collections::BTreeSet;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Layout, QuestionId};
use aftercheck::engine::{Answer, Answers, Level, Reply, asked, assess};
use aftercheck::plan::{Day, Fact, Staff, staff};
use aftercheck::session::{Event, Stage};

use crate::support::anything::anything;
use crate::support::fixtures::{Dice, cases, now, patient, question, text};
use crate::support::taps::{Check, ORDINARY};

fn card(answers: &Answers) -> Staff {
    staff(&PACK, answers, &assess(&PACK, answers), now().date)
}

/// Rows of the check, but for what the card has elsewhere.
fn rows() -> BTreeSet<u8> {
    let pages = PACK.screens.iter().filter(|page| page.layout != Layout::List);
    let told = question("told_normal");
    pages.flat_map(|page| page.questions).filter(|id| **id != told).map(|id| id.0).collect()
}

#[test]
fn each_row_is_told_once_and_as_it_was_answered() {
    let (mut dice, rows) = (Dice::new(21), rows());
    let mut seen = [0_u32; 4];
    for _ in 0..3_000 {
        let answers = anything(&mut dice);
        let card = card(&answers);
        let own = |id: QuestionId| PACK.question(id).own_not_sure;
        for id in rows.iter().map(|id| QuestionId(*id)) {
            let there = [
                card.signs.iter().any(|sign| sign.question == id),
                card.denied.contains(&id),
                card.not_sure.iter().any(|(other, _)| *other == id),
                card.not_asked.contains(&id),
            ];
            let expected = match answers.get(id) {
                _ if !asked(&PACK, PACK.question(id), &answers) => [false; 4],
                Answer::Unanswered => [false, false, false, true],
                Answer::NotSure => [false, false, true, false],
                Answer::Value(value) if own(id) == Some(value) => [false, false, true, false],
                Answer::Value(0) => [false, true, false, false],
                Answer::Value(_) | Answer::Set(_) => [true, false, false, false],
            };
            assert_eq!(there, expected, "{}: {:?}", PACK.question(id).key, answers.get(id));
            for (count, is) in seen.iter_mut().zip(there) {
                *count += u32::from(is);
            }
        }
        // Nothing else is denied, and every sign is told with its own answer.
        assert!(card.denied.iter().all(|id| rows.contains(&id.0)));
        assert!(card.signs.iter().all(|sign| sign.answer == answers.get(sign.question)));
        let decided = card.signs.iter().map(|sign| !sign.decides);
        assert!(decided.is_sorted(), "what decided comes first");
        let told = |reply| PACK.flag_ids().filter(|id| answers.flag(*id) == reply).count();
        assert_eq!(card.bullets.len(), told(Reply::Yes));
        assert_eq!(card.bullets_in_doubt.len(), told(Reply::NotSure));
    }
    assert!(seen.iter().all(|count| *count > 1_000), "{seen:?}");
}

/// Unknown is never "no".
#[test]
fn a_fact_is_denied_only_where_all_of_it_was() {
    let mut dice = Dice::new(22);
    let (risks, preg, told) = (question("risks"), question("preg_signs"), question("told_normal"));
    let mut seen = BTreeSet::new();
    for _ in 0..3_000 {
        let answers = anything(&mut dice);
        let card = card(&answers);
        let facts = card.facts.iter().chain(&card.others);
        let reads = [&[risks][..], &[risks, preg], &[told]];
        assert_eq!(card.facts.len() + card.others.len(), reads.len());
        for ((name, fact), reads) in facts.zip(reads) {
            let known =
                |id: &QuestionId| matches!(answers.get(*id), Answer::Value(_) | Answer::Set(_));
            assert!(*fact != Fact::No || reads.iter().all(known), "{name:?}");
            let open = |id: &QuestionId| answers.get(*id) == Answer::Unanswered;
            assert!(*fact != Fact::NotAsked || reads.iter().any(open), "{name:?}");
            seen.insert(format!("{name:?} {fact:?}"));
        }
    }
    assert_eq!(seen.len(), 12, "{seen:?}");
}

/// By place, day and needle alone, whatever else is told.
#[test]
fn d21_what_is_known_rests_on_no_sign() {
    let mut dice = Dice::new(23);
    let by = ["regions", "days_since", "needle_left"].map(question);
    let mut seen = BTreeSet::new();
    for _ in 0..2_000 {
        let (one, mut other) = (anything(&mut dice), anything(&mut dice));
        by.iter().for_each(|id| other.set(*id, one.get(*id)));
        let known = card(&one).known;
        assert_eq!(known, card(&other).known);
        assert!(matches!(known.lines.len(), 1 | 2), "{}", known.lines.len());
        seen.extend(known.lines.iter().map(|line| line.name.place()));
    }
    assert_eq!(seen.len(), PACK.known.len(), "each is told to somebody");
}

#[test]
fn d21_the_table_of_the_specification() {
    for (changes, here, names) in [
        ("regions=shoulder days_since=7", true, &["lung"][..]),
        ("regions=shoulder days_since=8", false, &["any"]),
        ("regions=neck days_since=0", true, &["lung", "spine"]),
        ("regions=neck days_since=14", true, &["spine", "neck"]),
        ("regions=neck days_since=28", true, &["neck"]),
        ("regions=low_back days_since=1", true, &["spine", "trunk"]),
        ("regions=flank days_since=7", true, &["trunk"]),
        ("regions=head_face days_since=15", true, &["neck"]),
        ("regions=thigh days_since=1", false, &["any"]),
        ("regions=thigh needle_left=not_sure", true, &["needle"]),
        ("regions=thigh needle_left=out_whole", false, &["any"]),
        ("regions=thigh needle_left=-", false, &["any"]),
        ("regions=? days_since=1", false, &["lung", "spine"]),
        ("regions=- days_since=-", false, &["lung", "spine"]),
        ("regions=? days_since=15", false, &["neck"]),
    ] {
        let known = card(&patient(changes)).known;
        let told: Vec<_> = known.lines.iter().map(|line| line.name).collect();
        let expected: Vec<_> = names.iter().map(|id| text(&format!("known.{id}.name"))).collect();
        assert_eq!((known.here, told), (here, expected), "{changes}");
    }
}

#[test]
fn the_list_alone_tells_nothing_else() {
    let check = Check::after("have");
    let card = check.session.staff();
    assert!(card.listed && card.list_alone && card.day.is_none());
    assert_eq!((card.places, card.health), (Answer::Unanswered, Answer::Unanswered));
    assert!(card.signs.is_empty() && card.denied.is_empty() && card.not_sure.is_empty());
    let facts = card.facts.iter().chain(&card.others);
    assert!(facts.clone().all(|(_, fact)| *fact == Fact::NotAsked));
    assert!(card.not_asked.len() > 40);
    // What was denied in the list denies no row (D11).
    let check = Check::after("unsure no no no no no no no no no have");
    assert!(check.session.staff().denied.is_empty());
}

#[test]
fn who_was_asked_everything_is_told_in_full() {
    let answers = patient(
        "days_since=2 regions=neck skin=pus_streak cough=old brain=not_sure preg_signs=? \
         risks=blood_thinner|diabetes age=under16 told_normal=yes pain_now=3",
    );
    let card = card(&answers);
    assert_eq!(card.day, Some(Day::On(now().date.plus(-2))));
    let signs: Vec<_> = card.signs.iter().map(|it| PACK.question(it.question).key).collect();
    assert_eq!(signs, ["skin", "cough"]);
    let doubts: Vec<_> = card.not_sure.iter().map(|(id, _)| PACK.question(*id).key).collect();
    assert_eq!(doubts, ["brain", "preg_signs"]);
    assert_eq!(card.facts.iter().map(|it| it.1).collect::<Vec<_>>(), [Fact::Yes, Fact::NotSure]);
    assert_eq!(card.others.iter().map(|it| it.1).collect::<Vec<_>>(), [Fact::Yes]);
    assert_eq!(card.health, Answer::Set(1 << 2), "what is told by itself is not told twice");
    assert!(card.young && card.not_asked.is_empty() && !card.list_alone);
    assert!(!card.denied.contains(&question("told_normal")));
}

#[test]
fn it_opens_from_an_urgent_advice_alone_and_leads_back() {
    let mut calm = Check::after(ORDINARY);
    calm.tap(Event::Open(Stage::Staff));
    assert_eq!(calm.place(), "result");
    let mut check = Check::new();
    check.tap(Event::Open(Stage::Staff));
    assert_eq!(check.place(), "start");
    check.run("have");
    let before = check.session.clone();
    check.tap(Event::Open(Stage::Staff));
    assert_eq!((check.place(), check.level()), ("staff", Level::Emergency));
    for event in [Event::Continue, Event::Mistake, Event::NoSigns, Event::Open(Stage::Staff)] {
        assert_eq!(check.session.update(event, now()).0, check.session, "{event:?}");
    }
    check.run("<");
    assert_eq!((check.place(), check.session.depth()), ("result", before.depth()));
    assert_eq!(check.session.answers(), before.answers());
    check.tap(Event::Travel(before.depth() + 1));
    assert_eq!(check.place(), "staff");
}

/// Every case of L3 and L4 has a card, and it names no level and nothing that soothes.
#[test]
fn every_urgent_case_has_a_card() {
    let mut cards = 0;
    for case in
        cases().into_iter().filter(|case| !assess(&PACK, &case.answers).level.allows_self_care())
    {
        let card = card(&case.answers);
        let told = card.listed || !card.bullets.is_empty() || !card.signs.is_empty();
        let doubts = !card.not_sure.is_empty() || !card.bullets_in_doubt.is_empty();
        assert!(told || doubts, "{}: the card tells no reason", case.id);
        cards += 1;
    }
    assert!(cards > 200, "{cards}");
}
