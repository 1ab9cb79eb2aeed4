//! Lines of the care card.

use crate::{Fit, Level, Text};

coded! {
    /// A line that the care card has because of single answers.
    pub struct CardLine {
        /// Alternatives; in each, all must hold. Empty: none of them does.
        pub when: &'static [&'static [Fit]],
        /// Also when this bullet (place in [`crate::Pack::flags`]) was told or is in doubt, or the list as a whole
        /// was told.
        pub bullet: Option<u8>,
        /// Never when one of these holds.
        pub unless: &'static [&'static [Fit]],
        /// From this level on.
        pub from: Level,
        /// Whether the call to the crisis line stands below the lines.
        pub crisis: bool,
        /// Its words.
        pub text: Text,
    }
}
