//! What is kept under a passcode: its text, the wait after wrong tries, and that a locked phone neither overwrites nor
//! reassures. That the browser encrypts is in tests/e2e/tests/scenarios/passcode.rs.

use std::sync::LazyLock;

use aftercheck::content::{IDENTITY, PACK, chart_words, with_course};
use aftercheck::days::{Days, Kept, Opened, Outcome, Sealed, is_long_enough, padded};
use aftercheck::engine::pack::{ChartWords, Pack};
use aftercheck::i18n::Moment;
use aftercheck::record::Unreadable;
use aftercheck::session::{DaysEvent, Event, Session, Stage, Store};

use crate::support::fixtures::now;
use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::{Check, ORDINARY};

static CHART: LazyLock<ChartWords> = LazyLock::new(chart_words);
static WITH_COURSE: LazyLock<Pack> = LazyLock::new(|| with_course(&PACK));

/// As a browser would store it; what is encrypted is never looked at.
fn sealed() -> String {
    Sealed::new(now().date.plus(29), vec![1; 16], vec![2; 12], vec![3; 300]).to_text()
}

/// A check on this day, on a phone that stores this.
fn on_phone(stored: &str, now: Moment) -> (Check, Option<Store>) {
    let mut check = Check::at(now);
    let days = Days::of(&WITH_COURSE, &IDENTITY, &CHART, Some(stored), now.date);
    let store = check.session.set_days(&WITH_COURSE, days);
    (check, store)
}

fn days(session: &Session) -> &'static Days {
    session.days().expect("the part is there")
}

fn run(check: &mut Check, script: &str) {
    for word in script.split_whitespace() {
        for event in check.events(word) {
            check.tap(event);
        }
    }
}

#[test]
fn its_text_is_read_as_it_was_written_and_nothing_else_is_read() {
    let text = sealed();
    let read = Sealed::from_text(&text).expect("it was written so");
    assert_eq!((read.to_text(), read.until), (text.clone(), now().date.plus(29)));
    let parts: Vec<_> = text.split('.').collect();
    for place in 0..parts.len() {
        for other in ["", "!", "99999999999"] {
            let mut changed = parts.clone();
            changed[place] = other;
            let changed = changed.join(".");
            // The ciphertext alone may be any bytes: those do not open.
            assert!(place == 6 || Sealed::from_text(&changed).is_none(), "{changed}");
        }
        assert!(Sealed::from_text(&parts[..place].join(".")).is_none(), "cut after {place}");
    }
    assert!(Sealed::from_text(&(text.clone() + ".x")).is_none());
    assert!(Sealed::from_text(&(text + &"A".repeat(200_000))).is_none());
}

#[test]
fn what_cannot_be_read_says_why() {
    let why = |text: &str| Kept::from_text(text, &PACK, &IDENTITY).unwrap_err();
    assert_eq!(why("sealed2.20000.x"), Unreadable::Newer(2));
    assert_eq!(why("sealed1.20000.x"), Unreadable::Damaged);
    assert_eq!(why("sealed.20000.x"), Unreadable::Damaged);
    assert_eq!(why("another.text"), Unreadable::NoRecord);
}

#[test]
fn wrong_tries_wait_longer_and_longer_up_to_about_an_hour() {
    let mut sealed = Sealed::from_text(&sealed()).unwrap();
    let later = |minutes: u16| Moment { minute: now().minute + minutes, ..now() };
    let mut waits = Vec::new();
    for _ in 0..13 {
        sealed.tried(now());
        waits.push(sealed.wait(now()));
        // It is stored with the rest: to load the page again helps nobody.
        sealed = Sealed::from_text(&sealed.to_text()).unwrap();
    }
    assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 64, 64]);
    assert_eq!(
        [later(10), later(63), later(64), later(65)].map(|at| sealed.wait(at)),
        [54, 1, 0, 0]
    );
    // Nobody waits for longer because a clock was put back.
    assert_eq!(sealed.wait(day(-20)), 64);
    for _ in 0..300 {
        sealed.tried(now());
    }
    assert_eq!(sealed.wait(now()), 64);
}

#[test]
fn its_length_tells_nothing() {
    let (_, stored) = kept();
    let text = stored.unwrap();
    let long = text.repeat(4);
    assert_eq!((padded(&text).len(), padded(&long).len()), (4096, 4096));
    assert_eq!(padded(&text).trim_end(), text);
    assert_eq!(padded(&"x".repeat(4097)).len(), 8192);
    assert_eq!(["1234567", "12345678", "äöüßäöüß"].map(is_long_enough), [false, true, true]);
}

