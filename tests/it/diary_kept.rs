//! What is kept of the diary: an entry that cannot be kept is told of, and none lowers a level.

use aftercheck::content::{IDENTITY, PACK, chart_words, with_course};
use aftercheck::days::{Call, Days, Diary, Kept, Outcome};
use aftercheck::engine::pack::PageId;
use aftercheck::engine::{Answer, Answers, Level, Reply, assess};
use aftercheck::record::{Check, Entry, MOST_ENTRIES, Record};
use aftercheck::session::{Choice, DaysEvent, Effect, Event, HostEvent, Stage};

use crate::support::fixtures::{Dice, cases, now, patient};
use crate::support::noted::{ROSE, SORE, entry, note, offered, sore};
use crate::support::tab::{Tab, day, read};
use crate::support::taps::ORDINARY;

#[test]
fn where_it_cannot_be_kept_it_says_so_and_a_rise_still_leads_to_a_check() {
    let mut stored = sore(&[]);
    let before = stored.clone();
    for (pain, expected) in [(3, Some(Diary::Ask)), (6, ROSE)] {
        let mut tab = Tab::open(day(1), &mut stored);
        tab.full = true;
        note(&mut tab, pain, &mut stored);
        assert_eq!((&stored, tab.outcome()), (&before, Some(Outcome::Refused)));
        assert_eq!(offered(&tab), expected);
    }
    let newer = Some("20000.QUME".to_owned());
    let damaged = Some("20000.QUMB".to_owned());
    for (there, why) in
        [(None, Outcome::Gone), (newer, Outcome::Newer), (damaged, Outcome::Unreadable)]
    {
        let mut stored = before.clone();
        let mut tab = Tab::open(day(1), &mut stored);
        stored.clone_from(&there);
        note(&mut tab, 6, &mut stored);
        assert_eq!((&stored, tab.outcome()), (&there, Some(why)));
    }
    // The page was left open beyond the last day.
    let mut stored = before;
    let mut tab = Tab::open(day(12), &mut stored);
    tab.days(DaysEvent::Open(Stage::Diary), &mut stored);
    tab.check.now = day(31);
    tab.days(DaysEvent::Choose(Choice::Pain(4)), &mut stored);
    tab.days(DaysEvent::Note(Reply::No), &mut stored);
    assert!(read(stored.as_ref()).record.entries.is_empty());
}

#[test]
fn nothing_is_noted_where_nothing_is_kept() {
    let mut stored = None;
    let mut tab = Tab::open(now(), &mut stored);
    assert_eq!(offered(&tab), None);
    note(&mut tab, 3, &mut stored);
    assert_eq!((tab.check.session.stage(), stored), (Stage::Start, None));
}

/// A check whose answers change on a later day is another one; what was noted meanwhile stands between them.
#[test]
fn a_check_that_changes_on_a_later_day_is_another_one() {
    let mut stored = None;
    let mut tab = Tab::open(now(), &mut stored);
    tab.run(ORDINARY, &mut stored);
    tab.keep(&mut stored);
    tab.check.now = day(1);
    tab.tap(Event::Travel(0), &mut stored);
    note(&mut tab, 4, &mut stored);
    assert_eq!(read(stored.as_ref()).record.entries, [entry(1, 1, 4)]);
    tab.tap(Event::Back, &mut stored);
    tab.run("none", &mut stored);
    tab.tap(Event::Open(Stage::Review), &mut stored);
    tab.tap(Event::Open(Stage::Page(PageId(2))), &mut stored);
    tab.tap(Event::Choose(PACK.roles.pain, 3), &mut stored);
    tab.run("> >", &mut stored);
    assert_eq!(tab.check.session.stage(), Stage::Result);
    let record = read(stored.as_ref()).record;
    let days: Vec<_> = record.checks.iter().map(|check| check.moment.date).collect();
    assert_eq!(days, [now().date, day(1).date]);
    assert_eq!(record.entries, [entry(1, 1, 4)]);
}

/// A tab that is only looked at: nobody has told of these days.
#[test]
fn days_that_pass_date_no_check_anew() {
    let mut stored = None;
    let mut tab = Tab::open(now(), &mut stored);
    tab.run(ORDINARY, &mut stored);
    tab.keep(&mut stored);
    let before = stored.clone();
    for days in [1, 3, 5] {
        tab.check.now = day(days);
        tab.tap(Event::Wake, &mut stored);
        tab.tap(Event::Return, &mut stored);
        assert_eq!(stored, before, "day {days}");
    }
    assert_eq!(offered(&Tab::open(day(5), &mut stored)), Some(Diary::Ask));
}

/// What may be new is due until a check was made, though one was begun and left.
#[test]
fn what_may_be_new_stays_due_when_a_check_is_left() {
    let mut stored = sore(&[]);
    let mut tab = Tab::open(day(1), &mut stored);
    tab.days(DaysEvent::Open(Stage::Diary), &mut stored);
    tab.days(DaysEvent::Note(Reply::NotSure), &mut stored);
    let due = Some(Diary::Check(Call::New));
    assert_eq!(offered(&tab), due);
    tab.tap(Event::Travel(0), &mut stored);
    for _ in 0..2 {
        tab.days(DaysEvent::Again, &mut stored);
        tab.tap(Event::Travel(0), &mut stored);
        assert_eq!(offered(&tab), due);
    }
}

