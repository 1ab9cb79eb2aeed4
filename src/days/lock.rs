//! What is kept under a passcode: locked until it is entered, and again once the page was out of sight for long.

use super::{Days, Kept, Outcome, Sealed};
use crate::engine::pack::Pack;
use crate::i18n::{Date, Text};

impl Days {
    /// Whether it is under a passcode that was entered.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// It is under a passcode that was not entered here. What was opened or chosen is let go: it is nobody else's.
    pub fn lock(&mut self, sealed: Sealed) {
        (self.kept, self.own, self.refused, self.unreadable) = (None, None, None, None);
        self.sealed = None;
        self.let_go();
        self.lock = Some(sealed);
    }

    /// Locks it again.
    pub fn lock_again(&mut self, pack: &Pack) {
        self.let_go();
        let sealed = self.sealed.as_deref().map(|text| Sealed::from_text(text, pack.id));
        if let Some(Ok(sealed)) = sealed {
            self.lock(sealed);
        }
    }

    /// It is stored so from now on: under a passcode, or without.
    pub fn sealed_as(&mut self, stored: Option<String>) {
        (self.lock, self.sealed) = (None, stored);
    }

    /// What is stored was decrypted: from `stored`, to this text.
    pub fn unlock(&mut self, pack: &Pack, (stored, text): (&str, &str)) {
        // What was refused while it was locked is kept now.
        (self.outcome, self.refused) = (None, None);
        self.sealed_as(Some(stored.to_owned()));
        match Kept::from_text(text.trim(), pack, self.identity) {
            Ok(kept) => self.kept = Some(kept),
            Err(why) => self.unreadable = Some(why),
        }
    }

    /// Another tab has stored something else, or nothing, in the place of what was locked.
    pub fn read_again(&mut self, pack: &Pack, stored: Option<&str>, today: Date) {
        let read = Days::of(pack, self.identity, self.chart, stored, today);
        (self.kept, self.lock, self.unreadable) = (read.kept, read.lock, read.unreadable);
        (self.own, self.sealed) = (None, None);
        self.outcome = read.outcome.or(stored.is_none().then_some(Outcome::Gone));
    }

    /// A wrong passcode was tried. `sealed` is what is stored by then, if that was to be unlocked.
    pub fn tried(&mut self, sealed: Option<Sealed>) {
        self.lock = sealed.or_else(|| self.lock.take());
        self.outcome = Some(Outcome::Wrong);
    }

    /// What is said of the passcode that was entered last.
    pub fn said_of_code(&self) -> Option<Text> {
        let of_code =
            |it: &Outcome| matches!(it, Outcome::Short | Outcome::Differ | Outcome::Wrong);
        self.outcome.filter(of_code).map(Outcome::text)
    }

    /// That is said of the last attempt.
    pub fn say(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
    }
}
