//! What is kept under a passcode: locked until it is entered, and again once the page was out of sight for long.

use super::{Days, Draft, Kept, Opened, Outcome, Sealed};
use crate::engine::pack::Pack;
use crate::i18n::Date;

impl Days {
    /// Whether it is under a passcode that was entered.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// It is under a passcode that was not entered here.
    pub fn lock(&mut self, sealed: Sealed) {
        (self.kept, self.own, self.refused, self.unreadable) = (None, None, None, None);
        (self.sealed, self.draft) = (None, Draft::default());
        self.let_go();
        self.lock = Some(sealed);
    }

    /// Locks it again.
    pub fn lock_again(&mut self) {
        if let Some(sealed) = self.sealed.as_deref().and_then(Sealed::from_text) {
            self.lock(sealed);
        }
    }

    /// It is stored so from now on.
    pub fn sealed_as(&mut self, stored: Option<String>) {
        (self.lock, self.sealed) = (None, stored);
    }

    /// A file or what is stored was decrypted: from `stored`, to this text.
    pub fn unlock(&mut self, pack: &Pack, (stored, text): (&str, &str), today: Date) {
        self.outcome = None;
        if let Some(Opened::Sealed(_)) = &self.opened {
            self.open(pack, text, today);
            return;
        }
        // What was refused while it was locked is kept now.
        (self.lock, self.sealed, self.refused) = (None, Some(stored.to_owned()), None);
        match Kept::from_text(text.trim(), pack, self.identity) {
            Ok(kept) => self.kept = Some(kept),
            Err(why) => self.unreadable = Some(why),
        }
    }

    /// A wrong passcode was tried. `sealed` is what is stored by then, if that was to be unlocked.
    pub fn tried(&mut self, sealed: Option<Sealed>) {
        self.lock = sealed.or_else(|| self.lock.take());
        self.outcome = Some(Outcome::Wrong);
    }

    /// That is said of the last attempt.
    pub fn say(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
    }
}
