//! When a section or a line is shown.

use crate::Level;
use crate::bytes::{Coded, Reader, Writer};

/// Conditions that must all hold, as the bits of what must not be so: of five levels, of each fact, and of each fact's
/// opposite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When(u32);

/// What is so in a result: one level, and of each fact it or its opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation(u32);

named! {
    /// What a result knows besides its level.
    pub enum Fact {
        /// Comfort may be spoken of: never at L3 and L4 (D7), while something serious is open, or under 16 (D10).
        Comfort = "comfort",
        /// The texts are there that explain a result. At L3 and L4 none of them is needed.
        Explained = "explained",
        /// The patient is under 16.
        Child = "under_16",
        /// Some questions are not answered, and that decides.
        Open = "open",
        /// The treatment is longer ago than its days are counted.
        Late = "late",
        /// A window that is told at every level is open (D9), and `watches` does not tell it.
        Watched = "watched",
        /// The clinic is closed, or may be.
        Closed = "closed",
        /// Some likely cause fits the answers.
        Causes = "causes",
    }
}

impl When {
    /// These conditions, and also this fact.
    #[must_use]
    pub fn and(self, fact: Fact) -> When {
        When(self.0 | opposite(fact))
    }

    /// These conditions, and also not this fact.
    #[must_use]
    pub fn and_not(self, fact: Fact) -> When {
        When(self.0 | it(fact))
    }

    /// These conditions, and only at levels that fit.
    #[must_use]
    pub fn at(self, fits: impl Fn(Level) -> bool) -> When {
        let others = Level::ALL.into_iter().filter(|level| !fits(*level));
        When(others.fold(self.0, |bits, level| bits | of(level)))
    }

    /// Both conditions.
    #[must_use]
    pub fn and_all(self, other: When) -> When {
        When(self.0 | other.0)
    }

    /// Whether they can hold at this level.
    pub fn may_hold_at(self, level: Level) -> bool {
        self.0 & of(level) == 0
    }

    pub fn needs(self, fact: Fact) -> bool {
        self.0 & opposite(fact) != 0
    }

    pub fn excludes(self, fact: Fact) -> bool {
        self.0 & it(fact) != 0
    }

    pub fn holds(self, situation: Situation) -> bool {
        self.0 & situation.0 == 0
    }
}

impl Situation {
    pub fn new(level: Level, fact: impl Fn(Fact) -> bool) -> Situation {
        let bit = |one: &Fact| if fact(*one) { it(*one) } else { opposite(*one) };
        Situation(Fact::ALL.iter().map(bit).fold(of(level), |bits, bit| bits | bit))
    }
}

fn of(level: Level) -> u32 {
    1 << level as u8
}

fn it(fact: Fact) -> u32 {
    1 << (5 + 2 * fact as u8)
}

fn opposite(fact: Fact) -> u32 {
    1 << (6 + 2 * fact as u8)
}

impl Coded for When {
    fn encode(&self, to: &mut Writer) {
        self.0.encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        When(from.number())
    }
}

#[cfg(test)]
mod tests {
    use super::{Fact, Situation, When};
    use crate::Level;

    #[test]
    fn all_conditions_must_hold() {
        let late = |is: bool| move |fact: Fact| fact == Fact::Late && is;
        let calm = When::default().at(|level| level <= Level::Message).and(Fact::Late);
        for level in Level::ALL {
            assert_eq!(calm.holds(Situation::new(level, late(true))), level <= Level::Message);
            assert!(!calm.holds(Situation::new(level, late(false))));
            assert!(When::default().holds(Situation::new(level, late(false))));
            let early = When::default().and_not(Fact::Late);
            assert!(early.holds(Situation::new(level, late(false))));
            assert!(!early.holds(Situation::new(level, late(true))));
        }
        assert!(calm.needs(Fact::Late) && !calm.excludes(Fact::Late) && !calm.needs(Fact::Open));
    }
}
