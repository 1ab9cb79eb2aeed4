//! A check that comes with a link, from an element in a clinic's page to the hosted page: like a copy in a file it is shown
//! before it is kept, and kept only where nothing is.
//!
//! Anybody can make such a link, and a browser may keep it for long. So it is short, brings no words, and tells a level
//! that is at least what its answers call for.

use super::kept::days_to;
use super::{Days, Opened, Outcome, Term};
use crate::engine::pack::Pack;
use crate::engine::{Answers, Level, assess};
use crate::i18n::{Date, Moment, Text, t};
use crate::joined::Joined as _;
use crate::record::{Identity, Unreadable, write_fresh};

/// What stands before it in an address.
pub const MARK: &str = "#check=";

/// No link is longer; what is, is not read at all.
pub(super) const MOST: usize = 2048;

/// What stands behind the address of the hosted page, to go on there with these answers.
pub fn link(
    pack: &Pack,
    identity: &Identity,
    answers: &Answers,
    (level, now): (Level, Moment),
) -> String {
    let until = days_to(Term::default().end(pack, answers, now.date)).to_string();
    let mut link = [MARK, &until, "."].joined("");
    write_fresh(pack, identity, answers, (level, now), &mut link);
    link
}

impl Days {
    /// Reads what stood behind an address. `visit` is the one that it is shown in.
    pub fn open_link(&mut self, pack: &Pack, link: &str, (today, visit): (Date, u8)) {
        let Some(text) = link.strip_prefix(MARK) else { return };
        if link.len() > MOST {
            self.opened = Some(Opened::Unreadable(Unreadable::TooLong));
        } else {
            self.open(pack, text, today);
        }
        // No link is made so. It must not ask for the passcode of what is kept.
        if let Some(Opened::Sealed(_)) = self.opened {
            self.opened = Some(Opened::Unreadable(Unreadable::Damaged));
        }
        self.linked = Some(visit);
        let Some(Opened::Copy(copy)) = &mut self.opened else { return };
        for check in &mut copy.record.checks {
            let told = check.answers(pack, self.identity).answers;
            check.level = check.level.max(assess(pack, &told).level);
        }
        if self.kept.is_none() && self.unreadable.is_none() && self.lock.is_none() {
            return;
        }
        // What is there stays; the same link once more brings nothing new.
        let kept = self.kept.iter().flat_map(|kept| &kept.record.checks);
        let known = copy.record.checks.iter().all(|check| kept.clone().any(|it| it == check));
        self.opened = None;
        self.outcome = if known { self.outcome } else { Some(Outcome::Occupied) };
    }

    /// What the link of a visit brought, until it is kept or left.
    pub fn linked(&self, visit: u8) -> Option<&Opened> {
        self.opened.as_ref().filter(|_| self.linked == Some(visit))
    }

    /// What is said of the last attempt to keep or to delete.
    pub fn said(&self) -> Option<Text> {
        match self.outcome? {
            Outcome::Occupied if self.linked.is_some() => Some(t::DAYS_LINK_OCCUPIED),
            outcome => Some(outcome.text()),
        }
    }
}

impl Opened {
    /// What is said of it where it came with a link.
    pub fn link_text(&self) -> Text {
        match self {
            Opened::Copy(_) => t::DAYS_LINK,
            Opened::Sealed(_) => t::DAYS_LINK_DAMAGED,
            Opened::Over => t::DAYS_LINK_OVER,
            Opened::Future => t::DAYS_LINK_FUTURE,
            Opened::Unreadable(Unreadable::Newer(_)) => t::DAYS_LINK_NEWER,
            Opened::Unreadable(Unreadable::OtherPack(_)) => t::DAYS_LINK_OTHER,
            Opened::Unreadable(_) => t::DAYS_LINK_DAMAGED,
        }
    }
}
