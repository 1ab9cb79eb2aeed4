//! From an element in a clinic's page to the hosted page by a link: what it holds is shown before it is kept, tells no
//! milder level than its answers do, and overwrites nothing.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::days::{Kept, MARK, Opened, Outcome, Term, link};
use aftercheck::engine::Level;
use aftercheck::i18n::{Moment, t};
use aftercheck::record::{Check as Kind, Record, Unreadable, digits};
use aftercheck::session::{DaysEvent, Event, Session, Stage};

use crate::support::fixtures::{Dice, now};
use crate::support::tab::{Tab, day, kept, read};
use crate::support::taps::{Check, ORDINARY};
use crate::walk;

/// The link of a result.
fn of(session: &Session, now: Moment) -> String {
    link(&PACK, &IDENTITY, session.answers(), (session.assessment().level, now))
}

pub fn ordinary() -> String {
    of(&Check::after(ORDINARY).session, now())
}

/// A tab that was opened with a link, where something may be kept.
pub fn opened(on: i32, link: &str, stored: &mut Option<String>) -> Tab {
    let mut tab = Tab::open(day(on), stored);
    tab.check.session.open_link(link);
    assert_eq!(tab.check.session.stage(), Stage::Start, "the list comes first");
    tab
}

/// Whatever was answered: the short way writes what the record does, and no link is too long to be read.
#[test]
fn a_link_has_the_bytes_of_a_record() {
    let mut dice = Dice::new(61);
    let mut session = Session::new(&PACK, now());
    let mut longest = 0;
    for _ in 0..4000 {
        session = session.update(walk::event(&session, &mut dice), now()).0;
        let level = session.assessment().level;
        let (answers, date) = (session.answers(), now().date);
        let check = Kind::new(&PACK, &IDENTITY, answers, now(), level);
        let until = Term::Longest.end(&PACK, answers, date);
        let record = Record { pack: PACK.id.to_owned(), checks: vec![check], entries: Vec::new() };
        let link = of(&session, now());
        let days = Kept { until, record: record.clone() }.to_text();
        let (days, _) = days.split_once('.').unwrap();
        assert_eq!(link, [MARK, days, ".", &digits(&record.to_bytes())].concat());
        longest = longest.max(link.len());
    }
    assert!((200..1500).contains(&longest), "{longest}");
}

#[test]
fn a_check_goes_on_at_the_hosted_page_when_it_is_asked_for() {
    let mut stored = None;
    let mut tab = opened(0, &ordinary(), &mut stored);
    let Some(Opened::Copy(copy)) = tab.check.session.linked() else { panic!("nothing came") };
    assert_eq!(stored, None, "it is shown before it is kept");
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((read(stored.as_ref()), tab.outcome()), (copy.clone(), Some(Outcome::Copied)));
    assert_eq!(tab.check.session.linked(), None);
    tab.days(DaysEvent::Again, &mut stored);
    assert_ne!(tab.check.session.stage(), Stage::Start);
}

#[test]
fn what_a_link_brought_can_be_left_and_goes_with_the_visit() {
    let mut stored = None;
    let mut tab = opened(0, &ordinary(), &mut stored);
    tab.days(DaysEvent::Leave, &mut stored);
    assert_eq!((tab.check.session.linked(), tab.outcome()), (None, None));
    for event in [Event::Restart, Event::Clear] {
        let mut tab = opened(0, &ordinary(), &mut stored);
        tab.tap(event, &mut stored);
        assert_eq!(tab.check.session.linked(), None, "{event:?}");
    }
    // Another check was kept meanwhile.
    let mut tab = opened(0, &ordinary(), &mut stored);
    tab.run(ORDINARY, &mut stored);
    tab.keep(&mut stored);
    assert_eq!(tab.check.session.linked(), None);
    assert_eq!(read(stored.as_ref()).record.checks.len(), 1);
}

