//! Format 3 of a record: as short as a code to scan needs it. Most answers of a check are those of the one before; only what
//! differs is written.

use super::bytes::{DENSE, MAGIC};
use super::coded::Coded;
use super::{Check, Record, Told, crc32};

/// No code holds more. A check can take few bytes and stand for a hundred answers.
pub(super) const MOST: usize = 2 * 1024;

/// The answers of a check.
enum Answers {
    /// All of them.
    Whole(Vec<Told>),
    /// What has changed since the check before.
    Since(Changes),
}

struct Changes {
    /// The questions that were answered in the check before, and are not in this one.
    gone: Vec<u16>,
    /// Those with another answer.
    other: Vec<Told>,
    /// Those that were not answered then, each with its place among all.
    new: Vec<(u16, Told)>,
}

impl Record {
    /// Its bytes in the dense format.
    pub fn to_dense(&self) -> Vec<u8> {
        let mut to = vec![MAGIC[0], MAGIC[1], DENSE];
        self.pack.write(&mut to);
        (self.checks.len() as u32).write(&mut to);
        let mut before: Option<&Check> = None;
        for check in &self.checks {
            let same = before.is_some_and(|it| it.version == check.version);
            let version = if same { "" } else { &check.version };
            version.to_owned().write(&mut to);
            check.write_head(&mut to);
            match before.and_then(|it| changes(&it.told, &check.told)) {
                None => {
                    to.push(0);
                    check.told.write(&mut to);
                }
                Some(changes) => {
                    to.push(1);
                    changes.gone.write(&mut to);
                    changes.other.write(&mut to);
                    changes.new.write(&mut to);
                }
            }
            before = Some(check);
        }
        self.entries.write(&mut to);
        let sum = crc32(&to);
        to.extend(sum.to_le_bytes());
        to
    }
}

/// The checks in it.
pub(super) fn read_checks(from: &mut &[u8]) -> Option<Vec<Check>> {
    let count = u32::read(from)?;
    let mut checks: Vec<Check> = Vec::new();
    for _ in 0..count {
        let version = String::read(from)?;
        let mut check = Check::read_head(from)?;
        let before = checks.last();
        check.version = match before {
            Some(before) if version.is_empty() => before.version.clone(),
            _ => version,
        };
        let answers = match u32::read(from)? {
            0 => Answers::Whole(Coded::read(from)?),
            1 => Answers::Since(Changes {
                gone: Coded::read(from)?,
                other: Coded::read(from)?,
                new: Coded::read(from)?,
            }),
            _ => return None,
        };
        check.told = match answers {
            Answers::Whole(told) => told,
            Answers::Since(changes) => changes.made_to(&before?.told)?,
        };
        checks.push(check);
    }
    Some(checks)
}

/// What has changed; `None` where the order is another one, as with another version of the pack.
fn changes(before: &[Told], now: &[Told]) -> Option<Changes> {
    let find = |all: &[Told], question| all.iter().find(|it| it.question == question).cloned();
    let gone = before.iter().map(|it| it.question).filter(|it| find(now, *it).is_none());
    let mut changes = Changes { gone: gone.collect(), other: Vec::new(), new: Vec::new() };
    for (place, told) in now.iter().enumerate() {
        match find(before, told.question) {
            None => changes.new.push((place as u16, told.clone())),
            Some(same) if same == *told => {}
            Some(_) => changes.other.push(told.clone()),
        }
    }
    (changes.made_to(before)? == now).then_some(changes)
}

impl Changes {
    /// The answers with these changes; `None` if there is no such place.
    fn made_to(&self, before: &[Told]) -> Option<Vec<Told>> {
        let stays = |it: &&Told| !self.gone.contains(&it.question);
        let mut all: Vec<Told> = before.iter().filter(stays).cloned().collect();
        for told in &self.other {
            *all.iter_mut().find(|it| it.question == told.question)? = told.clone();
        }
        for (place, told) in &self.new {
            let place = usize::from(*place);
            (place <= all.len()).then(|| all.insert(place, told.clone()))?;
        }
        Some(all)
    }
}
