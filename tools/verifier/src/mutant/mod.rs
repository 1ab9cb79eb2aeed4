//! Would the proof notice? Weakens a copy of the pack one fault at a time, and looks for what objects.

mod course;
mod judge;
mod make;

use std::collections::BTreeMap;

use aftercheck::engine::pack::Pack;
use rayon::prelude::*;

use crate::Subject;
use crate::claim::Claim;
use crate::subject::WITH;

/// A weakened pack.
pub struct Mutant {
    /// What kind of fault, for example "rule removed".
    pub kind: &'static str,
    /// Which one, for example "LU1".
    pub what: String,
    /// The rule it weakens, as its place in the pack.
    pub rule: Option<usize>,
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
    to count for less, each red flag left out of its page, \
    and the same of the rules about the days before. The conditions not to be missed (claim 12), the cases, the \
    red flags, the concern signs, the missing answers, the gates, the lung watch, the rows and the cases with days before are then checked as \
    above. The second opinion is left out: it reads the same content and would be weakened with it. A \
    mutant that nobody notices is listed with the reason why it makes no difference: for a rule, all \
    answers to its questions were tried; for a tip, all answers to any two questions. These are faults of \
    the content; faults of the program are for the other claims and the tests.";

/// What objects to the pack as it is. Then it is no wonder that every mutant is caught.
pub fn objection(subject: &Subject) -> Option<String> {
    judge::objection(subject, &WITH)
        .map(|(by, fault)| format!("the pack itself is caught by {by}: {fault}"))
}

/// Makes every mutant, and tries the checks on it.
pub fn try_all(subject: &Subject) -> Vec<(Mutant, Fate)> {
    let judge = |mutant: Mutant| {
        let fate = judge::judge(subject, &mutant);
        (mutant, fate)
    };
    make::all().into_par_iter().map(judge).collect()
}

/// Claim 10: all are caught, but for those that provably make no difference.
pub fn claim(mutants: &[(Mutant, Fate)]) -> Claim {
    let mut claim = Claim::new(10, "The proof would notice", TEXT);
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    let (mut caught, mut same) = (0, 0);
    for (mutant, fate) in mutants {
        *kinds.entry(mutant.kind).or_default() += 1;
        match fate {
            Fate::Caught(..) => caught += 1,
            Fate::NoDifference(why) => {
                same += 1;
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
    claim.figures.push(("mutants that make no difference".into(), same));
    claim
}
