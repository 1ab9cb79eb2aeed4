//! What a code to scan holds: the link to the clinic's reader, with all that is kept behind `#`. Where that is too much the
//! oldest days are left out, and counted.

use super::kept::days_to;
use super::link::{MARK, MOST};
use super::{Days, Kept};
use crate::i18n::Date;
use crate::joined::Joined as _;
use crate::record::{Check, Record, digits};

/// A code holds so many bytes at most: of photographs of larger ones fewer are read.
pub const MOST_OF_CODE: usize = 600;

/// What a code holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code {
    /// What stands behind its last full stop are digits alone.
    pub link: String,
    /// How many of the oldest checks and entries do not fit.
    pub left_out: u16,
}

/// How many digits stand behind the last full stop of a link.
#[inline(always)]
pub fn digits_of(link: &str) -> usize {
    let bytes = link.as_bytes();
    let mut count = 0;
    while let Some(place) = bytes.len().checked_sub(count + 1)
        && bytes.get(place).is_some_and(|byte| *byte != b'.')
    {
        count += 1;
    }
    count
}

/// The bytes of a code with this link: digits take ten bits for three, and what says how many there are less than six bytes.
#[inline(always)]
pub fn size_of_code(link: &str) -> usize {
    let digits = digits_of(link);
    link.len() - digits + digits * 10 / 24 + 6
}

impl Days {
    /// All that is kept, with the check of this visit as its last, behind the address of the reader.
    pub fn code(&self, check: Check, (today, visit): (Date, u8), page: &str) -> Option<Code> {
        let until = self.kept.as_ref()?.until;
        let mut record = self.before(visit, today)?;
        record.checks.push(check);
        let mut left_out = 0;
        loop {
            let link = written(page, until, &record, left_out);
            if size_of_code(&link) <= MOST_OF_CODE || !record.drop_oldest() {
                return Some(Code { link, left_out });
            }
            left_out += 1;
        }
    }
}

/// A record as a link takes it to the hosted page; `None` if it is too long for one.
pub fn link_of(kept: &Kept, left_out: u16) -> Option<String> {
    Some(written("", kept.until, &kept.record, left_out)).filter(|link| link.len() <= MOST)
}

fn written(page: &str, until: Date, record: &Record, left_out: u16) -> String {
    let mut days = days_to(until).to_string();
    if left_out > 0 {
        days.push('-');
        days.push_str(&left_out.to_string());
    }
    [page, MARK, &days, ".", &digits(&record.to_dense())].joined("")
}

impl Record {
    /// Takes out what is the oldest, besides the last check. Whether there was such.
    fn drop_oldest(&mut self) -> bool {
        if self.entries.first().is_some_and(|entry| entry.after == 0) {
            self.entries.remove(0);
            return true;
        }
        if self.checks.len() < 2 {
            return false;
        }
        self.checks.remove(0);
        self.entries.iter_mut().for_each(|entry| entry.after -= 1);
        true
    }
}
