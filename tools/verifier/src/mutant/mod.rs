//! Would the proof notice? Weakens a copy of the pack one fault at a time, and looks for what objects.

mod judge;
mod make;

use std::collections::BTreeMap;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Pack;
use rayon::prelude::*;

use crate::Subject;
use crate::claim::Claim;

/// A weakened pack.
pub struct Mutant {
    /// What kind of fault, for example "rule removed".
    pub kind: &'static str,
    /// Which one, for example "LU1".
    pub what: String,
    /// The rule it weakens, as its place in the pack.
    pub rule: Option<u8>,
    pub(crate) pack: Pack,
}

/// What became of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A check objects: its name, and what it says.
    Caught(&'static str, String),
    /// No answers tell it from the original, and why.
    NoDifference(String),
    /// Nothing objects.
    Missed,
}

const TEXT: &str = "The checks above notice a pack that was weakened by one step. **How:** a copy of the \
    compiled pack is weakened, one fault at a time (a *mutant*): each rule removed, each level lowered by \
    one, each threshold moved one step towards worse, each place or risk dropped from a rule and from the \
    lung watch, each gate of a tip opened, each red flag made optional or no red flag, each *not sure* made \
    to count for less, each denial of a bullet made to reach the milder signs of a question. The cases, the \
    red flags, the concern signs, the missing answers, the gates and the lung watch are then checked as \
    above. The second opinion is left out: it reads the same content and would be weakened with it. A \
    mutant that nobody notices is listed with the reason why it makes no difference: for a rule, all \
    answers to its questions were tried; for a tip, all answers to any two questions. These are faults of \
    the content; faults of the program are for the other claims and the tests.";

/// What objects to the pack as it is. Then it is no wonder that every mutant is caught.
pub fn objection(subject: &Subject) -> Option<String> {
    let original = Mutant { kind: "", what: String::new(), rule: Some(0), pack: *PACK };
    match judge::judge(subject, &original) {
        Fate::Caught(by, fault) => Some(format!("the pack itself is caught by {by}: {fault}")),
        Fate::NoDifference(_) | Fate::Missed => None,
    }
}

/// Makes every mutant, and tries the checks on it.
pub fn try_all(subject: &Subject) -> Vec<(Mutant, Fate)> {
    let judge = |mutant: Mutant| {
        let fate = judge::judge(subject, &mutant);
        (mutant, fate)
    };
    make::all().into_par_iter().map(judge).collect()
}

/// Claim 10: at least 99 of 100 are caught, and the others make no difference.
pub fn claim(mutants: &[(Mutant, Fate)]) -> Claim {
    let mut claim = Claim::new(10, "The proof would notice", TEXT);
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    let mut caught = 0;
    for (mutant, fate) in mutants {
        *kinds.entry(mutant.kind).or_default() += 1;
        match fate {
            Fate::Caught(..) => caught += 1,
            Fate::NoDifference(why) => {
                claim
                    .remarks
                    .push(format!("{}, {}: makes no difference. {why}", mutant.what, mutant.kind));
            }
            Fate::Missed => {
                claim.fault(format!("nobody notices: {}, {}", mutant.what, mutant.kind))
            }
        }
    }
    for (kind, number) in kinds {
        claim.some(format!("mutants: {kind}"), number);
    }
    claim.some("mutants caught", caught);
    if caught * 100 < mutants.len() as u64 * 99 {
        claim.fault(format!("only {caught} of {} mutants are caught", mutants.len()));
    }
    claim
}
