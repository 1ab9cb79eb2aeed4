//! The days after: nothing is kept unasked, what is kept only raises a level, and no newer answer is lost for an older.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::days::{Outcome, Term};
use aftercheck::engine::pack::{Layout, PageId};
use aftercheck::engine::{Answer, Reason, Reply, asked, assess};
use aftercheck::record::Unreadable;
use aftercheck::session::{Choice, DaysEvent, Event, Stage};

use crate::support::fixtures::{Dice, now};
use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::ORDINARY;
use crate::walk;

/// From the list on, what another check asks when nothing is new.
const NOTHING_NEW: &str =
    "pain_now=4 > trend=better where=same_area func=ok > none > none > none > none > none > >";

#[test]
fn a_check_is_kept_until_thirty_days_after_the_treatment_or_two_weeks() {
    let (tab, stored) = kept();
    assert_eq!(tab.check.session.stage(), Stage::Result);
    let kept = read(stored.as_ref());
    // It was the day before.
    assert_eq!(kept.until, now().date.plus(29));
    assert_eq!(kept.record.checks.len(), 1);
    let mut stored = None;
    let mut tab = Tab::open(now(), &mut stored);
    tab.run(ORDINARY, &mut stored);
    tab.days(DaysEvent::Open(Stage::Keep), &mut stored);
    tab.days(DaysEvent::Choose(Choice::Term(Term::Shorter)), &mut stored);
    tab.days(DaysEvent::Keep, &mut stored);
    assert_eq!(read(stored.as_ref()).until, now().date.plus(13));
}

#[test]
fn after_its_last_day_it_is_deleted() {
    let (_, stored) = kept();
    for (days, there) in [(29, true), (30, false), (400, false)] {
        let mut stored = stored.clone();
        let tab = Tab::open(day(days), &mut stored);
        assert_eq!((stored.is_some(), tab.check.session.keeps()), (there, there), "day {days}");
        let over = (!there).then_some(Outcome::Over);
        assert_eq!(tab.outcome(), over, "day {days}: it says why");
    }
    // A later day in what is stored keeps it no longer.
    let mut forged = read(stored.as_ref());
    forged.until = now().date.plus(9_000);
    assert_eq!(read(Some(&forged.to_text())).until, now().date.plus(29));
}

#[test]
fn a_page_left_open_beyond_the_last_day_keeps_nothing_more() {
    let (mut tab, mut stored) = kept();
    tab.check.now = day(40);
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!((stored.as_ref(), tab.outcome()), (None, Some(Outcome::Over)));
    assert!(!tab.check.session.keeps());
}

#[test]
fn another_check_asks_what_can_have_changed_and_nothing_else() {
    let (_, mut stored) = kept();
    let mut tab = Tab::open(day(2), &mut stored);
    tab.days(DaysEvent::Again, &mut stored);
    let mut shown = Vec::new();
    let mut pages = 0;
    for words in NOTHING_NEW.trim_end_matches(" > >").split(" > ") {
        shown.extend(tab.check.asked());
        pages += 1;
        tab.run(words, &mut stored);
        tab.run(">", &mut stored);
    }
    tab.run(">", &mut stored);
    assert_eq!(tab.check.session.stage(), Stage::Result);
    for carried in ["days_since", "regions", "risks", "age"] {
        assert!(!shown.contains(&carried), "{carried} is asked again");
        assert!(tab.check.get(carried).is_answered(), "{carried} is not carried over");
    }
    // Every sign is seen again.
    let signs = PACK.screens.iter().filter(|page| page.layout != Layout::List);
    for id in signs.flat_map(|page| page.questions) {
        let question = PACK.question(*id);
        let applies = asked(&PACK, question, tab.check.session.answers());
        assert!(!applies || shown.contains(&question.key), "{} was not seen", question.key);
    }
    assert_eq!(tab.check.get("days_since"), Answer::Value(3));
    assert!(
        pages < 8 && tab.check.taps <= 18,
        "{pages} pages and the list, {} taps",
        tab.check.taps
    );
    assert_eq!(read(stored.as_ref()).record.checks.len(), 2);
}

#[test]
fn pain_that_rose_says_so_and_raises() {
    let (first, mut stored) = kept();
    let worse = NOTHING_NEW.replace("pain_now=4", "pain_now=6");
    let tab = Tab::again(day(2), &worse, &mut stored);
    let without = assess(&PACK, tab.check.session.answers()).level;
    assert!(tab.level() > without, "{:?}, {without:?}", tab.level());
    assert!(tab.level() > first.level());
    let found = tab.check.session.assessment();
    let spans: Vec<_> = found
        .reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::Course(_, span) => Some((span.from, span.to, span.days)),
            _ => None,
        })
        .collect();
    assert!(spans.contains(&(4, 6, 2)), "{:?}", found.reasons);
    // What the advice was is kept with it.
    assert_eq!(
        read(stored.as_ref()).record.checks.last().map(|check| check.level),
        Some(tab.level())
    );
}

#[test]
fn a_changed_answer_replaces_the_check_and_another_visit_adds_one() {
    let (mut tab, mut stored) = kept();
    tab.tap(Event::Open(Stage::Review), &mut stored);
    tab.run(">", &mut stored);
    assert_eq!(read(stored.as_ref()).record.checks.len(), 1);
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!(read(stored.as_ref()).record.checks.len(), 2);
}

