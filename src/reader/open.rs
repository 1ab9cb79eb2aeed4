//! From a link, a text or a file to a record. Anybody can make them.

use crate::days::{Kept, MARK, Sealed};
use crate::engine::pack::Pack;
use crate::record::{Identity, Unreadable};

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
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let unreadable = |why| match why {
        // A mail program has cut it before it says anything.
        Unreadable::NoRecord if is_link => Refused::Unreadable(Unreadable::Cut),
        why => Refused::Unreadable(why),
    };
    let kept = Kept::from_text(rest, pack, identity).map_err(unreadable)?;
    let days = rest.split('.').next().unwrap_or_default();
    let left_out = days.split_once('-').and_then(|(_, count)| count.trim().parse().ok());
    Ok(Opened { kept, left_out: left_out.unwrap_or_default() })
}

/// What stands behind the mark, also where a program has written it for an address.
fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let (name, _) = mark.split_once('=')?;
    let (_, rest) = text.split_once(name).or_else(|| text.split_once("%23check"))?;
    ["=", "%3D", "%3d"].iter().find_map(|sign| rest.strip_prefix(sign))
}
