//! What is kept under a passcode, as text. Without it only the pack, the last day and the wrong tries can be read: all is
//! deleted at its end, whoever forgot the passcode.
//!
//! ```text
//! "sealed1" . pack . last day . wrong tries . minute of the last . salt . vector . ciphertext . sum
//! last day, minute           since 1970, in local time
//! salt, vector, ciphertext   base64 for addresses: 16 bytes, 12 bytes, and what AES-GCM makes of the padded text
//! key                        PBKDF2 with SHA-256, 600,000 rounds (OWASP, Password Storage Cheat Sheet, 2023)
//! sum                        CRC-32 of all but the tries, so that what is damaged is not taken for a wrong passcode
//! ```
//!
//! The padding hides how much is kept. The last day and the pack are authenticated with the text, so that neither can
//! be changed.

use super::kept::{day_of, days_to};
use crate::i18n::{Date, Moment};
use crate::joined::Joined as _;
use crate::record::{Unreadable, bytes, crc32, letters};

const MARK: &str = "sealed1";
/// With which that of a later format begins, too.
const MARKS: &str = "sealed";
/// More than any ciphertext of a record.
const MOST: usize = 200_000;
/// A text is as long as a multiple of this, and the ciphertext has 16 bytes more.
const PAD: usize = 4096;
const TAG: usize = 16;
/// So many wrong tries are free. After each further one there is a wait: a minute, then twice as long each time.
const FREE: u8 = 5;
/// At most 64 minutes.
const MOST_DOUBLED: u8 = 6;

/// A shorter passcode is none: who copies the text can try thousands a second.
const LEAST: usize = 8;

/// A text under a passcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The id of its pack.
    pack: String,
    /// The last day on which it is kept.
    pub until: Date,
    /// How often a wrong passcode was tried, and when that was last, in minutes.
    wrong: u8,
    last: u32,
    /// What the key is derived with, besides the passcode.
    pub salt: Vec<u8>,
    /// A new one each time something is written.
    pub vector: Vec<u8>,
    /// The text.
    pub data: Vec<u8>,
}

impl Sealed {
    /// Something newly sealed: with this salt, vector and ciphertext.
    pub fn new(pack: &str, until: Date, [salt, vector, data]: [Vec<u8>; 3]) -> Sealed {
        Sealed { pack: pack.to_owned(), until, wrong: 0, last: 0, salt, vector, data }
    }

    /// As it is stored.
    pub fn to_text(&self) -> String {
        let [wrong, last] = [self.wrong.into(), self.last].map(|number: u32| number.to_string());
        let [mark, pack, until, salt, vector, data] = &self.lasting();
        let sum = self.sum().to_string();
        [mark, pack, until, &wrong, &last, salt, vector, data, &sum].joined(".")
    }

    /// What does not change with a try.
    fn lasting(&self) -> [String; 6] {
        let [salt, vector, data] = [&self.salt, &self.vector, &self.data].map(|it| letters(it));
        let until = days_to(self.until).to_string();
        [MARK.to_owned(), self.pack.clone(), until, salt, vector, data]
    }

    fn sum(&self) -> u32 {
        crc32(self.lasting().joined(".").as_bytes())
    }

    /// Whether a text is one of these, of whatever format.
    pub fn is(text: &str) -> bool {
        text.starts_with(MARKS)
    }

    /// What was stored.
    ///
    /// # Errors
    /// What the text is instead.
    pub fn from_text(text: &str, pack: &str) -> Result<Sealed, Unreadable> {
        if text.len() > MOST {
            return Err(Unreadable::TooLong);
        }
        let mut parts = text.split('.');
        let mark = parts.next().unwrap_or_default();
        if mark != MARK {
            let format = mark.strip_prefix(MARKS).and_then(|format| format.parse().ok());
            return Err(format.map_or(Unreadable::Damaged, Unreadable::Newer));
        }
        let sealed = Sealed::of(&mut parts).ok_or(Unreadable::Damaged)?;
        let sum = parts.next().and_then(|sum| sum.parse().ok());
        let whole = (sealed.salt.len(), sealed.vector.len()) == (16, 12)
            && sealed.data.len() % PAD == TAG
            && sum == Some(sealed.sum())
            && parts.next().is_none();
        match whole {
            false => Err(Unreadable::Damaged),
            true if sealed.pack != pack => Err(Unreadable::OtherPack(sealed.pack)),
            true => Ok(sealed),
        }
    }

    fn of<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<Sealed> {
        Some(Sealed {
            pack: parts.next()?.to_owned(),
            until: day_of(parts.next()?.parse().ok()?),
            wrong: parts.next()?.parse().ok()?,
            last: parts.next()?.parse().ok()?,
            salt: bytes(parts.next()?)?,
            vector: bytes(parts.next()?)?,
            data: bytes(parts.next()?)?,
        })
    }

    /// What is authenticated with the text.
    pub fn beside(pack: &str, until: Date) -> String {
        ["aftercheck 1 kept", pack, &days_to(until).to_string()].joined(" ")
    }

    /// Whether it is the same, whatever was tried.
    pub fn is_same(&self, other: &Sealed) -> bool {
        (&self.salt, &self.vector, &self.data) == (&other.salt, &other.vector, &other.data)
    }

    /// A wrong passcode was tried.
    pub fn tried(&mut self, now: Moment) {
        self.wrong = self.wrong.saturating_add(1);
        self.last = minutes(now);
    }

    /// The right one was. Whether that changes anything.
    pub fn opened(&mut self) -> bool {
        let tried = self.wrong > 0;
        (self.wrong, self.last) = (0, 0);
        tried
    }

    /// In how many minutes the next passcode may be tried. By a clock that was set right in between nobody can say, and
    /// nobody is kept out by it.
    pub fn wait(&self, now: Moment) -> u32 {
        let Some(more) = self.wrong.checked_sub(FREE) else { return 0 };
        let whole = 1 << more.min(MOST_DOUBLED);
        let gone = minutes(now).abs_diff(self.last);
        whole - gone.min(whole)
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
