//! What is told in any case: yes, no, not sure, or not asked.

use crate::engine::pack::{Cond, Fit, Pack, QuestionId, StaffLine};
use crate::engine::{Answer, Answers, one_fits};
use crate::gather::Gather;
use crate::i18n::Text;

/// What the answers say of something. Only what was asked and denied is a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Yes,
    No,
    NotSure,
    NotAsked,
}

/// Those that read the risks, in the order of the pack.
pub(super) fn of_health(pack: &Pack, answers: &Answers) -> Vec<(Text, Fact)> {
    let lines = pack.staff_facts.iter().filter(|line| reads_risks(line));
    lines.map(|line| (line.name, fact(pack, line, answers))).gather()
}

/// And those that do not.
pub(super) fn others(pack: &Pack, answers: &Answers) -> Vec<(Text, Fact)> {
    let lines = pack.staff_facts.iter().filter(|line| !reads_risks(line));
    lines.map(|line| (line.name, fact(pack, line, answers))).gather()
}

fn reads_risks(line: &StaffLine) -> bool {
    let risks = |fit: &Fit| matches!(fit, Fit::Is(Cond::Risks { .. }));
    line.when.iter().copied().flatten().any(risks)
}

fn fact(pack: &Pack, line: &StaffLine, answers: &Answers) -> Fact {
    if one_fits(pack, line.when, answers) {
        return Fact::Yes;
    }
    let mut found = Fact::No;
    for fit in line.when.iter().copied().flatten() {
        match about(pack, fit).map(|id| answers.get(id)) {
            Some(Answer::NotSure) => found = Fact::NotSure,
            Some(Answer::Unanswered) if found == Fact::No => found = Fact::NotAsked,
            Some(_) | None => {}
        }
    }
    found
}

/// The question that a condition reads.
fn about(pack: &Pack, fit: &Fit) -> Option<QuestionId> {
    match *fit {
        Fit::Is(Cond::AtLeast(id, _)) => Some(id),
        Fit::Is(Cond::Risks { .. }) => Some(pack.roles.risks),
        // The compiler takes no other.
        Fit::Is(Cond::Extra(_) | Cond::Places(_))
        | Fit::AtMost(..)
        | Fit::Has(..)
        | Fit::Unanswered(_) => None,
    }
}

/// Whether a fact tells all that a question asks for.
pub(super) fn is_about(line: &StaffLine, id: QuestionId) -> bool {
    let of_it = |fit: &Fit| matches!(*fit, Fit::Is(Cond::AtLeast(other, _)) if other == id);
    line.when.iter().copied().flatten().all(of_it)
}

/// The risks without those of the facts.
pub(super) fn other_health(pack: &Pack, answers: &Answers) -> Answer {
    let mut told = 0;
    for fit in pack.staff_facts.iter().flat_map(|line| line.when).copied().flatten() {
        if let Fit::Is(Cond::Risks { risks, .. }) = *fit {
            told |= risks;
        }
    }
    match answers.get(pack.roles.risks) {
        Answer::Set(chosen) => Answer::Set(chosen & !told),
        other => other,
    }
}