#[test]
fn a_locked_phone_offers_nothing_that_would_overwrite_it() {
    let (mut check, store) = on_phone(&sealed(), now());
    assert_eq!((store, days(&check.session).kept.is_none()), (None, true));
    assert!(days(&check.session).lock.is_some() && days(&check.session).unreadable.is_none());
    let tap = |check: &mut Check, event| check.session.update_days(event, check.now);
    tap(&mut check, DaysEvent::Open(Stage::Copy));
    tap(&mut check, DaysEvent::Again);
    assert_eq!(check.session.stage(), Stage::Start);
    run(&mut check, ORDINARY);
    assert_eq!(check.session.stage(), Stage::Result);
    tap(&mut check, DaysEvent::Open(Stage::Keep));
    assert_eq!(check.session.stage(), Stage::Result);
    assert_eq!(tap(&mut check, DaysEvent::Keep), None);
    assert_eq!(check.session.is_to_store(), None);
    // It can be deleted by who forgot the passcode.
    assert_eq!(tap(&mut check, DaysEvent::Delete), Some(Store::Delete));
    check.session.stored(Store::Delete, Err(Outcome::Deleted));
    assert!(days(&check.session).lock.is_none());
}

#[test]
fn a_link_does_not_replace_what_is_locked() {
    let (_, stored) = kept();
    let link = ["#check=", &stored.unwrap()].concat();
    let (mut check, _) = on_phone(&sealed(), now());
    check.session.open_link(&link);
    assert_eq!(days(&check.session).opened, None);
    assert_eq!(days(&check.session).outcome, Some(Outcome::Occupied));
    let (mut free, _) = on_phone("", now());
    free.session
        .set_days(&WITH_COURSE, Days::of(&WITH_COURSE, &IDENTITY, &CHART, None, now().date));
    free.session.open_link(&link);
    assert!(matches!(days(&free.session).opened, Some(Opened::Copy(_))));
}

#[test]
fn its_last_day_deletes_it_without_the_passcode() {
    for (after, store) in [(29, None), (30, Some(Store::Delete))] {
        let (check, found) = on_phone(&sealed(), day(after));
        assert_eq!((found, check.session.keeps()), (store, false), "day {after}");
    }
}

#[test]
fn unlocked_it_is_what_it_was_and_decides_with() {
    let (_, mut stored) = kept();
    let plain = stored.clone().unwrap();
    let worse = ORDINARY.replace("pain_now=4", "pain_now=8");
    assert_ne!(worse, ORDINARY);
    let mut open = Tab::open(day(2), &mut stored);
    open.run(&worse, &mut stored);

    let (mut check, _) = on_phone(&sealed(), day(2));
    run(&mut check, &worse);
    let before = check.session.assessment().level;
    // Another tab has locked it when this one was to write.
    check.session.stored(Store::Write, Err(Outcome::Locked));
    check.session.with_days(|days| days.unlock(&WITH_COURSE, (&sealed(), &plain), day(2).date));
    assert_eq!(check.session.assessment(), open.check.session.assessment());
    assert!(check.session.assessment().level > before, "the rise of pain is seen");
    // The check of this visit is added.
    assert_eq!(check.session.is_to_store(), Some(Store::Write));
    let kept = check.session.to_keep(Store::Write, Some(&plain)).unwrap();
    assert_eq!(kept.record.checks.len(), 2);
    // A copy has the same passcode.
    assert_eq!(days(&check.session).copy(), Some(sealed()));
}

#[test]
fn out_of_sight_for_long_it_locks_again() {
    let (_, stored) = kept();
    let (mut check, _) = on_phone(&sealed(), now());
    check.session.with_days(|days| {
        days.unlock(&WITH_COURSE, (&sealed(), &stored.clone().unwrap()), now().date)
    });
    assert!(check.session.keeps());
    check.session.update_days(DaysEvent::Away, now());
    assert!(!check.session.keeps() && days(&check.session).lock.is_some());
    assert_eq!(days(&check.session).copy(), None);
    // As the shell does then.
    run(&mut check, "none");
    check.tap(Event::Return);
    check.tap(Event::Restart);
    assert_eq!((check.session.stage(), check.session.is_paused()), (Stage::Start, false));
    // Without a passcode nothing is locked.
    let mut stored = stored;
    let mut plain = Tab::open(now(), &mut stored);
    plain.days(DaysEvent::Away, &mut stored);
    assert!(plain.check.session.keeps() && read(stored.as_ref()).record.checks.len() == 1);
}

#[test]
fn a_copy_under_a_passcode_is_shown_before_it_is_kept() {
    let (_, stored) = kept();
    let plain = stored.unwrap();
    let mut nothing = None;
    let mut tab = Tab::open(now(), &mut nothing);
    tab.days(DaysEvent::Open(Stage::Copy), &mut nothing);
    tab.check.session.read_copy(&(sealed() + "\r\n"));
    assert_eq!(days(&tab.check.session).opened, Some(Opened::Sealed(sealed())));
    tab.days(DaysEvent::Take, &mut nothing);
    assert_eq!(nothing, None, "nobody has seen what is in it");
    tab.check.session.with_days(|days| days.tried(None));
    assert_eq!(tab.outcome(), Some(Outcome::Wrong));
    tab.check.session.with_days(|days| days.unlock(&WITH_COURSE, (&sealed(), &plain), now().date));
    assert!(matches!(days(&tab.check.session).opened, Some(Opened::Copy(_))));
    tab.days(DaysEvent::Take, &mut nothing);
    assert_eq!(nothing, Some(plain));
}
