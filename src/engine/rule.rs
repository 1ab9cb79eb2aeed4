//! What the pack decides and says: conditions, rules, explanations, durations and tips.

use super::Level;
use super::pack::{QuestionId, Text};

/// What a rule may ask for. Each can only say "at least this bad", so a worse answer can never
/// lower a level (D3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cond {
    /// The answer is this option or number, or a worse one.
    AtLeast(QuestionId, u16),
    /// Pain now is at least this much above pain before the session.
    Extra(u16),
    /// One of these places was needled (bits of `regions`); not knowing where counts as all (D8).
    Places(u32),
    /// One of these risks (bits of `risks` and of `age`).
    Risks {
        /// Bits of `risks`.
        risks: u32,
        /// Bits of `age`.
        age: u32,
    },
}

/// What explanations, tips and the order of questions may ask for besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// A rule's condition.
    Is(Cond),
    /// The answer is this option or number, or a milder one.
    AtMost(QuestionId, u16),
    /// This option of a set is chosen.
    Has(QuestionId, u8),
    /// The question was not answered.
    Unanswered(QuestionId),
}

/// One rule: when all conditions hold, the level is at least this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// For example `LU1`.
    pub id: &'static str,
    /// The level it calls for.
    pub level: Level,
    /// All must hold.
    pub when: &'static [Cond],
    /// The reason, in words for the patient.
    pub reason: Text,
    /// Source codes, separated by spaces (see the sources page).
    pub sources: &'static str,
}

/// One of the six likely causes.
#[derive(Debug, PartialEq, Eq)]
pub struct Explanation {
    /// `E1` to `E6`.
    pub id: &'static str,
    /// Alternatives; in each, all must hold.
    pub when: &'static [&'static [Fit]],
    /// When it joins a single other cause, so that never one stands alone. Empty: never.
    pub filler_when: &'static [&'static [Fit]],
    /// Its name.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// The same in full, for the leaflet.
    pub full: Text,
}

/// One text on how long it lasts.
#[derive(Debug, PartialEq, Eq)]
pub struct Duration {
    /// Its name in content files.
    pub key: &'static str,
    /// Alternatives; in each, all must hold.
    pub when: &'static [&'static [Fit]],
    /// Whether it is added to the first one that fits.
    pub also: bool,
    /// Its words.
    pub text: Text,
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Its name in content files.
    pub key: &'static str,
    /// Alternatives; in each, all must hold. Empty: always.
    pub when: &'static [&'static [Fit]],
    /// Safety page (place in [`Pack::safety`]) that must be answered first.
    pub needs: Option<u8>,
    /// Safety page that is offered beside the tip.
    pub ask: Option<u8>,
    /// Why it may be withheld.
    pub gates: &'static [Gate],
    /// Its name.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// What to take care of.
    pub caution: Option<Text>,
    /// What is said instead when it is withheld.
    pub withheld: Option<Text>,
}

/// A reason to withhold a tip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// When.
    pub when: Fit,
    /// The reason, in words for the patient.
    pub reason: Text,
}
