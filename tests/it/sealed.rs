//! The text of what is kept under a passcode: what it is read as, what is refused and why, and the wait after wrong tries.

use aftercheck::content::PACK;
use aftercheck::days::{Opened, Sealed};
use aftercheck::i18n::Moment;
use aftercheck::record::Unreadable;
use aftercheck::session::{DaysEvent, Stage};

use crate::passcode::{days, on_phone, sealed, under};
use crate::support::fixtures::now;
use crate::support::tab::{Tab, day};

fn from(text: &str) -> Result<Sealed, Unreadable> {
    Sealed::from_text(text, PACK.id)
}

#[test]
fn its_text_is_read_as_it_was_written_and_nothing_else_is_read() {
    let text = sealed();
    let read = from(&text).expect("it was written so");
    assert_eq!((read.to_text(), read.until), (text.clone(), now().date.plus(29)));
    let parts: Vec<_> = text.split('.').collect();
    for place in 0..parts.len() {
        for other in ["", "!", "99999999999", "sealed2", "AAAA"] {
            let mut changed = parts.clone();
            changed[place] = other;
            let changed = changed.join(".");
            assert!(from(&changed).is_err(), "{changed}");
        }
        let cut = parts[..place].join(".");
        assert!(from(&cut).is_err() && (place == 0 || Sealed::is(&cut)), "cut after {place}");
    }
    // No letter of it may be another one, but for the tries.
    for place in 0..text.len() {
        let letter = if &text[place..=place] == "1" { "2" } else { "1" };
        let changed = [&text[..place], letter, &text[place + 1..]].concat();
        assert!(from(&changed).is_err() || changed.contains(".1.0.") || changed.contains(".0.1."));
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let text = sealed();
    for (text, why) in [
        (text.replace("sealed1", "sealed2"), Unreadable::Newer(2)),
        (text.replace("sealed1", "sealed"), Unreadable::Damaged),
        (text.clone() + ".x", Unreadable::Damaged),
        (text[..text.len() - 40].to_owned(), Unreadable::Damaged),
        (text.replace("dry-needling", "another-pack"), Unreadable::Damaged),
        (under("another-pack").to_text(), Unreadable::OtherPack("another-pack".to_owned())),
        (text.clone() + &"A".repeat(200_000), Unreadable::TooLong),
    ] {
        let (check, store) = on_phone(&text, now());
        let found = days(&check.session);
        assert_eq!((found.unreadable.clone(), store), (Some(why.clone()), None), "{text}");
        assert!(found.lock.is_none() && found.kept.is_none());
        let mut nothing = None;
        let mut tab = Tab::open(now(), &mut nothing);
        tab.days(DaysEvent::Open(Stage::Copy), &mut nothing);
        tab.check.session.read_copy(&text);
        assert_eq!(days(&tab.check.session).opened, Some(Opened::Unreadable(why)));
    }
}

#[test]
fn wrong_tries_wait_longer_and_longer_up_to_about_an_hour() {
    let mut sealed = under("dry-needling");
    let later = |minutes: u16| Moment { minute: now().minute + minutes, ..now() };
    let mut waits = Vec::new();
    for _ in 0..13 {
        sealed.tried(now());
        waits.push(sealed.wait(now()));
        // It is stored with the rest: to load the page again helps nobody.
        sealed = from(&sealed.to_text()).unwrap();
    }
    assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 64, 64]);
    assert_eq!(
        [later(10), later(63), later(64), later(65)].map(|at| sealed.wait(at)),
        [54, 1, 0, 0]
    );
    // A clock that was set right keeps nobody out.
    assert_eq!([day(-20), day(3)].map(|at| sealed.wait(at)), [0, 0]);
    for _ in 0..300 {
        sealed.tried(now());
    }
    assert_eq!(sealed.wait(now()), 64);
    assert!(sealed.is_same(&under("dry-needling")));
    assert!(sealed.opened() && sealed.wait(now()) == 0 && sealed == under("dry-needling"));
}
