//! The bytes of a record: each type with how it is written and how it is read (see [`super`] for the layout).
//! They come from files and links that anybody can make, so reading is total.

use super::coded::Coded;
use super::dense::{self, read_checks};
use super::sum::crc32;
use super::{Check, Entry, Record, Said, Told};
use crate::engine::pack::Pack;
use crate::engine::{Level, Reply};
use crate::i18n::{Date, Moment};

/// No record is longer; what is, is not read at all.
pub const MOST_BYTES: usize = 64 * 1024;

/// Of one a day for two weeks there are fewer. Each is looked at together with all that was told before it.
pub const MOST_ENTRIES: usize = 64;

pub(super) const MAGIC: [u8; 2] = *b"AC";
/// With entries, and without.
const WITH_ENTRIES: u8 = 2;
pub(super) const WITHOUT_ENTRIES: u8 = 1;
/// For a code to scan, and nothing that is stored.
pub(super) const DENSE: u8 = 3;

/// Why there is no record in these bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are something else.
    NoRecord,
    /// More than [`MOST_BYTES`].
    TooLong,
    /// A newer program has written them, in this format.
    Newer(u8),
    /// They changed on the way.
    Damaged,
    /// Their end is missing.
    Cut,
    /// Its numbers are those of another pack.
    OtherPack(String),
}

impl Record {
    /// Its bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut to = vec![MAGIC[0], MAGIC[1], format(&self.entries)];
        self.pack.write(&mut to);
        self.checks.write(&mut to);
        if !self.entries.is_empty() {
            self.entries.write(&mut to);
        }
        let check = crc32(&to);
        to.extend(check.to_le_bytes());
        to
    }

    /// The record in these bytes, if it is of this pack.
    ///
    /// # Errors
    /// What they are instead.
    pub fn from_bytes(bytes: &[u8], pack: &Pack) -> Result<Record, Unreadable> {
        if bytes.len() > MOST_BYTES {
            return Err(Unreadable::TooLong);
        }
        let rest = bytes.strip_prefix(&MAGIC).ok_or(Unreadable::NoRecord)?;
        let written = *rest.first().ok_or(Unreadable::Cut)?;
        if written == DENSE && bytes.len() > dense::MOST {
            return Err(Unreadable::TooLong);
        }
        // A newer format may have another checksum, so it is told before that is looked at.
        if written > DENSE {
            return Err(Unreadable::Newer(written));
        }
        let (all, check) = bytes.split_last_chunk().ok_or(Unreadable::Cut)?;
        if crc32(all) != u32::from_le_bytes(*check) {
            let mut from = rest.get(1..).unwrap_or_default();
            let whole = read(written, &mut from).is_some();
            let ends = if whole { from.len() < check.len() } else { from.is_empty() };
            return Err(if ends { Unreadable::Cut } else { Unreadable::Damaged });
        }
        let mut from = all.get(MAGIC.len() + 1..).ok_or(Unreadable::Cut)?;
        let record = read(written, &mut from).ok_or(Unreadable::Damaged)?;
        if !from.is_empty() || (written == DENSE && record.to_dense() != bytes) {
            return Err(Unreadable::Damaged);
        }
        if record.pack != pack.id {
            return Err(Unreadable::OtherPack(record.pack));
        }
        Ok(record)
    }
}

fn format(entries: &[Entry]) -> u8 {
    if entries.is_empty() { WITHOUT_ENTRIES } else { WITH_ENTRIES }
}

/// What this format says.
fn read(written: u8, from: &mut &[u8]) -> Option<Record> {
    let pack = String::read(from)?;
    let checks = if written == DENSE { read_checks(from)? } else { Coded::read(from)? };
    let entries: Vec<Entry> =
        if written == WITHOUT_ENTRIES { Vec::new() } else { Coded::read(from)? };
    let most = entries.last().map_or(0, |entry| entry.after);
    let in_order = entries.is_sorted_by_key(|entry| entry.after) && entries.len() <= MOST_ENTRIES;
    let fits = (written == format(&entries) || written == DENSE)
        && in_order
        && usize::from(most) <= checks.len();
    fits.then_some(Record { pack, checks, entries })
}

impl Coded for Entry {
    fn write(&self, to: &mut Vec<u8>) {
        self.after.write(to);
        self.moment.write(to);
        self.question.write(to);
        self.pain.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(Entry {
            after: Coded::read(from)?,
            moment: Coded::read(from)?,
            question: Coded::read(from)?,
            pain: Coded::read(from)?,
        })
    }
}

impl Coded for Check {
    fn write(&self, to: &mut Vec<u8>) {
        self.version.write(to);
        self.write_head(to);
        self.told.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let version = Coded::read(from)?;
        let head = Check::read_head(from)?;
        Some(Check { version, told: Coded::read(from)?, ..head })
    }
}

impl Check {
    /// What stands between its version and its answers.
    pub(super) fn write_head(&self, to: &mut Vec<u8>) {
        self.moment.write(to);
        (self.level as u32).write(to);
        self.emergency.write(to);
        self.newest_bullet.write(to);
        self.bullets.write(to);
    }

    /// The same, without version and answers.
    pub(super) fn read_head(from: &mut &[u8]) -> Option<Check> {
        Some(Check {
            version: String::new(),
            moment: Coded::read(from)?,
            level: {
                let level = u32::read(from)?;
                *Level::ALL.iter().find(|it| **it as u32 == level)?
            },
            emergency: Coded::read(from)?,
            newest_bullet: Coded::read(from)?,
            bullets: Coded::read(from)?,
            told: Vec::new(),
        })
    }
}

impl Coded for Moment {
    fn write(&self, to: &mut Vec<u8>) {
        let day = self.date.since(Date::new(1970, 1, 1));
        (day.max(0) as u32).write(to);
        self.minute.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let day: i32 = u16::try_from(u32::read(from)?).ok()?.into();
        let minute = u16::read(from).filter(|minute| *minute < 24 * 60)?;
        Some(Moment { date: Date::new(1970, 1, 1).plus(day), minute })
    }
}

impl Coded for Told {
    fn write(&self, to: &mut Vec<u8>) {
        self.question.write(to);
        self.newest_option.write(to);
        self.said.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(Told {
            question: Coded::read(from)?,
            newest_option: Coded::read(from)?,
            said: Coded::read(from)?,
        })
    }
}

impl Coded for Said {
    fn write(&self, to: &mut Vec<u8>) {
        match self {
            Said::NotSure => to.push(0),
            Said::Option(option) => {
                to.push(1);
                option.write(to);
            }
            Said::Number(number) => {
                to.push(2);
                number.write(to);
            }
            Said::Options(options) => {
                to.push(3);
                options.write(to);
            }
        }
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(match u32::read(from)? {
            0 => Said::NotSure,
            1 => Said::Option(Coded::read(from)?),
            2 => Said::Number(Coded::read(from)?),
            3 => Said::Options(Coded::read(from)?),
            _ => return None,
        })
    }
}

impl Coded for Reply {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self as u8);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(match u32::read(from)? {
            0 => Reply::Unanswered,
            1 => Reply::No,
            2 => Reply::NotSure,
            3 => Reply::Yes,
            _ => return None,
        })
    }
}
