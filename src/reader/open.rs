//! From a link, a text or a file to a record. Anybody can make them.

use crate::days::{Kept, MARK, Sealed};
use crate::engine::pack::Pack;
use crate::record::{Identity, Unreadable};

/// More than anybody makes after one treatment; a record of so many bytes could hold thousands.
const MOST_CHECKS: usize = 300;

/// What was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub kept: Kept,
    /// How many of the oldest checks and entries did not fit into the code.
    pub left_out: u16,
}

/// Why there is no record to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is under a passcode.
    Locked,
    Unreadable(Unreadable),
}

/// Reads the link of a code, what stands behind its `#`, or the text of a saved copy.
///
/// # Errors
/// What it is instead.
pub fn open(text: &str, pack: &Pack, identity: &Identity) -> Result<Opened, Refused> {
    let text = text.trim();
    if Sealed::is(text) {
        return Err(Refused::Locked);
    }
    let (is_link, rest) = match after(text, MARK) {
        Some(rest) => (true, without_tail(rest)),
        None => (false, without_tail(text)),
    };
    let unreadable = |why| match why {
        // A mail program has cut it before it says anything.
        Unreadable::NoRecord if is_link => Refused::Unreadable(Unreadable::Cut),
        why => Refused::Unreadable(why),
    };
    let kept = Kept::from_text(rest, pack, identity).map_err(unreadable)?;
    if kept.record.checks.len() > MOST_CHECKS {
        return Err(Refused::Unreadable(Unreadable::TooLong));
    }
    let (days, _) = rest.split_once('.').unwrap_or_default();
    let left_out = match days.split_once('-') {
        None => 0,
        Some((_, count)) => match count.parse() {
            Ok(count) if count > 0 => count,
            _ => return Err(Refused::Unreadable(Unreadable::Damaged)),
        },
    };
    Ok(Opened { kept, left_out })
}

/// The record's part of a text, without what a program or a person has put behind the digits of a code.
fn without_tail(text: &str) -> &str {
    let Some((days, record)) = text.split_once('.') else { return text };
    let digits = record.find(|it: char| !it.is_ascii_digit() && !it.is_whitespace());
    match digits {
        Some(end) if record.starts_with(|it: char| it.is_ascii_digit()) => {
            text.get(..days.len() + 1 + end).unwrap_or(text)
        }
        _ => text,
    }
}

/// What stands behind the mark, also where a program has written it for an address.
fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let (name, _) = mark.split_once('=')?;
    let (_, rest) = text.split_once(name).or_else(|| text.split_once("%23check"))?;
    ["=", "%3D", "%3d"].iter().find_map(|sign| rest.strip_prefix(sign))
}
