//! Rules: what calls for a level.

use crate::{Cond, Level, Text};

coded! {
    /// One rule: when all conditions hold, the level is at least this.
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
}
