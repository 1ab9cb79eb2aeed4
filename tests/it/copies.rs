//! Copies in files: opened only to be looked at, kept only when asked, and nothing that was there is lost.

use aftercheck::days::{Opened, Outcome};
use aftercheck::record::Unreadable;
use aftercheck::session::{DaysEvent, Event, Stage};

use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::ORDINARY;

/// A tab that has opened a file, on its screen.
fn opened(day: i32, file: &str, stored: &mut Option<String>) -> Tab {
    let mut tab = Tab::open(self::day(day), stored);
    tab.days(DaysEvent::Open(Stage::Copy), stored);
    assert_eq!(tab.check.session.stage(), Stage::Copy);
    tab.check.session.read_copy(file);
    tab.days(DaysEvent::Read, stored);
    tab
}

fn found(tab: &Tab) -> Option<&Opened> {
    tab.check.session.days().and_then(|days| days.opened.as_ref())
}

#[test]
fn a_copy_goes_to_another_phone_when_it_is_asked_for() {
    let (tab, here) = kept();
    let copy = tab.check.session.days().and_then(|days| days.copy()).unwrap();
    assert_eq!(Some(&copy), here.as_ref());
    let mut there = None;
    // Editors put line breaks behind.
    let mut tab = opened(2, &format!("{copy}\r\n"), &mut there);
    assert_eq!(found(&tab), Some(&Opened::Copy(read(here.as_ref()))));
    assert_eq!(there, None, "it is shown before it is kept");
    tab.days(DaysEvent::Take, &mut there);
    assert_eq!((&there, tab.outcome()), (&here, Some(Outcome::Copied)));
    assert_eq!(tab.check.session.stage(), Stage::Start, "the list comes first");
    assert_eq!(found(&tab), None);
    // And goes on as if it had been kept there.
    tab.days(DaysEvent::Again, &mut there);
    assert_ne!(tab.check.session.stage(), Stage::Start);
}

/// Put among one another, checks of two phones could hide that a sign had come, or take over the health of another person.
#[test]
fn a_copy_is_not_put_among_what_is_kept() {
    let (_, first) = kept();
    let (mut here, mut there) = (first.clone(), first.clone());
    for stored in [&mut here, &mut there] {
        let mut tab = Tab::open(day(1), stored);
        tab.run(ORDINARY, stored);
    }
    // Another tab has kept something since this one was opened.
    let mut stored = None;
    let mut tab = opened(2, &there.unwrap(), &mut stored);
    stored.clone_from(&first);
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((&stored, tab.outcome()), (&first, Some(Outcome::Occupied)));
    // The very same is there already.
    let mut stored = None;
    let mut tab = opened(2, &here.clone().unwrap(), &mut stored);
    stored.clone_from(&here);
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((&stored, tab.outcome()), (&here, Some(Outcome::Copied)));
    // Where something is kept no screen leads there.
    let mut tab = Tab::open(day(2), &mut here);
    tab.days(DaysEvent::Open(Stage::Copy), &mut here);
    assert_eq!(tab.check.session.stage(), Stage::Start);
}

/// From a day to come no days could be counted.
#[test]
fn a_copy_of_a_day_to_come_is_not_taken() {
    for (ahead, taken) in [(1, true), (2, false), (40_000, false)] {
        let mut stored = None;
        let mut tab = Tab::open(day(ahead), &mut stored);
        tab.run(ORDINARY, &mut stored);
        tab.keep(&mut stored);
        let mut here = None;
        let mut tab = opened(0, &stored.unwrap(), &mut here);
        assert_eq!(found(&tab) == Some(&Opened::Future), !taken, "{ahead}: {:?}", found(&tab));
        tab.days(DaysEvent::Take, &mut here);
        assert_eq!(here.is_some(), taken, "{ahead}");
    }
}

