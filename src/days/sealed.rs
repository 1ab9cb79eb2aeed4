//! What is kept under a passcode, as text. Without it only the last day and the wrong tries can be read: all is deleted
//! at its end, whoever forgot the passcode.
//!
//! ```text
//! "sealed1" . last day . wrong tries . minute of the last one . salt . vector . ciphertext       (days since 1970)
//! salt, vector, ciphertext   base64 for addresses; 16 bytes, 12 bytes, and what AES-GCM makes of the padded text
//! key                        PBKDF2 with SHA-256, 600,000 rounds (OWASP, Password Storage Cheat Sheet, 2023)
//! ```
//!
//! The padding hides how much is kept. The last day and the pack are authenticated with the text, so that neither can
//! be changed.

use super::kept::{day_of, days_to};
use crate::i18n::{Date, Moment};
use crate::joined::Joined as _;
use crate::record::{Unreadable, bytes, letters};

const MARK: &str = "sealed1";
/// With which that of a later format begins, too.
const MARKS: &str = "sealed";
/// More than any ciphertext of a record.
const MOST: usize = 200_000;
/// A text is as long as a multiple of this.
const PAD: usize = 4096;
/// So many wrong tries are free. After each further one there is a wait: a minute, then twice as long each time.
const FREE: u8 = 5;
/// At most 64 minutes.
const MOST_DOUBLED: u8 = 6;

/// A shorter passcode is none: a browser tries a thousand a minute.
pub const LEAST: usize = 8;

/// A text under a passcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The last day on which it is kept.
    pub until: Date,
    /// How often a wrong passcode was tried.
    pub wrong: u8,
    /// When that was last, in minutes.
    last: u32,
    /// What the key is derived with, besides the passcode.
    pub salt: Vec<u8>,
    /// A new one each time something is written.
    pub vector: Vec<u8>,
    /// The text.
    pub data: Vec<u8>,
}

impl Sealed {
    /// Something newly sealed.
    pub fn new(until: Date, salt: Vec<u8>, vector: Vec<u8>, data: Vec<u8>) -> Sealed {
        Sealed { until, wrong: 0, last: 0, salt, vector, data }
    }

    /// As it is stored.
    pub fn to_text(&self) -> String {
        let numbers = [days_to(self.until).into(), self.wrong.into(), self.last];
        let [until, wrong, last] = numbers.map(|number: u32| number.to_string());
        let [salt, vector, data] = [&self.salt, &self.vector, &self.data].map(|it| letters(it));
        [MARK, &until, &wrong, &last, &salt, &vector, &data].joined(".")
    }

    /// What was stored, if it is such a text.
    pub fn from_text(text: &str) -> Option<Sealed> {
        let mut parts = text.split('.');
        (text.len() <= MOST && parts.next() == Some(MARK)).then_some(())?;
        let until: u16 = parts.next()?.parse().ok()?;
        let sealed = Sealed {
            until: day_of(until),
            wrong: parts.next()?.parse().ok()?,
            last: parts.next()?.parse().ok()?,
            salt: bytes(parts.next()?)?,
            vector: bytes(parts.next()?)?,
            data: bytes(parts.next()?)?,
        };
        let whole = (sealed.salt.len(), sealed.vector.len()) == (16, 12) && parts.next().is_none();
        whole.then_some(sealed)
    }

    /// What is authenticated with the text.
    pub fn beside(pack: &str, until: Date) -> String {
        ["aftercheck 1 kept", pack, &days_to(until).to_string()].joined(" ")
    }

    /// A wrong passcode was tried.
    pub fn tried(&mut self, now: Moment) {
        self.wrong = self.wrong.saturating_add(1);
        self.last = minutes(now);
    }

    /// In how many minutes the next passcode may be tried. A clock put back waits no longer than it would from now.
    pub fn wait(&self, now: Moment) -> u32 {
        let Some(more) = self.wrong.checked_sub(FREE) else { return 0 };
        let whole = 1 << more.min(MOST_DOUBLED);
        let gone = minutes(now).saturating_sub(self.last);
        whole - gone.min(whole)
    }
}

/// What a text is that begins so, and that nothing here reads.
pub(super) fn why_not(first: &str) -> Unreadable {
    match first.strip_prefix(MARKS).map(str::parse) {
        Some(Ok(format)) if first != MARK => Unreadable::Newer(format),
        Some(_) => Unreadable::Damaged,
        None => Unreadable::NoRecord,
    }
}

fn minutes(now: Moment) -> u32 {
    u32::from(days_to(now.date)) * 1440 + u32::from(now.minute)
}

/// So that its length tells nothing.
pub fn padded(text: &str) -> String {
    let mut text = text.to_owned();
    let whole = text.len().next_multiple_of(PAD);
    while text.len() < whole {
        text.push(' ');
    }
    text
}

/// Whether a passcode is long enough.
pub fn is_long_enough(passcode: &str) -> bool {
    passcode.chars().count() >= LEAST
}
