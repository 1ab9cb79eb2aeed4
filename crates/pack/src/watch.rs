//! When to get help sooner: signs that may come, and how long what is to be watched for.

use crate::{Fit, Level, Text};

coded! {
    /// A sign that may come.
    pub struct Sign {
        /// Alternatives; all answers of one join those given, and the level that comes of it is the sign's.
        pub about: &'static [&'static [Fit]],
        /// The windows that it belongs to, as bits of their places in [`crate::Pack::watches`].
        pub watches: u32,
        /// The emergency list says it: it stands in its windows alone.
        pub listed: bool,
        /// Below this level it is in sight at once; else, unless it is an emergency, among those that open on demand.
        pub first: Level,
        pub text: Text,
    }
}

coded! {
    /// A time in which something is to be watched for.
    pub struct Watch {
        /// The places after whose treatment, as bits.
        pub places: u32,
        /// The first day that is told in full, and the last of all.
        pub from: u16,
        pub until: u16,
        /// At every level (D9), else only at L0 to L2.
        pub always: bool,
        /// Its title, with a `{date}` and without.
        pub dated: Text,
        pub undated: Text,
        pub text: Text,
        /// All of it in a line, with a `{date}` and without: where it is not told in full.
        pub brief: Text,
        pub brief_undated: Text,
        /// What to do besides, below its signs.
        pub more: Option<Text>,
    }
}
