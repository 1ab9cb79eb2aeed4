//! Two assessments of one patient as one. Neither can take anything from the other.

use super::pack::Level;
use super::{Assessment, Reason};
use crate::gather::Gather;

impl Assessment {
    /// Takes in what another one comes to: its level if that is higher, and the reasons for it. Whether it brought
    /// any that were not there.
    pub fn join(&mut self, other: &Assessment) -> bool {
        let mut brought = other.level > self.level;
        if brought {
            self.level = other.level;
            self.reasons = other.reasons.clone();
        } else if other.level == self.level {
            let known = |reason: &&Reason| !self.reasons.contains(reason);
            let new: Vec<Reason> = other.reasons.iter().filter(known).copied().gather();
            brought = !new.is_empty();
            self.reasons.extend(new);
        }
        let open = self.undecided.max(other.undecided);
        self.undecided = open.filter(|level| *level > self.level);
        brought
    }

    /// Takes in a reason that calls for a level by itself.
    pub fn raise(&mut self, level: Level, reason: Reason) {
        let reasons = if level > Level::SelfCare { vec![reason] } else { Vec::new() };
        self.join(&Assessment { level, reasons, undecided: None });
    }

    /// Takes in that something which cannot be told yet would call for a level: up to "contact now" it counts (D5).
    pub fn leave_open(&mut self, level: Level) {
        self.raise(level.min(Level::ContactNow), Reason::Unknown);
        let open = self.undecided.max(Some(level));
        self.undecided = open.filter(|level| *level > self.level);
    }
}
