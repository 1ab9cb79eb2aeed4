//! Whether a sign came, went or came back.

use super::History;
use crate::engine::pack::{Cond, Pack};
use crate::engine::{Answers, Truth, holds};

/// There now, and denied lately.
pub fn came(pack: &Pack, history: &History, answers: &Answers, sign: &Cond) -> Truth {
    let denied = history.lately(known(pack, sign)).any(|(_, there)| !there);
    if denied { holds(pack, sign, answers) } else { Truth::No }
}

/// Denied now, and there lately.
pub fn went(pack: &Pack, history: &History, answers: &Answers, sign: &Cond) -> Truth {
    let there = history.lately(known(pack, sign)).any(|(_, there)| there);
    match holds(pack, sign, answers) {
        Truth::No if there => Truth::Yes,
        Truth::Unknown if there => Truth::Unknown,
        Truth::No | Truth::Unknown | Truth::Yes => Truth::No,
    }
}

/// There now, and before that denied, and before that there.
pub fn back(pack: &Pack, history: &History, answers: &Answers, sign: &Cond) -> Truth {
    // From the last check to the first.
    let mut told = history.told(known(pack, sign)).skip_while(|(_, there)| *there);
    let went = told.any(|(_, there)| there);
    if went { holds(pack, sign, answers) } else { Truth::No }
}

/// What a check tells of a sign, if it tells anything.
fn known<'a>(pack: &'a Pack, sign: &'a Cond) -> impl Fn(&Answers) -> Option<bool> + 'a {
    |answers| match holds(pack, sign, answers) {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown => None,
    }
}
