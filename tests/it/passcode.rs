//! What is kept under a passcode: that a locked phone neither overwrites nor reassures, and that what is written is what was
//! asked for. That the browser encrypts is in tests/e2e/tests/scenarios/passcode.rs.

use std::sync::LazyLock;

use aftercheck::content::{IDENTITY, PACK, chart_words, with_course};
use aftercheck::days::{Call, Days, Diary, Kept, Opened, Outcome, Sealed, is_long_enough, padded};
use aftercheck::engine::Reply;
use aftercheck::engine::pack::{ChartWords, Pack, PageId};
use aftercheck::i18n::Moment;
use aftercheck::session::{DaysEvent, Event, Session, Stage, Store};

use crate::support::fixtures::now;
use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::{Check, ORDINARY};

static CHART: LazyLock<ChartWords> = LazyLock::new(chart_words);
static WITH_COURSE: LazyLock<Pack> = LazyLock::new(|| with_course(&PACK));

/// As a browser would store it; what is encrypted is never looked at.
pub fn under(pack: &str) -> Sealed {
    Sealed::new(pack, now().date.plus(29), [vec![1; 16], vec![2; 12], vec![3; 4112]])
}

pub fn sealed() -> String {
    under("dry-needling").to_text()
}

/// A check on this day, on a phone that stores this.
pub fn on_phone(stored: &str, now: Moment) -> (Check, Option<Store>) {
    let mut check = Check::at(now);
    let days = Days::of(&WITH_COURSE, &IDENTITY, &CHART, Some(stored), now.date);
    let store = check.session.set_days(&WITH_COURSE, days);
    (check, store)
}

pub fn days(session: &Session) -> &'static Days {
    session.days().expect("the part is there")
}

fn run(check: &mut Check, script: &str) {
    for word in script.split_whitespace() {
        for event in check.events(word) {
            check.tap(event);
        }
    }
}

fn came_of(session: &mut Session, which: Store, result: Result<Kept, Outcome>) {
    let job = session.job(which).unwrap();
    session.stored(job, result);
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
    came_of(&mut check.session, Store::Delete, Err(Outcome::Deleted));
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
    // Nor does one ask for the passcode of what is locked, which it would then call wrong.
    for mut phone in [check, free] {
        phone.session.open_link(&["#check=", &sealed()].concat());
        assert!(!matches!(days(&phone.session).opened, Some(Opened::Sealed(_))));
    }
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
    came_of(&mut check.session, Store::Write, Err(Outcome::Locked));
    assert_eq!(check.session.is_to_store(), None);
    check.session.with_days(|days| days.unlock(&WITH_COURSE, (&sealed(), &plain)));
    assert_eq!(check.session.assessment(), open.check.session.assessment());
    assert!(check.session.assessment().level > before, "the rise of pain is seen");
    // The check of this visit is added.
    assert_eq!(check.session.is_to_store(), Some(Store::Write));
    let job = check.session.job(Store::Write).unwrap();
    let kept = check.session.to_keep(&job, Some(&plain)).unwrap();
    assert_eq!(kept.record.checks.len(), 2);
    // A copy has the same passcode.
    assert_eq!(days(&check.session).copy(), Some(sealed()));
}

#[test]
fn out_of_sight_for_long_it_locks_again() {
    let (_, stored) = kept();
    let (mut check, _) = on_phone(&sealed(), now());
    check
        .session
        .with_days(|days| days.unlock(&WITH_COURSE, (&sealed(), &stored.clone().unwrap())));
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
    tab.check.session.with_days(|days| days.say(Outcome::Copied));
    tab.check.session.read_copy(&plain);
    assert!(matches!(days(&tab.check.session).opened, Some(Opened::Copy(_))));
    tab.days(DaysEvent::Take, &mut nothing);
    assert_eq!(nothing, Some(plain));
}

