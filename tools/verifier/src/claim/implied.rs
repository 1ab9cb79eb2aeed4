//! Part of claim 9: a rule that another one implies.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Pack};
use aftercheck::engine::{Answers, Level, assess};

use super::monotone::reach;
use crate::counterexample::Counterexample;
use crate::space::values;
use crate::subject::calm;

/// Goes through all answers to what both rules read: what the first calls for or may still call for, the other calls
/// for or may.
pub fn prove(rule: &str, by: &str) -> Result<u64, Counterexample> {
    let place = |id: &str| PACK.rules.iter().position(|rule| rule.id == id);
    let (Some(implied), Some(implying)) = (place(rule), place(by)) else {
        return Err(Counterexample::plain(format!("there is no rule {rule} or no rule {by}")));
    };
    if reads_a_set_twice(implied) {
        return Err(Counterexample::plain(format!(
            "{rule} reads a set twice: single members do not tell"
        )));
    }
    reach(&[implied, implying], &calm(), &values).search(&|answers| {
        let (least, most) = calls_for(implied, answers);
        let (also, at_most) = calls_for(implying, answers);
        (least > also || most > at_most).then(|| format!("{by} does not imply {rule}"))
    })
}

/// What a rule alone calls for, and what it may still call for.
fn calls_for(place: usize, answers: &Answers) -> (Level, Level) {
    let rules = PACK.rules.get(place).map_or(&[][..], std::slice::from_ref);
    let found = assess(&Pack { rules, ..*PACK }, answers);
    (found.level, found.undecided.unwrap_or(found.level))
}

/// A set with one member of each of two kinds is then more than each of its members.
fn reads_a_set_twice(place: usize) -> bool {
    let conds = PACK.rules.get(place).map_or(&[][..], |rule| rule.when);
    let places = conds.iter().filter(|cond| matches!(cond, Cond::Places(_)));
    let risks = conds.iter().filter(|cond| matches!(cond, Cond::Risks { .. }));
    places.count() > 1 || risks.count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both are about being out of breath; the first asks for a place as well, and calls for more.
    #[test]
    fn only_what_is_implied_is_proved() {
        assert!(prove("LU1", "LU3").is_err(), "the other calls for less");
        assert!(prove("LU3", "LU1").is_err(), "the other asks for a place");
        assert!(prove("LU4", "LU4").is_ok_and(|tried| tried > 0));
        assert!(prove("LU4", "none").is_err());
    }
}
