//! Whether a condition holds: yes, no, or cannot be told yet.

use super::pack::{Cond, Fit, Pack, Question, QuestionId, Rule};
use super::{Answer, Answers};

/// Three-valued truth. Unknown is never "no" (D5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// Does not hold, whatever is still unanswered.
    No,
    /// Depends on an answer that is missing or unsure.
    Unknown,
    /// Holds, whatever is still unanswered.
    Yes,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Truth::Yes } else { Truth::No }
    }
}

/// Whether a question is asked, given the answers so far. Unknown counts as asked.
pub fn asked(pack: &Pack, question: &Question, answers: &Answers) -> bool {
    question.ask_when.iter().all(|f| fit(pack, f, answers) != Truth::No)
}

/// Whether a rule holds for certain.
pub fn rule_holds(pack: &Pack, rule: &Rule, answers: &Answers) -> bool {
    all_hold(pack, rule.when, answers) == Truth::Yes
}

/// All must hold: the least certain decides, and a "no" ends it, as most rules do for most patients.
pub fn all_hold(pack: &Pack, conds: &[Cond], answers: &Answers) -> Truth {
    let mut least = Truth::Yes;
    for cond in conds {
        least = least.min(holds(pack, cond, answers));
        if least == Truth::No {
            break;
        }
    }
    least
}

/// One alternative must hold, and in it everything. No alternative at all: always.
pub(super) fn fits(pack: &Pack, alternatives: &[&[Fit]], answers: &Answers) -> Truth {
    let all_fit =
        |fits: &&[Fit]| fits.iter().map(|f| fit(pack, f, answers)).min().unwrap_or(Truth::Yes);
    alternatives.iter().map(all_fit).max().unwrap_or(Truth::Yes)
}

/// Whether one of these alternatives holds for certain. No alternative: no.
pub fn one_fits(pack: &Pack, alternatives: &[&[Fit]], answers: &Answers) -> bool {
    !alternatives.is_empty() && fits(pack, alternatives, answers) == Truth::Yes
}

/// Whether a rule's condition holds.
pub fn holds(pack: &Pack, cond: &Cond, answers: &Answers) -> Truth {
    match *cond {
        Cond::AtLeast(id, least) => at_least(pack, id, least, answers),
        Cond::Extra(least) => extra(pack, least, answers),
        // D8: not saying where counts as everywhere.
        Cond::Places(places) => match answers.get(pack.roles.places) {
            Answer::Set(chosen) if chosen != 0 => (chosen & places != 0).into(),
            _ => Truth::Yes,
        },
        Cond::Risks { risks, age } => risk(pack, risks, age, answers),
    }
}

/// Whether a condition of explanations, tips or `ask_when` holds.
pub(super) fn fit(pack: &Pack, fit: &Fit, answers: &Answers) -> Truth {
    match *fit {
        Fit::Is(ref cond) => holds(pack, cond, answers),
        Fit::AtMost(id, most) => match at_least(pack, id, most + 1, answers) {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        },
        Fit::Has(id, bit) => match answers.get(id) {
            Answer::Set(chosen) => (chosen & (1 << bit) != 0).into(),
            Answer::NotSure => Truth::Unknown,
            // Only optional questions are read this way; a tip that must not go without the
            // answer names the question in `needs`.
            Answer::Unanswered | Answer::Value(_) => Truth::No,
        },
        Fit::Unanswered(id) => (!answers.get(id).is_answered()).into(),
    }
}

fn at_least(pack: &Pack, id: QuestionId, least: u16, answers: &Answers) -> Truth {
    let answer = answers.get(id);
    // Most are, and need no look at the question: 235 s of a processor for the proof, not 293, for 43 bytes.
    if let Answer::Value(value) = answer {
        return (value >= least).into();
    }
    let question = pack.question(id);
    match answer {
        Answer::Value(_) | Answer::Set(_) => Truth::Unknown,
        Answer::NotSure => match question.not_sure {
            Some(value) => (value >= least).into(),
            None => Truth::Unknown,
        },
        Answer::Unanswered if least == 0 => Truth::Yes,
        Answer::Unanswered if asked(pack, question, answers) => Truth::Unknown,
        // Not asked because it cannot apply: the least serious answer.
        Answer::Unanswered => Truth::No,
    }
}

fn extra(pack: &Pack, least: u16, answers: &Answers) -> Truth {
    match (answers.number(pack.roles.pain), answers.number(pack.roles.pain_before)) {
        (Some(now), Some(before)) => (now >= before + least).into(),
        (Some(now), None) if now < least => Truth::No,
        _ => Truth::Unknown,
    }
}

fn risk(pack: &Pack, risks: u32, age: u32, answers: &Answers) -> Truth {
    let set = match answers.get(pack.roles.risks) {
        Answer::Set(chosen) => (chosen & risks != 0).into(),
        _ if risks == 0 => Truth::No,
        _ => Truth::Unknown,
    };
    let by_age = match answers.get(pack.roles.age) {
        Answer::Value(option) => (age >> option & 1 != 0).into(),
        _ if age == 0 => Truth::No,
        _ => Truth::Unknown,
    };
    set.max(by_age)
}
