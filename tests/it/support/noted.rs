//! Entries of the diary: made by taps, or as they are stored.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::days::{Call, Diary, Kept};
use aftercheck::engine::{Level, Reply};
use aftercheck::record::{Check, Entry, Record};
use aftercheck::session::{Choice, DaysEvent, Stage};

use super::fixtures::{now, patient};
use super::tab::{Tab, day};

pub const SORE: &str = "days_since=1 regions=thigh pain_now=4 pain_before=3 trend=better \
    where=same_area func=ok risks=none age=adult";

pub fn offered(tab: &Tab) -> Option<Diary> {
    tab.check.session.diary()
}

pub fn entry(after: u16, on: i32, pain: u16) -> Entry {
    let question = IDENTITY.of(PACK.roles.pain).unwrap().number;
    Entry { after, moment: day(on), question, pain }
}

/// What is stored after a check with these answers and this level, and entries on these days after it.
pub fn with(answers: &str, level: Level, noted: &[(i32, u16)]) -> Option<String> {
    let check = Check::new(&PACK, &IDENTITY, &patient(answers), now(), level);
    let entries = noted.iter().map(|(on, pain)| entry(1, *on, *pain)).collect();
    let record = Record { pack: PACK.id.to_owned(), checks: vec![check], entries };
    Some(Kept { until: day(29).date, record }.to_text())
}

pub fn sore(noted: &[(i32, u16)]) -> Option<String> {
    with(SORE, Level::SelfCare, noted)
}

pub fn on(on: i32, mut stored: Option<String>) -> Option<Diary> {
    offered(&Tab::open(day(on), &mut stored))
}

/// Opens the screen and notes this pain, with nothing new.
pub fn note(tab: &mut Tab, pain: u16, stored: &mut Option<String>) {
    tab.days(DaysEvent::Open(Stage::Diary), stored);
    tab.days(DaysEvent::Choose(Choice::Pain(pain)), stored);
    tab.days(DaysEvent::Note(Reply::No), stored);
}

pub const ROSE: Option<Diary> = Some(Diary::Check(Call::Rose { from: 4, to: 6 }));
pub const MORE: Option<Diary> = Some(Diary::Check(Call::More));