/// A page that has heard of no start may load a new version, and what was begun would be gone.
#[test]
fn what_the_days_lead_to_is_told_as_a_start_once() {
    for event in [DaysEvent::Again, DaysEvent::Open(Stage::Course), DaysEvent::Open(Stage::Diary)] {
        let mut stored = sore(&[]);
        let mut tab = Tab::open(day(1), &mut stored);
        assert!(!tab.check.session.starts(), "{event:?}");
        tab.days(event, &mut stored);
        assert!(tab.check.session.starts(), "{event:?}");
        assert!(!tab.check.session.starts(), "{event:?}");
        let (_, effects) = tab.check.session.update(Event::Choose(PACK.roles.pain, 3), day(1));
        assert!(!effects.contains(&Effect::Tell(HostEvent::Started)), "{effects:?}");
    }
}

/// Hours later it can have changed.
#[test]
fn a_pain_is_shown_again_only_just_after_it_was_noted() {
    for (minutes, shown) in [(0, Answer::Value(2)), (600, Answer::Unanswered)] {
        let mut stored = sore(&[]);
        let mut tab = Tab::open(day(1), &mut stored);
        note(&mut tab, 2, &mut stored);
        tab.tap(Event::Travel(0), &mut stored);
        tab.check.now.minute += minutes;
        tab.days(DaysEvent::Again, &mut stored);
        assert_eq!(tab.check.session.answers().get(PACK.roles.pain), shown, "{minutes}");
    }
}

/// So many that each screen would take a phone minutes.
#[test]
fn more_entries_than_days_are_no_record() {
    let mut record = read(sore(&[]).as_ref()).record;
    for (count, reads) in [(MOST_ENTRIES, true), (MOST_ENTRIES + 1, false)] {
        record.entries = vec![entry(1, 1, 0); count];
        assert_eq!(Record::from_bytes(&record.to_bytes(), &PACK).is_ok(), reads, "{count}");
    }
}

fn raised(record: Record, answers: &Answers, visit: i32) -> (Level, Option<Level>) {
    let pack = Box::leak(Box::new(with_course(&PACK)));
    let stored = Kept { until: day(29).date, record }.to_text();
    let words = Box::leak(Box::new(chart_words()));
    let days = Days::of(pack, &IDENTITY, words, Some(&stored), day(visit).date);
    assert!(days.kept.is_some(), "{:?}", days.unreadable);
    let mut found = assess(pack, answers);
    days.raise(pack, answers, (day(visit), 0), &mut found);
    (found.level, found.undecided.max(Some(found.level)))
}

/// Measured by an entry alone, pain that went from 2 to 6 and stayed there would not have risen.
#[test]
fn no_entry_stands_between_two_checks_and_hides_a_rise() {
    let answers = |pain| patient(&SORE.replace("pain_now=4", &format!("pain_now={pain}")));
    let check = Check::new(&PACK, &IDENTITY, &answers(2), now(), Level::SelfCare);
    for entries in [vec![], vec![entry(1, 1, 6)], vec![entry(1, 1, 6), entry(1, 2, 6)]] {
        let record = Record { pack: PACK.id.to_owned(), checks: vec![check.clone()], entries };
        assert!(raised(record, &answers(6), 2).0 > assess(&PACK, &answers(6)).level);
    }
}

#[test]
fn no_entries_lower_a_level() {
    let mut dice = Dice::new(17);
    let cases = cases();
    let mut higher = 0;
    for _ in 0..1_500 {
        let mut draw = |most: usize| dice.below(most);
        let checks: Vec<Check> = (0..1 + draw(3))
            .map(|_| {
                let mut answers = cases[draw(cases.len())].answers.clone();
                answers.set(PACK.roles.pain, Answer::Value(draw(11) as u16));
                Check::new(&PACK, &IDENTITY, &answers, day(draw(6) as i32), Level::SelfCare)
            })
            .collect();
        let mut entries: Vec<Entry> = (0..draw(6))
            .map(|_| entry(draw(checks.len() + 1) as u16, draw(8) as i32, draw(11) as u16))
            .collect();
        entries.sort_by_key(|entry| entry.after);
        let answers = &cases[draw(cases.len())].answers;
        let without = Record { pack: PACK.id.to_owned(), checks, entries: Vec::new() };
        let with = Record { entries, ..without.clone() };
        let visit = draw(9) as i32;
        let (with, without) = (raised(with, answers, visit), raised(without, answers, visit));
        assert!(with >= without && with.1 >= without.1, "{with:?}, {without:?}");
        higher += u32::from(with.0 > without.0);
    }
    assert!(higher > 0, "no entry raised anything");
}