/// A check of a day to come, by a clock that was wrong: the days since the session are asked again.
#[test]
fn days_are_not_counted_from_a_day_to_come() {
    let mut stored = None;
    let mut tab = Tab::open(day(1), &mut stored);
    tab.run(ORDINARY, &mut stored);
    tab.keep(&mut stored);
    for (on, carried) in [(0, false), (1, true), (2, true)] {
        let mut tab = Tab::open(day(on), &mut stored.clone());
        tab.days(DaysEvent::Again, &mut stored.clone());
        assert_eq!(tab.check.get("days_since").is_answered(), carried, "day {on}");
        assert!(tab.check.get("regions").is_answered());
    }
}

#[test]
fn what_was_deleted_elsewhere_and_comes_back_as_a_copy_takes_new_checks() {
    let (mut tab, stored) = kept();
    let copy = stored.unwrap();
    let mut stored = None;
    tab.tap(Event::Restart, &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!(tab.outcome(), Some(Outcome::Gone));
    tab.tap(Event::Restart, &mut stored);
    tab.days(DaysEvent::Open(Stage::Copy), &mut stored);
    tab.check.session.read_copy(&copy);
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!(stored.as_ref(), Some(&copy));
    tab.run(ORDINARY, &mut stored);
    assert_eq!(read(stored.as_ref()).record.checks.len(), 2);
}

#[test]
fn a_file_that_is_no_copy_is_told_of_and_changes_nothing() {
    let (_, good) = kept();
    let good = good.unwrap();
    let cut = &good[..good.len() - 9];
    let huge = "A".repeat(100_000);
    let other = good.replacen('.', ".QQ", 1);
    for (file, on, expected) in [
        ("", 1, Opened::Unreadable(Unreadable::NoRecord)),
        ("<svg onload=alert(1)>", 1, Opened::Unreadable(Unreadable::NoRecord)),
        ("20000.QUME", 1, Opened::Unreadable(Unreadable::Newer(4))),
        (cut, 1, Opened::Unreadable(Unreadable::Cut)),
        (&other, 1, Opened::Unreadable(Unreadable::NoRecord)),
        (&format!("20000.{huge}{huge}"), 1, Opened::Unreadable(Unreadable::TooLong)),
        (&good, 40, Opened::Over),
    ] {
        for before in [None, Some("something")] {
            let mut stored = before.map(str::to_owned);
            let mut tab = opened(on, file, &mut stored);
            assert_eq!(found(&tab), Some(&expected), "{file:.40}");
            tab.days(DaysEvent::Take, &mut stored);
            assert_eq!(stored.as_deref(), before, "{file:.40}");
            // Another file is chosen: this one is not kept in its place.
            tab.days(DaysEvent::Chosen, &mut stored);
            assert_eq!(found(&tab), None);
        }
    }
}

#[test]
fn what_is_stored_and_cannot_be_read_is_not_overwritten_by_a_copy() {
    let (_, good) = kept();
    let mut stored = Some("damaged".to_owned());
    let mut tab = opened(1, &good.unwrap(), &mut stored);
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((stored.as_deref(), tab.outcome()), (Some("damaged"), Some(Outcome::Occupied)));
}

#[test]
fn a_browser_without_room_keeps_no_copy_and_says_so() {
    let (_, good) = kept();
    let mut stored = None;
    let mut tab = opened(1, &good.unwrap(), &mut stored);
    tab.full = true;
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((&stored, tab.outcome()), (&None, Some(Outcome::Refused)));
    assert!(!tab.check.session.keeps());
    tab.full = false;
    tab.days(DaysEvent::Take, &mut stored);
    assert!(stored.is_some());
}

#[test]
fn what_a_copy_brings_decides_with() {
    let (_, mut lower) = kept();
    Tab::open(day(1), &mut lower).run(&ORDINARY.replace("pain_now=4", "pain_now=1"), &mut lower);
    let mut stored = None;
    let mut tab = opened(2, &lower.unwrap(), &mut stored);
    tab.days(DaysEvent::Take, &mut stored);
    let now = ORDINARY.replace("pain_now=4", "pain_now=6");
    tab.run(&now, &mut stored);
    let mut without = Tab::open(day(2), &mut None);
    without.run(&now, &mut None);
    assert!(tab.level() > without.level(), "{:?}", tab.level());
}
