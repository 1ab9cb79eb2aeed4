//! The staff card: what it says besides the answers themselves.

use crate::{Fit, Text};

coded! {
    /// Something that the answers say yes or no to, or something that is known after such a treatment.
    pub struct StaffLine {
        /// Alternatives; in each, all must hold. Empty: where none of the others does.
        pub when: &'static [&'static [Fit]],
        /// What it is, in a few words.
        pub name: Text,
        /// What else is to be known of it.
        pub more: Option<Text>,
    }
}
