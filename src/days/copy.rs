//! A copy in a file: the same text as is stored. One that is opened is shown before it is kept, and kept only where nothing
//! is: checks of two phones put among one another could hide that a sign had come, or whose health it is.

use super::{Days, Kept, Outcome, Sealed};
use crate::engine::pack::Pack;
use crate::i18n::{Date, Text, t};
use crate::record::Unreadable;

/// What a file holds that the patient opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A copy that can be kept.
    Copy(Kept),
    /// One under a passcode, as it was read.
    Sealed(String),
    /// One whose last day is over.
    Over,
    /// One with a check or an entry of a day to come. Days could not be counted from it.
    Future,
    /// Anything else.
    Unreadable(Unreadable),
}

impl Opened {
    /// What is said of it.
    pub fn text(&self) -> Text {
        match self {
            Opened::Copy(_) => t::DAYS_FILE_LAST,
            Opened::Sealed(_) => t::DAYS_FILE_LOCKED,
            Opened::Over => t::DAYS_FILE_OVER,
            Opened::Future => t::DAYS_FILE_FUTURE,
            Opened::Unreadable(Unreadable::Newer(_)) => t::DAYS_NEWER,
            Opened::Unreadable(Unreadable::OtherPack(_)) => t::DAYS_OTHER,
            Opened::Unreadable(_) => t::DAYS_FILE_DAMAGED,
        }
    }
}

impl Days {
    /// The text of a copy, if something is kept: as it is stored.
    pub fn copy(&self) -> Option<String> {
        self.kept.as_ref().map(|kept| self.sealed.clone().unwrap_or_else(|| kept.to_text()))
    }

    /// Reads the text of a file.
    pub fn open(&mut self, pack: &Pack, text: &str, today: Date) {
        // An editor may have put a line break behind it.
        let text = text.trim();
        if Sealed::is(text) {
            self.opened = Some(match Sealed::from_text(text, pack.id) {
                Ok(sealed) if sealed.until < today => Opened::Over,
                Ok(_) => Opened::Sealed(text.to_owned()),
                Err(why) => Opened::Unreadable(why),
            });
            return;
        }
        let read = Kept::from_text(text, pack, self.identity);
        // In another zone it may be tomorrow.
        let is_later = |kept: &Kept| {
            let told = kept.record.told(pack, self.identity);
            told.iter().any(|(date, _)| *date > today.plus(1))
        };
        self.opened = Some(match read {
            Ok(copy) if is_later(&copy) => Opened::Future,
            Ok(copy) if copy.is_over(today) => Opened::Over,
            Ok(copy) => Opened::Copy(copy),
            Err(why) => Opened::Unreadable(why),
        });
    }

    /// What was opened, and what came of it, is done with.
    pub fn let_go(&mut self) {
        (self.opened, self.linked, self.outcome) = (None, None, None);
    }

    /// The copy is kept, or why it is not.
    pub fn copied(&mut self, result: Result<Kept, Outcome>) {
        self.outcome = Some(match result {
            Ok(kept) => {
                self.let_go();
                (self.kept, self.unreadable) = (Some(kept), None);
                (self.own, self.refused) = (None, None);
                Outcome::Copied
            }
            Err(why) => why,
        });
    }
}

impl Kept {
    /// A copy, where `stored` is there by now.
    ///
    /// # Errors
    /// Something else is kept.
    pub fn instead_of(stored: Option<&str>, copy: Option<&Kept>) -> Result<Kept, Outcome> {
        let copy = copy.ok_or(Outcome::Refused)?;
        let free = stored.is_none_or(|it| it == copy.to_text());
        free.then(|| copy.clone()).ok_or(Outcome::Occupied)
    }
}
