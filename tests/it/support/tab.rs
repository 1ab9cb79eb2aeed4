//! A tab of a browser with a check in it, and the one text that all its tabs keep: the shell of src/view/days.rs without
//! a browser.

use std::sync::LazyLock;

use aftercheck::content::{IDENTITY, PACK, chart_words, with_course};
use aftercheck::days::{Days, Kept, Outcome};
use aftercheck::engine::Level;
use aftercheck::engine::pack::{ChartWords, Pack};
use aftercheck::i18n::Moment;
use aftercheck::session::{DaysEvent, Event, Stage, Store};

use super::fixtures::now;
use super::taps::{Check, ORDINARY};

static CHART: LazyLock<ChartWords> = LazyLock::new(chart_words);
static WITH_COURSE: LazyLock<Pack> = LazyLock::new(|| with_course(&PACK));

/// A tab of a browser, with what all tabs have in common.
pub struct Tab {
    pub check: Check,
    /// The browser takes nothing more.
    pub full: bool,
}

/// So many days after the first check.
pub fn day(days: i32) -> Moment {
    Moment { date: now().date.plus(days), ..now() }
}

impl Tab {
    pub fn open(now: Moment, stored: &mut Option<String>) -> Tab {
        let mut tab = Tab { check: Check::at(now), full: false };
        let days = Days::of(&WITH_COURSE, &IDENTITY, &CHART, stored.as_deref(), now.date);
        let store = tab.check.session.set_days(&WITH_COURSE, days);
        tab.carry_out(store, stored);
        tab
    }

    pub fn tap(&mut self, event: Event, stored: &mut Option<String>) {
        self.check.tap(event);
        self.carry_out(self.check.session.is_to_store(), stored);
    }

    pub fn days(&mut self, event: DaysEvent, stored: &mut Option<String>) {
        self.check.taps += 1;
        let store = self.check.session.update_days(event, self.check.now);
        self.carry_out(store.or_else(|| self.check.session.is_to_store()), stored);
    }

    pub fn run(&mut self, script: &str, stored: &mut Option<String>) {
        for word in script.split_whitespace() {
            for event in self.check.events(word) {
                self.tap(event, stored);
            }
        }
    }

    /// As src/view/days.rs does it.
    fn carry_out(&mut self, store: Option<Store>, stored: &mut Option<String>) {
        let Some(which) = store else { return };
        let Some(job) = self.check.session.job(which) else { return };
        let result = match self.check.session.to_keep(&job, stored.as_deref()) {
            Ok(_) if self.full => Err(Outcome::Refused),
            result => result,
        };
        match &result {
            Ok(kept) => *stored = Some(kept.to_text()),
            Err(Outcome::Deleted | Outcome::Over) => *stored = None,
            Err(_) => {}
        }
        self.check.session.stored(job, result);
    }

    /// Keeps it, unless that is offered no more.
    pub fn keep_if_asked(&mut self, stored: &mut Option<String>) {
        self.days(DaysEvent::Open(Stage::Keep), stored);
        self.days(DaysEvent::Keep, stored);
    }

    pub fn keep(&mut self, stored: &mut Option<String>) {
        self.days(DaysEvent::Open(Stage::Keep), stored);
        assert_eq!(self.check.session.stage(), Stage::Keep);
        self.days(DaysEvent::Keep, stored);
    }

    pub fn again(now: Moment, script: &str, stored: &mut Option<String>) -> Tab {
        let mut tab = Tab::open(now, stored);
        tab.days(DaysEvent::Again, stored);
        tab.run(script, stored);
        assert_eq!(tab.check.session.stage(), Stage::Result);
        tab
    }

    pub fn level(&self) -> Level {
        self.check.session.assessment().level
    }

    pub fn outcome(&self) -> Option<Outcome> {
        self.check.session.days().and_then(|days| days.outcome)
    }
}

/// An ordinary check, and what it has stored.
pub fn kept() -> (Tab, Option<String>) {
    let mut stored = None;
    let mut tab = Tab::open(now(), &mut stored);
    tab.run(ORDINARY, &mut stored);
    assert_eq!(stored, None, "nobody has asked for it");
    tab.keep(&mut stored);
    (tab, stored)
}

pub fn read(stored: Option<&String>) -> Kept {
    Kept::from_text(stored.expect("something is stored"), &PACK, &IDENTITY).unwrap()
}
