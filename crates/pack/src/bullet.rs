//! The bullets of the emergency check.

use crate::{Key, Text};

/// A bullet of the emergency check, as its place in [`crate::Pack::flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FlagId(pub u8);

coded! {
    /// A bullet of the emergency check.
    pub struct Flag {
        /// Its name.
        pub key: Key,
        /// Its words.
        pub text: Text,
        /// The question when the bullets are asked one by one.
        pub ask: Text,
        /// Short name, for lists.
        pub short: Text,
    }
}

impl Flag {
    /// Its name in the JavaScript API, after `sign_`.
    pub fn key(&self) -> &'static str {
        self.key.0
    }
}
