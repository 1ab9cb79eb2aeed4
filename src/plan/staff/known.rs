//! What is rare but known after such a treatment: by place, day and what was done, never by a sign (D21).

use std::slice;

use crate::engine::pack::{Fit, Pack, StaffLine};
use crate::engine::{Answer, Answers, one_fits};
use crate::gather::Gather;

/// The card has room for so many.
const MOST: usize = 2;

/// What is told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether it is known of the places told, and not of any.
    pub here: bool,
    pub lines: Vec<&'static StaffLine>,
}

/// The first that fit.
pub(super) fn known(pack: &Pack, answers: &Answers) -> Known {
    let fitting = pack.known.iter().filter(|line| may_fit(pack, line, answers));
    let mut lines: Vec<&'static StaffLine> = fitting.take(MOST).gather();
    let here = !lines.is_empty() && matches!(answers.get(pack.roles.places), Answer::Set(1..));
    if lines.is_empty() {
        lines.extend(pack.known.iter().find(|line| line.when.is_empty()));
    }
    Known { here, lines }
}

/// Not knowing where counts as everywhere (D8), and not knowing when as any day.
fn may_fit(pack: &Pack, line: &StaffLine, answers: &Answers) -> bool {
    let no_day = answers.number(pack.roles.days).is_none();
    let one = |fit: &Fit| {
        let of_day = matches!(*fit, Fit::AtMost(id, _) if id == pack.roles.days);
        (of_day && no_day) || one_fits(pack, &[slice::from_ref(fit)], answers)
    };
    line.when.iter().any(|all| all.iter().all(one))
}