/// To write takes a moment under a passcode. What is written is what was asked for, whatever was tapped meanwhile.
#[test]
fn what_is_written_is_what_was_asked_for() {
    let (mut tab, before) = kept();
    let plain = before.clone().unwrap();
    let mut same = before.clone();
    tab.tap(Event::Restart, &mut same);
    tab.run(&ORDINARY.replace("pain_now=4", "pain_now=6"), &mut same);
    let expected = read(same.as_ref());

    let (mut slow, _) = kept();
    slow.check.tap(Event::Restart);
    run(&mut slow.check, &ORDINARY.replace("pain_now=4", "pain_now=6"));
    let which = slow.check.session.is_to_store().unwrap();
    let job = slow.check.session.job(which).unwrap();
    slow.check.tap(Event::Restart);
    run(&mut slow.check, "none");
    let written = slow.check.session.to_keep(&job, Some(&plain)).unwrap();
    assert_eq!(written, expected);
    slow.check.session.stored(job, Ok(written.clone()));
    // The visit by now has a check of its own.
    assert_eq!(days(&slow.check.session).kept, Some(written));
    slow.check.tap(Event::Restart);
    let mut now_stored = Some(expected.to_text());
    slow.run(ORDINARY, &mut now_stored);
    assert_eq!(read(now_stored.as_ref()).record.checks.len(), expected.record.checks.len() + 1);
}

/// Two answers of one visit, the second asked for before the first was written: one check, the newest.
#[test]
fn the_newest_answer_of_a_visit_takes_the_place_of_the_one_before() {
    let (mut tab, stored) = kept();
    let mut text = stored.clone().unwrap();
    tab.check.tap(Event::Restart);
    run(&mut tab.check, &ORDINARY.replace("pain_now=4", "pain_now=6"));
    let mut jobs = vec![tab.check.session.job(Store::Write).unwrap()];
    tab.check.tap(Event::Open(Stage::Review));
    let pain = PACK.screens.iter().position(|page| page.questions.contains(&PACK.roles.pain));
    tab.check.tap(Event::Open(Stage::Page(PageId(pain.unwrap() as u8))));
    tab.check.tap(Event::Choose(PACK.roles.pain, 7));
    jobs.push(tab.check.session.job(Store::Write).unwrap());
    for job in jobs {
        let kept = tab.check.session.to_keep(&job, Some(&text)).unwrap();
        text = kept.to_text();
        tab.check.session.stored(job, Ok(kept));
    }
    let read = read(Some(&text)).record;
    assert_eq!(read.checks.len(), 2);
    let pain = |check| days(&tab.check.session).pain(&PACK, check);
    assert_eq!(read.checks.iter().map(pain).collect::<Vec<_>>(), [Some(4), Some(7)]);
}

#[test]
fn what_another_tab_did_meanwhile_is_read_again() {
    let (_, plain) = kept();
    for (by_now, outcome, keeps, locked) in [
        (None, Some(Outcome::Gone), false, false),
        (plain, None, true, false),
        (Some(sealed()), None, false, true),
        (Some("another".to_owned()), None, false, false),
    ] {
        let (mut check, _) = on_phone(&sealed(), now());
        let read = |days: &mut Days| days.read_again(&WITH_COURSE, by_now.as_deref(), now().date);
        check.session.with_days(read);
        let days = days(&check.session);
        assert_eq!((days.outcome, days.kept.is_some()), (outcome, keeps), "{by_now:?}");
        assert_eq!(days.lock.is_some(), locked, "{by_now:?}");
    }
}

/// Choosing a passcode makes nothing milder: without one, the check stays due.
#[test]
fn a_check_that_is_due_stays_due_when_it_locks() {
    let (_, plain) = kept();
    let plain = plain.unwrap();
    let (mut check, _) = on_phone(&sealed(), day(1));
    let unlock = |days: &mut Days| days.unlock(&WITH_COURSE, (&sealed(), &plain));
    check.session.with_days(unlock);
    check.session.update_days(DaysEvent::Open(Stage::Diary), day(1));
    check.session.update_days(DaysEvent::Note(Reply::Yes), day(1));
    assert_eq!(check.session.diary(), Some(Diary::Check(Call::New)));
    check.session.update_days(DaysEvent::Away, day(1));
    check.tap(Event::Restart);
    assert_eq!(check.session.diary(), None, "it is locked");
    check.session.with_days(unlock);
    assert_eq!(check.session.diary(), Some(Diary::Check(Call::New)));
}
