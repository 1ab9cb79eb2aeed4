//! Rules: what calls for a level.

use crate::bytes::{Coded, Reader, Writer};
use crate::{Cond, Level, Text};

/// One rule: when all conditions hold, the level is at least this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// For example `LU1`. Blank in a pack without citations.
    pub id: &'static str,
    /// The level it calls for.
    pub level: Level,
    /// All must hold.
    pub when: &'static [Cond],
    /// The reason, in words for the patient.
    pub reason: Text,
    /// Source codes, separated by spaces (see the sources page). Blank in a pack without citations.
    pub sources: &'static str,
}

impl Coded for Rule {
    fn encode(&self, to: &mut Writer) {
        to.cite(self.id);
        self.level.encode(to);
        self.when.encode(to);
        self.reason.encode(to);
        to.cite(self.sources);
    }

    fn decode(from: &mut Reader) -> Self {
        Rule {
            id: from.cited(),
            level: Coded::decode(from),
            when: Coded::decode(from),
            reason: Coded::decode(from),
            sources: from.cited(),
        }
    }
}