#[test]
fn no_tab_loses_the_check_of_another() {
    let (_, mut stored) = kept();
    let mut tabs = [1, 1].map(|days| Tab::open(day(days), &mut stored));
    let mild = NOTHING_NEW;
    let bad = NOTHING_NEW.replace("pain_now=4", "pain_now=8");
    for (tab, script) in tabs.iter_mut().zip([mild, &bad]) {
        tab.days(DaysEvent::Again, &mut stored);
        tab.run(script, &mut stored);
    }
    let pains: Vec<_> = read(stored.as_ref())
        .record
        .checks
        .iter()
        .map(|check| check.answers(&PACK, &IDENTITY).answers.number(PACK.roles.pain))
        .collect();
    assert_eq!(pains, [Some(4), Some(4), Some(8)]);
}

#[test]
fn what_was_deleted_meanwhile_does_not_come_back() {
    let (mut tab, mut stored) = kept();
    stored = stored.and(None);
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!((stored, tab.outcome()), (None, Some(Outcome::Gone)));
    assert!(!tab.check.session.keeps());
}

#[test]
fn a_browser_without_room_is_told_of_and_loses_nothing() {
    let (mut tab, mut stored) = kept();
    let before = stored.clone();
    tab.full = true;
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!((&stored, tab.outcome()), (&before, Some(Outcome::Refused)));
    // It is not tried at each tap, but with the next answer.
    tab.full = false;
    tab.tap(Event::Wake, &mut stored);
    assert_eq!(stored, before);
    tab.tap(Event::Open(Stage::Review), &mut stored);
    tab.tap(Event::Open(Stage::Page(PageId(2))), &mut stored);
    tab.run("pain_now=3 > >", &mut stored);
    assert_eq!(read(stored.as_ref()).record.checks.len(), 2);
}

#[test]
fn what_cannot_be_read_reassures_nobody_and_is_not_overwritten() {
    let (_, good) = kept();
    let good = good.unwrap();
    let middle = good.len() / 2;
    let other = if &good[middle..=middle] == "A" { "B" } else { "A" };
    let damaged = [&good[..middle], other, &good[middle + 1..]].concat();
    for (text, why) in [
        (damaged.as_str(), Unreadable::Damaged),
        ("", Unreadable::NoRecord),
        ("-1.QUMB", Unreadable::NoRecord),
        ("20000.QUME", Unreadable::Newer(4)),
    ] {
        let newer = matches!(why, Unreadable::Newer(_));
        let refused = if newer { Outcome::Newer } else { Outcome::Unreadable };
        let mut stored = Some(text.to_owned());
        let mut tab = Tab::open(day(1), &mut stored);
        let days = tab.check.session.days().unwrap();
        assert_eq!(days.unreadable, Some(why), "{text}");
        tab.days(DaysEvent::Again, &mut stored);
        assert_eq!(tab.check.session.stage(), Stage::Start, "{text}");
        tab.run(ORDINARY, &mut stored);
        tab.keep(&mut stored);
        assert_eq!(stored.as_deref(), Some(text));
        assert_eq!(tab.outcome(), Some(refused));
        tab.days(DaysEvent::Delete, &mut stored);
        assert_eq!(stored, None);
        tab.keep(&mut stored);
        assert_eq!(read(stored.as_ref()).record.checks.len(), 1);
    }
}

#[test]
fn delete_leaves_nothing_and_keeps_nothing_more() {
    let (mut tab, mut stored) = kept();
    tab.days(DaysEvent::Delete, &mut stored);
    assert_eq!((stored.as_ref(), tab.outcome()), (None, Some(Outcome::Deleted)));
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!(stored, None);
}

/// With whatever is kept, and at any moment of any walk: never a level below that of the same answers alone.
#[test]
fn no_history_lowers_a_level_on_any_walk() {
    for seed in 1..=3 {
        let mut dice = Dice::new(seed);
        let (mut stored, mut raised, mut results) = (None, 0, 0);
        let mut file = String::new();
        let mut tab = Tab::open(now(), &mut stored);
        for step in 0..20_000 {
            if dice.below(400) == 0 {
                tab = Tab::open(day(dice.below(14) as i32), &mut stored);
                let pain = format!("pain_now={} ", dice.below(11));
                let ordinary = ORDINARY.replace("pain_now=4 ", &pain);
                tab.run(&ordinary, &mut stored);
                tab.keep_if_asked(&mut stored);
            }
            match dice.below(60) {
                0 => tab.days(DaysEvent::Open(Stage::Keep), &mut stored),
                1 | 2 => tab.days(DaysEvent::Keep, &mut stored),
                3 => tab.days(DaysEvent::Again, &mut stored),
                4 if dice.below(40) == 0 => tab.days(DaysEvent::Delete, &mut stored),
                5 => file = stored.clone().unwrap_or(file),
                6 => {
                    tab.days(DaysEvent::Open(Stage::Copy), &mut stored);
                    tab.check.session.read_copy(&file);
                    tab.days(DaysEvent::Take, &mut stored);
                }
                7 => tab.days(DaysEvent::Open(Stage::Diary), &mut stored),
                8 => {
                    let pain = dice.below(11) as u16;
                    tab.days(DaysEvent::Choose(Choice::Pain(pain)), &mut stored);
                }
                9 | 10 => {
                    let sign = [Reply::No, Reply::Yes, Reply::NotSure][dice.below(3)];
                    tab.days(DaysEvent::Note(sign), &mut stored);
                }
                _ => tab.tap(walk::event(&tab.check.session, &mut dice), &mut stored),
            }
            if tab.check.session.stage() == Stage::Result {
                let alone = assess(&PACK, tab.check.session.answers()).level;
                assert!(tab.level() >= alone, "seed {seed}, step {step}: {:?}", tab.level());
                results += 1;
                raised += usize::from(tab.level() > alone);
            }
        }
        assert!(results > 100 && raised > 0, "seed {seed}: {results} results, {raised} raised");
    }
}