#[test]
fn nothing_that_is_kept_is_overwritten() {
    let (_, first) = kept();
    let mut stored = first.clone();
    let worse = of(&Check::after(&ORDINARY.replace("pain_now=4", "pain_now=6")).session, now());
    let mut tab = opened(0, &worse, &mut stored);
    assert_eq!((tab.check.session.linked(), tab.outcome()), (None, Some(Outcome::Occupied)));
    assert_eq!(tab.check.session.days().and_then(|days| days.said()), Some(t::DAYS_LINK_OCCUPIED));
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!(stored, first);
    // The same once more is no news.
    let tab = opened(0, &[MARK, first.as_deref().unwrap()].concat(), &mut stored);
    assert_eq!((tab.check.session.linked(), tab.outcome()), (None, None));
    // Another tab has kept something since.
    let mut stored = None;
    let mut tab = opened(0, &worse, &mut stored);
    stored.clone_from(&first);
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!((&stored, tab.outcome()), (&first, Some(Outcome::Occupied)));
    let mut stored = Some("damaged".to_owned());
    let mut tab = opened(0, &worse, &mut stored);
    assert_eq!(tab.outcome(), Some(Outcome::Occupied));
    tab.days(DaysEvent::Take, &mut stored);
    assert_eq!(stored.as_deref(), Some("damaged"));
}

#[test]
fn a_link_that_cannot_be_used_is_told_of_and_changes_nothing() {
    let good = ordinary();
    let other = {
        let mut kept = Kept::from_text(&good[MARK.len()..], &PACK, &IDENTITY).unwrap();
        kept.record.pack = "another".to_owned();
        [MARK, &kept.to_text()].concat()
    };
    let unreadable = [
        (MARK.to_owned(), t::DAYS_LINK_DAMAGED),
        (good[..good.len() - 9].to_owned(), t::DAYS_LINK_DAMAGED),
        (good.replacen(".1", ".2", 1), t::DAYS_LINK_DAMAGED),
        (format!("{good}{}", " ".repeat(2048)), t::DAYS_LINK_DAMAGED),
        (format!("{MARK}<svg onload=alert(1)>"), t::DAYS_LINK_DAMAGED),
        (format!("{MARK}20000.QUME"), t::DAYS_LINK_NEWER),
        (other, t::DAYS_LINK_OTHER),
    ];
    for (link, said) in unreadable {
        let mut stored = None;
        let mut tab = opened(0, &link, &mut stored);
        let found = tab.check.session.linked().map(Opened::link_text);
        assert_eq!(found, Some(said), "{link:.40}");
        tab.days(DaysEvent::Take, &mut stored);
        assert_eq!(stored, None, "{link:.40}");
        let (_, mut before) = kept();
        let kept = before.clone();
        let mut tab = opened(0, &link, &mut before);
        tab.days(DaysEvent::Take, &mut before);
        assert_eq!(before, kept, "{link:.40}");
    }
    for (on, expected) in [(40, Opened::Over), (-3, Opened::Future)] {
        let tab = opened(on, &good, &mut None);
        assert_eq!(tab.check.session.linked(), Some(&expected));
    }
    let huge = [MARK, &"A".repeat(4000)].concat();
    let found = Opened::Unreadable(Unreadable::TooLong);
    assert_eq!(opened(0, &huge, &mut None).check.session.linked(), Some(&found));
    // What is none of ours is not spoken of.
    for link in ["", "#", "#top", "check="] {
        assert_eq!(opened(0, link, &mut None).check.session.linked(), None, "{link}");
    }
}

/// Anybody can write a level beside other answers.
#[test]
fn a_link_tells_no_milder_level_than_its_answers() {
    let mut dice = Dice::new(62);
    let (mut session, mut raised) = (Session::new(&PACK, now()), 0);
    for _ in 0..600 {
        session = session.update(walk::event(&session, &mut dice), now()).0;
        let level = session.assessment().level;
        for said in [Level::SelfCare, level, Level::Emergency] {
            let link = link(&PACK, &IDENTITY, session.answers(), (said, now()));
            let tab = opened(0, &link, &mut None);
            let Some(Opened::Copy(copy)) = tab.check.session.linked() else { panic!("{link}") };
            assert_eq!(copy.record.checks[0].level, said.max(level));
            raised += u32::from(said < level);
        }
    }
    assert!(raised > 100, "{raised}");
}
