//! Questions that people ask, with their answers.

use crate::Text;

coded! {
    /// A question that people ask.
    pub struct Faq {
        /// First aid and safety: at every level. Any other is comfort.
        pub always: bool,
        /// Only while one of these windows is open, as bits of their places in [`crate::Pack::watches`]. None: always.
        pub watches: u32,
        /// Not while one of these tips is withheld, as bits of their places in [`crate::Pack::tips`].
        pub tips: u32,
        pub ask: Text,
        pub text: Text,
        /// How sure the answer is.
        pub sure: &'static [Text],
    }
}
